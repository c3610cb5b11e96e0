import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { levels } from '../../src/schema/link.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { isDeviceName, slugPattern } from '../../src/schema/slug.ts';
import type { Content } from '../../src/read/content.ts';
import { formatIssues } from '../check/report.ts';
import { plannedNotes } from '../../src/read/listed-notes.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { UsageError } from '../process/command.ts';
import { readContent } from '../../src/read/read-content.ts';
import { createFile, replaceFile } from '../files/write-file.ts';
import { exampleNote } from './example-note.ts';
import { listNote } from './list-note.ts';
import { newIssues, withFile } from './overlay.ts';
import { scaffoldNote } from './scaffold-note.ts';

/** What a command prints and the code it ends with: 0 done, 1 refused and nothing written. */
export interface Outcome {
  status: 0 | 1;
  text: string;
}

/**
 * Writes the scaffold of a note and lists it in guide.yaml; refuses in the form of the checker.
 * @param today day of the review, `YYYY-MM-DD`
 * @throws UsageError for arguments that cannot be understood
 */
export function newNote(
  args: string[],
  contentDir: string,
  today: string,
  authors: AuthorWords,
): Outcome {
  const { authors: words, scaffold } = authors.commands;
  const { id, title: given, level } = readArguments(args, words);
  const content = readContent(contentDir);
  const planned = plannedNotes(content).find((note) => note.id === id);
  const title = given || planned?.title;
  if (!title) throw new UsageError(words.titleMissing);

  const refusal = refuseAddress(content, id);
  if (refusal) return fail([refusal], authors);
  const broken = content.issues.filter(
    ({ file, severity }) => file === content.guide.path && severity === 'error',
  );
  if (broken.length > 0) return fail(broken, authors);

  const text = scaffoldNote(
    { title, level, today, example: exampleNote(contentDir).note },
    scaffold,
  );
  const old = readFileSync(join(contentDir, 'guide.yaml'), 'utf8');
  const guide = listNote(old, id);
  const faults = newIssues(
    content,
    withFile(withFile(content, `${id}.mdx`, text), 'guide.yaml', guide),
  );
  if (faults.some(({ severity }) => severity === 'error')) return fail(faults, authors);

  const file = join(contentDir, `${id}.mdx`);
  const undo = createFile(file, text);
  try {
    replaceFile(join(contentDir, 'guide.yaml'), [guide]);
  } catch (error) {
    undo();
    throw error;
  }
  return { status: 0, text: words.made(`${content.folder}/${id}.mdx`, content.guide.path, id) };
}

/** Why no note can get this id, as the checker would say it. */
export function refuseAddress(content: Content, id: string): Issue | undefined {
  const [part = '', slug = ''] = id.split('/');
  const place = { file: `${content.folder}/${id}.mdx`, line: 1, column: 1 };
  if (!slugPattern.test(part) || !slugPattern.test(slug))
    return createIssue('file-name', place, { value: id });
  if (isDeviceName(slug)) return createIssue('file-reserved', place, { value: slug });
  const parts = (content.guide.data?.parts ?? []).map((candidate) => candidate.id);
  if (content.guide.data && !parts.includes(part)) {
    return createIssue(
      'part-exists',
      place,
      { value: part },
      {
        expected: parts,
        nearest: findNearest(part, parts),
      },
    );
  }
  if (content.files.some(({ path }) => path === place.file))
    return createIssue('note-new', place, { value: id });
  return undefined;
}

function fail(issues: readonly Issue[], words: AuthorWords): Outcome {
  return { status: 1, text: formatIssues(issues, 'text', words) };
}

function readArguments(args: string[], words: CommandWords['authors']) {
  const { values, positionals } = parseArgs({
    args,
    options: { level: { type: 'string', default: 'core' } },
    allowPositionals: true,
  });
  const [id, ...title] = positionals;
  if (id?.split('/').length !== 2) throw new UsageError(words.firstArgument);
  const level = levels.find((name) => name === values.level);
  if (!level) throw new UsageError(words.unknownLevel(values.level, levels));
  return { id, title: title.join(' ').trim(), level };
}
