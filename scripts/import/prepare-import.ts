import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawSections, type Content } from '../../src/read/content.ts';
import type { Issue } from '../../src/schema/issue.ts';
import type { GuideLanguage } from '../../src/schema/language.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import type { FileChange } from '../authors/change-files.ts';
import { withFile } from '../authors/overlay.ts';
import { checkContent } from '../check/check-content.ts';
import type { ImportArguments } from './arguments.ts';
import type { WholeList } from './collect-list.ts';
import { rateBold } from './make-links.ts';
import { outlineOf } from './outline.ts';
import { findUpdates, placeEntries, workOf, type Update } from './place-entries.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { writePlan } from './write-plan.ts';

/** All that an import would do, before any of it is done. */
export interface Prepared {
  /** Without the entries that the check refuses, which are among what is left. */
  list: WholeList;
  plan: ImportPlan;
  updates: Update[];
  changes: FileChange[];
  after: Content;
  faults: Issue[];
}

type Setting = ImportArguments & { language: GuideLanguage; today: string };

/** In the place of the repository of a new guide, which only its owner knows. */
const unnamedRepository = 'https://github.com/owner/guide';

/** Plans an import and checks what it would come to; an entry that the check refuses is left out, and told. */
export function prepareImport(
  list: WholeList,
  content: Content,
  contentDir: string,
  setting: Setting,
): Prepared {
  const prepared = prepare(list, content, contentDir, setting);
  const refused = prepared.faults.length > 0 ? refusedWorks(prepared) : new Set<string>();
  if (refused.size === 0) return prepared;
  const isRefused = ({ url }: { url: string }) => refused.has(workOf(url));
  const left = list.entries
    .filter(isRefused)
    .map(({ file, line, address }) => ({ file, line, address, reason: 'refused' as const }));
  const entries = list.entries.filter((entry) => !isRefused(entry));
  return prepareImport(
    { ...list, entries, left: [...list.left, ...left] },
    content,
    contentDir,
    setting,
  );
}

function prepare(
  list: WholeList,
  content: Content,
  contentDir: string,
  { into, name, base, language, today }: Setting,
): Prepared {
  const known = name ?? base ?? list.title;
  const before = content.imported.data?.lists.find((one) => one.name === known)?.entries ?? [];
  const section = commandWordsOf(language).scaffold.starts.section;
  const outline = outlineOf(list.entries, { list: list.title, section }, into !== undefined);
  for (const { entries } of outline.flatMap(({ notes }) =>
    notes.flatMap(({ sections }) => sections),
  ))
    rateBold(entries);
  const placed = placeEntries(outline, content, before);
  const part =
    into === undefined ? undefined : { id: into, title: outline[0]?.title ?? list.title };
  const plan = planImport(placed, content, before, part);
  const updates = findUpdates(placed, before);
  const read = (file: string) => {
    const path = join(contentDir, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const guide = {
    content,
    language,
    today,
    title: list.title,
    name: known,
    repository: unnamedRepository,
  };
  const changes = writePlan(plan, updates, guide, read);
  const after = changes.reduce((old, change) => withFile(old, change.name, change.after), content);
  return { list, plan, updates, changes, after, faults: errorsOf(after) };
}

/** What the checker calls an error. */
export function errorsOf(content: Content): Issue[] {
  return checkContent(content).filter(({ severity }) => severity === 'error');
}

/** Works of new links at whose lines the check has found a fault. */
function refusedWorks({ plan, after, faults }: Prepared): Set<string> {
  const made = new Map(plan.made.map(({ link }) => [link.id, link.url]));
  const refused = new Set<string>();
  for (const note of after.notes) {
    const lines = faults.filter(({ file }) => file === note.source.file).map(({ line }) => line);
    if (lines.length === 0) continue;
    for (const { links } of rawSections(note.raw))
      for (const { id = '', path } of links) {
        const url = made.get(id);
        const first = note.placeOf([...path, 'id']).line;
        const isHere = lines.some(
          (line) => line >= first && line < first + linesOf(note.source.text, first),
        );
        if (url !== undefined && isHere) refused.add(workOf(url));
      }
  }
  return refused;
}

/** How many lines an entry has: its first, and those that are indented deeper. */
function linesOf(text: string, first: number): number {
  const [head = '', ...rest] = text.split('\n').slice(first - 1);
  const depth = head.search(/\S|$/);
  const end = rest.findIndex((line) => line.search(/\S|$/) <= depth);
  return 1 + (end < 0 ? rest.length : end);
}
