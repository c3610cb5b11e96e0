import { createIssue } from '../../src/schema/issue.ts';
import { showInvisible } from '../../src/schema/invisible.ts';
import { describeIssue, type AuthorWords } from '../../src/words/rule-words.ts';
import type { FileChange } from '../authors/change-files.ts';
import type { Left } from './collector.ts';
import type { WholeList } from './collect-list.ts';
import type { Update } from './place-entries.ts';
import type { ImportPlan } from './plan-import.ts';

/** All that an import has to say. */
export interface Told {
  /** The list as it was named. */
  source: string;
  list: WholeList;
  plan: ImportPlan;
  updates: readonly Update[];
  changes: readonly FileChange[];
  folder: string;
  isDryRun: boolean;
  isNewGuide: boolean;
}

/** What was found, what was not placed and where, and what was or would be written. */
export function reportImport(told: Told, words: AuthorWords): string {
  const { list, plan, updates } = told;
  const say = words.commands.imports;
  const isLeft = ({ reason }: Left) => typeof reason !== 'string' || notPlaced.has(reason);
  const left = list.left.filter(isLeft).length + plan.takenOut.length;
  const placed = list.entries.length - plan.takenOut.length;
  const sections = plan.notes.reduce((sum, note) => sum + note.sections.length, 0);
  const newNotes = plan.notes.filter(({ newTitle }) => newTitle !== undefined).length;
  const done = updates.filter(({ isEdited }) => !isEdited);
  const blocks = [
    [
      say.found(
        told.source,
        list.entries.length + left - plan.takenOut.length,
        placed,
        plan.refs.length,
        left,
      ),
    ],
    [say.sizes(plan.newParts.length, newNotes, sections, plan.made.length)],
    list.anchors + list.prose > 0 ? [say.aside(list.anchors, list.prose)] : [],
    block(
      list.left.map((item) => `${placeOf(item)}  ${item.address}  ${reasonOf(item, words)}`),
      say.leftHead,
    ),
    block(
      list.entries
        .filter(({ address, url }) => address !== url)
        .map((entry) => `${placeOf(entry)}  ${entry.address} → ${entry.url}`),
      say.changedHead,
    ),
    block(
      plan.refs.map(({ entry, id, place }) => `${placeOf(entry)}  ${entry.url} → ${id}  ${place}`),
      say.refHead,
    ),
    block(
      plan.takenOut.map((entry) => `${placeOf(entry)}  ${entry.url}`),
      say.takenOutHead,
    ),
    block(
      plan.gone.map(({ url, id }) => `${url}  ${id}`),
      say.goneHead,
    ),
    block(
      updates.filter(({ isEdited }) => isEdited).map((update) => describeUpdate(update, words)),
      say.editedHead,
    ),
    block(
      done.map((update) => describeUpdate(update, words)),
      say.updatedHead,
    ),
    block(list.cut, say.cutHead),
    block(
      plan.made.flatMap(({ entry, link, likely }) =>
        likely === undefined ? [] : [`${placeOf(entry)}  ${link.id}  ${likely}`],
      ),
      say.undatedHead,
    ),
    describeFiles(told, words),
  ];
  const lines = blocks.flat().flatMap((lines) => lines.split('\n'));
  return `${lines.map(showInvisible).join('\n')}\n`;
}

/** Reasons that speak of works: pictures and tables of contents are none. */
const notPlaced = new Set([
  'relative',
  'other-scheme',
  'unlinked',
  'own-site',
  'refused',
  'definition',
]);

function block(lines: readonly string[], head: (count: number) => string): string[] {
  return lines.length === 0 ? [] : [head(lines.length), ...lines.map((line) => `  ${line}`)];
}

const placeOf = ({ file, line }: { file: string; line: number }): string => `${file}:${line}`;

function reasonOf({ reason, ...place }: Left, words: AuthorWords): string {
  if (typeof reason === 'string') return words.commands.imports.reasons[reason];
  const issue = createIssue(reason.rule, { ...place, column: 1 }, { value: reason.value });
  return describeIssue(issue, words).message;
}

function describeUpdate({ entry, link, field }: Update, { commands }: AuthorWords): string {
  return `${placeOf(entry)}  ${commands.imports.field(link.id, field)}`;
}

function describeFiles(
  { changes, folder, isDryRun, plan, isNewGuide }: Told,
  { commands }: AuthorWords,
): string[] {
  const say = commands.imports;
  if (changes.length === 0) return [say.unchanged];
  const sizes = new Map<string, number>(
    plan.notes.map(({ id, sections }) => [
      `${id}.mdx`,
      sections.reduce((sum, { links }) => sum + links.length, 0),
    ]),
  );
  const lines = changes.map(({ name }) => say.file(`${folder}/${name}`, sizes.get(name) ?? 0));
  return [
    ...block(lines, isDryRun ? say.wouldWrite : say.written),
    ...(isNewGuide ? [say.newGuide] : []),
    ...(isDryRun ? [] : [say.next]),
  ];
}
