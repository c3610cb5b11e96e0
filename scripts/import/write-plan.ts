import { isMap, isSeq, stringify } from 'yaml';
import type { Content } from '../../src/read/content.ts';
import { importedName } from '../../src/read/text.ts';
import { formatImported, type Imported } from '../../src/schema/imported.ts';
import type { GuideLanguage } from '../../src/schema/language.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import { addToSections, inSchemaOrder } from '../authors/add-entry.ts';
import type { FileChange } from '../authors/change-files.ts';
import { listNote } from '../authors/list-note.ts';
import { editYaml } from '../authors/yaml-text.ts';
import { titleOf } from './name-links.ts';
import type { Update } from './place-entries.ts';
import type { ImportPlan, NotePlan } from './plan-import.ts';
import { updateLinks } from './update-links.ts';

/** What files are made from besides the plan. */
export interface Setting {
  content: Content;
  language: GuideLanguage;
  /** `YYYY-MM-DD`. */
  today: string;
  /** What the list is called, and what it is known by. */
  title: string;
  name: string;
  /** Address of a repository, for a guide that is new. */
  repository: string;
}

/** Text of a file of the guide, undefined where there is none. */
export type ReadFile = (name: string) => string | undefined;

/** The files that a plan changes, each with its text before and after. */
export function writePlan(
  plan: ImportPlan,
  updates: readonly Update[],
  setting: Setting,
  read: ReadFile,
): FileChange[] {
  const changes: FileChange[] = [];
  const change = (name: string, after: string) => {
    const before = read(name) ?? null;
    if (before !== after) changes.push({ name, before, after });
  };
  for (const note of plan.notes.filter(({ newTitle }) => newTitle !== undefined))
    change(`${note.id}.mdx`, newNoteText(note, setting));
  const old = plan.notes.filter(({ newTitle }) => newTitle === undefined);
  const changed = new Set([
    ...old.map(({ id }) => id),
    ...updates.filter(({ isEdited }) => !isEdited).map(({ link }) => link.noteId),
  ]);
  for (const id of changed) {
    const name = `${id}.mdx`;
    const own = updates.filter(({ isEdited, link }) => !isEdited && link.noteId === id);
    const additions = old.find((note) => note.id === id)?.sections ?? [];
    let text = read(name)!;
    if (own.length > 0) text = updateLinks(text, own);
    if (additions.length > 0) text = addToSections(text, additions);
    change(name, text);
  }
  const guide = read('guide.yaml');
  change(
    'guide.yaml',
    guide === undefined ? newGuideText(plan, setting) : listParts(guide, plan, setting),
  );
  if (read('terms.yaml') === undefined) change('terms.yaml', '[]\n');
  if (plan.record.length > 0 || read(importedName) !== undefined)
    change(importedName, formatImported(withList(setting, plan)));
  return changes;
}

/** A note that passes the check and says what a person has to write. */
function newNoteText({ newTitle, sections }: NotePlan, { language, today }: Setting): string {
  const words = commandWordsOf(language).scaffold;
  const front = {
    title: newTitle,
    summary: words.starts.summary,
    level: 'core',
    requires: [],
    teaches: [],
    reviewed: today,
    sections: sections.map(({ section, newTitle: title, links }) => ({
      id: section,
      title,
      links: links.map(inSchemaOrder),
    })),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${words.body}`;
}

function partOf(
  { id, title }: { id: string; title: string },
  plan: ImportPlan,
  { language }: Setting,
) {
  const notes = plan.notes.filter(
    (note) => note.newTitle !== undefined && note.id.startsWith(`${id}/`),
  );
  return {
    id,
    title,
    summary: commandWordsOf(language).scaffold.starts.summary,
    notes: notes.map((note) => note.id.slice(id.length + 1)),
  };
}

function newGuideText(plan: ImportPlan, setting: Setting): string {
  const { summary } = commandWordsOf(setting.language).scaffold.starts;
  const guide = {
    title: titleOf(setting.title, 40),
    tagline: summary,
    description: summary,
    language: setting.language,
    repository: setting.repository,
    parts: plan.newParts.map((part) => partOf(part, plan, setting)),
  };
  return stringify(guide, { lineWidth: 0 });
}

/** guide.yaml with new parts at its end and new notes at the end of theirs. */
function listParts(yaml: string, plan: ImportPlan, setting: Setting): string {
  const isNew = (id: string) => plan.newParts.some((part) => id.startsWith(`${part.id}/`));
  const listed = plan.notes
    .filter(({ id, newTitle }) => newTitle !== undefined && !isNew(id))
    .reduce((text, { id }) => listNote(text, id), yaml);
  if (plan.newParts.length === 0) return listed;
  return editYaml(listed, (document) => {
    const parts = document.get('parts');
    const made = plan.newParts.map((part) => document.createNode(partOf(part, plan, setting)));
    if (isSeq(parts)) for (const part of made) parts.add(part);
    else if (isMap(document.contents)) document.set('parts', document.createNode(made));
  });
}

function withList({ content, name }: Setting, { record }: ImportPlan): Imported {
  const lists = content.imported.data?.lists ?? [];
  const list = { name, entries: record };
  return lists.some((known) => known.name === name)
    ? { lists: lists.map((known) => (known.name === name ? list : known)) }
    : { lists: [...lists, list] };
}
