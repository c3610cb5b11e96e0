import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { noteIdPattern } from '../../src/schema/slug.ts';
import { checkContent } from '../check/check-content.ts';
import { hasNote, listOf, textOf, type Content } from '../../src/read/content.ts';
import { createNoteFinder } from '../check/nearest-note.ts';
import { formatIssues } from '../check/report.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';
import { UsageError } from '../process/command.ts';
import { readContent } from '../../src/read/read-content.ts';
import { changeFiles, undoUnfinished } from './change-files.ts';
import { refuseAddress, type Outcome } from './new-note.ts';
import { withFile } from './overlay.ts';
import { planMove } from './plan-move.ts';
import type { Position } from './yaml-list.ts';

/**
 * Gives a note another address and mends everything that names it: guide.yaml, links, `requires`, terms.yaml; the old
 * address stays as a former one. Writes all or nothing, and only a guide that passes the check.
 * @throws UsageError for arguments that cannot be understood
 */
export function moveNote(args: string[], contentDir: string, authors: AuthorWords): Outcome {
  const { commands: words } = authors;
  const say = words.authors;
  const { from, to, position, isDryRun } = readArguments(args, say);
  const undone = isDryRun ? undefined : undoUnfinished(contentDir, words);
  const notice = undone ? describeUndone(undone, words) : '';
  const fail = (issues: readonly Issue[], head = ''): Outcome => ({
    status: 1,
    text: `${notice}${head}${formatIssues(issues, 'text', authors)}`,
  });

  const content = readContent(contentDir);
  const broken = errorsOf(content);
  if (broken.length > 0) return fail(broken, `${say.mendFirst}\n`);
  const refusal = refuse(content, from, to, position);
  if (refusal) return fail([refusal]);

  const { changes, places } = planMove(content, { from, to }, position, say, (name) => {
    const file = join(contentDir, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  const after = changes.reduce((old, change) => withFile(old, change.name, change.after), content);
  const faults = errorsOf(after);
  if (faults.length > 0) return fail(faults, `${say.wouldBreak}\n`);

  if (!isDryRun) changeFiles(contentDir, changes, words);
  const lines = places.map(({ file, line, what }) => `  ${file}:${line}  ${what}\n`).join('');
  const head = isDryRun ? say.wouldMove(from, to) : say.moved(from, to);
  return {
    status: 0,
    text: `${notice}${head}\n${lines}${say.redirected(from, to, content.folder)}\n`,
  };
}

/** What `undoUnfinished` did, for people. */
export function describeUndone(
  { restored, edited }: NonNullable<ReturnType<typeof undoUnfinished>>,
  { authors }: CommandWords,
): string {
  const lines = [authors.undone(restored.length), ...edited.map((name) => authors.kept(name))];
  return lines.map((line) => `${line}\n`).join('');
}

function errorsOf(content: Content): Issue[] {
  return checkContent(content).filter(({ severity }) => severity === 'error');
}

/** Why the note cannot go there, as the checker would say it. */
function refuse(content: Content, from: string, to: string, position: Position): Issue | undefined {
  const { guide, folder } = content;
  if (!hasNote(content, from)) {
    const nearest = createNoteFinder(content)(from);
    const place = { file: `${folder}/${from}.mdx`, line: 1, column: 1 };
    return createIssue('note-exists', place, { value: from }, { nearest });
  }
  const refusal = refuseAddress(content, to);
  if (refusal || !position) return refusal;
  const [partId] = to.split('/');
  const parts = listOf(guide.raw, 'parts');
  const index = parts.findIndex((part) => textOf(part, 'id') === partId);
  const slugs = listOf(parts[index], 'notes').filter(
    (slug) => typeof slug === 'string' && `${partId}/${slug}` !== from,
  ) as string[];
  const neighbour = 'before' in position ? position.before : position.after;
  if (slugs.includes(neighbour)) return undefined;
  return createIssue(
    'note-exists',
    guide.placeOf(['parts', index, 'notes']),
    { value: `${partId}/${neighbour}` },
    { expected: slugs, nearest: findNearest(neighbour, slugs) },
  );
}

function readArguments(args: string[], words: CommandWords['authors']) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: { before: text, after: text, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [from, to, ...extra] = positionals;
  if (from === undefined || to === undefined || extra.length > 0)
    throw new UsageError(words.twoAddresses);
  for (const id of [from, to])
    if (id.split('/').length !== 2) throw new UsageError(words.addressForm(id));
  if (from === to) throw new UsageError(words.sameAddress);
  const { before, after } = values;
  if (before !== undefined && after !== undefined) throw new UsageError(words.onePosition);
  const slug = (name: string) => {
    const [part = ''] = to.split('/');
    if (noteIdPattern.test(name) && !name.startsWith(`${part}/`))
      throw new UsageError(words.otherPart(name, part));
    return name.split('/').at(-1)!;
  };
  const position: Position =
    before !== undefined
      ? { before: slug(before) }
      : after !== undefined
        ? { after: slug(after) }
        : undefined;
  return { from, to, position, isDryRun: values['dry-run'] };
}
