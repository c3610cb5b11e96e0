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
import { UsageError } from '../process/command.ts';
import { readContent } from '../../src/read/read-content.ts';
import { changeFiles, undoUnfinished } from './change-files.ts';
import { refuseAddress, type Outcome } from './new-note.ts';
import { withFile } from './overlay.ts';
import { planMove } from './plan-move.ts';
import type { Position } from './yaml-list.ts';
import type { AuthorWords } from '../../src/words/rule-words.ts';

/**
 * Gives a note another address and mends everything that names it: guide.yaml, links, `requires`, terms.yaml; the old
 * address stays as a former one. Writes all or nothing, and only a guide that passes the check.
 * @param words for its faults
 * @throws UsageError for arguments that cannot be understood
 */
export function moveNote(args: string[], contentDir: string, words: AuthorWords): Outcome {
  const { from, to, position, isDryRun } = readArguments(args);
  const undone = isDryRun ? undefined : undoUnfinished(contentDir);
  const notice = undone ? describeUndone(undone) : '';
  const fail = (issues: readonly Issue[], head = ''): Outcome => ({
    status: 1,
    text: `${notice}${head}${formatIssues(issues, 'text', words)}`,
  });

  const content = readContent(contentDir);
  const broken = errorsOf(content);
  if (broken.length > 0) return fail(broken, '什么也没有改。先改好这些：\n');
  const refusal = refuse(content, from, to, position);
  if (refusal) return fail([refusal]);

  const { changes, places } = planMove(content, { from, to }, position, (name) => {
    const file = join(contentDir, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  });
  const after = changes.reduce((old, change) => withFile(old, change.name, change.after), content);
  const faults = errorsOf(after);
  if (faults.length > 0) return fail(faults, '什么也没有改：搬过去之后会有这些错误\n');

  if (!isDryRun) changeFiles(contentDir, changes);
  const lines = places.map(({ file, line, what }) => `  ${file}:${line}  ${what}\n`).join('');
  return {
    status: 0,
    text:
      `${notice}${isDryRun ? '会改这些地方（--dry-run，什么也没有写）' : '搬好了'}：${from} → ${to}\n${lines}` +
      `/${from}/ 会转到 /${to}/，# 后面的片段也带过去。${content.folder}/ 以外提到旧地址的地方要自己改\n`,
  };
}

/** What `undoUnfinished` did, for people. */
export function describeUndone({
  restored,
  edited,
}: NonNullable<ReturnType<typeof undoUnfinished>>) {
  const kept = edited.map((name) => `${name} 后来又改过，没有动它，请核对\n`).join('');
  return `上一次 npm run move 没有做完，已经退回去（${restored.length} 个文件）\n${kept}`;
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

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: { before: text, after: text, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [from, to, ...extra] = positionals;
  if (from === undefined || to === undefined || extra.length > 0)
    throw new UsageError('要两个参数：原来的 <部分>/<短名> 和新的 <部分>/<短名>');
  for (const id of [from, to])
    if (id.split('/').length !== 2) throw new UsageError(`「${id}」要写成 <部分>/<短名>`);
  if (from === to) throw new UsageError('新旧地址相同；只改先后，直接改 guide.yaml');
  const { before, after } = values;
  if (before !== undefined && after !== undefined)
    throw new UsageError('--before 与 --after 只能写一个');
  const slug = (name: string) => {
    const [part] = to.split('/');
    if (noteIdPattern.test(name) && !name.startsWith(`${part}/`))
      throw new UsageError(`「${name}」不在部分「${part}」里`);
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
