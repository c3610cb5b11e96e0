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
import { UsageError } from '../process/command.ts';
import { readContent } from '../../src/read/read-content.ts';
import { createFile, replaceFile } from '../files/write-file.ts';
import { listNote } from './list-note.ts';
import { newIssues, withFile } from './overlay.ts';
import { scaffoldNote } from './scaffold-note.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';

/** What a command prints and the code it ends with: 0 done, 1 refused and nothing written. */
export interface Outcome {
  status: 0 | 1;
  text: string;
}

/**
 * Writes the scaffold of a note and lists it in guide.yaml; refuses in the form of the checker.
 * @param today day of the review, `YYYY-MM-DD`
 * @param words for its faults
 * @throws UsageError for arguments that cannot be understood
 */
export function newNote(
  args: string[],
  contentDir: string,
  today: string,
  words: AuthorWords,
): Outcome {
  const { id, title: given, level } = readArguments(args);
  const content = readContent(contentDir);
  const planned = plannedNotes(content).find((note) => note.id === id);
  const title = given || planned?.title;
  if (!title) throw new UsageError('还要写标题');

  const refusal = refuseAddress(content, id);
  if (refusal) return fail([refusal], words);
  const broken = content.issues.filter(
    ({ file, severity }) => file === content.guide.path && severity === 'error',
  );
  if (broken.length > 0) return fail(broken, words);

  const text = scaffoldNote({ title, level, today });
  const old = readFileSync(join(contentDir, 'guide.yaml'), 'utf8');
  const guide = listNote(old, id);
  const faults = newIssues(
    content,
    withFile(withFile(content, `${id}.mdx`, text), 'guide.yaml', guide),
  );
  if (faults.some(({ severity }) => severity === 'error')) return fail(faults, words);

  const file = join(contentDir, `${id}.mdx`);
  const undo = createFile(file, text);
  try {
    replaceFile(join(contentDir, 'guide.yaml'), [guide]);
  } catch (error) {
    undo();
    throw error;
  }
  return {
    status: 0,
    text: `建好了：${content.folder}/${id}.mdx，已列进 ${content.guide.path}
接下来：
  1. 改 summary、requires，写正文（怎样写：CONTRIBUTING.md）
  2. 加链接：npm run add -- <网址> ${id}#reading --new-section 读什么
  3. 检查：npm run check -- ${content.folder}/${id}.mdx；预览：npm start\n`,
  };
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

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    options: { level: { type: 'string', default: 'core' } },
    allowPositionals: true,
  });
  const [id, ...words] = positionals;
  if (id?.split('/').length !== 2) throw new UsageError('第一个参数写成 <部分>/<短名>');
  const level = levels.find((name) => name === values.level);
  if (!level) throw new UsageError(`没有难度「${values.level}」，可用：${levels.join('、')}`);
  return { id, title: words.join(' ').trim(), level };
}
