import type { Content } from '../../src/read/content.ts';
import type { ImportedEntry } from '../../src/schema/imported.ts';
import type { LinkRef } from '../../src/schema/link.ts';
import type { NewLink } from '../authors/add-entry.ts';
import { digestOf } from './digest.ts';
import type { Entry } from './entry.ts';
import { readGuideLinks } from './guide-links.ts';
import { groupLinks, makeLink, type Made } from './make-links.ts';
import { createNames, type GuideNames } from './names.ts';
import { freeTitle } from './outline.ts';
import { workOf, type Placed, type PlacedPart, type PlacedSection } from './place-entries.ts';

/** Links that a reading list gets. */
export interface SectionPlan {
  section: string;
  newTitle: string | undefined;
  links: (NewLink | LinkRef)[];
}

/** A note that gets links; one with a title is new. */
export interface NotePlan {
  id: string;
  newTitle: string | undefined;
  sections: SectionPlan[];
}

/** All that an import changes in a guide. */
export interface ImportPlan {
  newParts: { id: string; title: string }[];
  notes: NotePlan[];
  made: Made[];
  refs: { entry: Entry; id: string; place: string }[];
  /** Entries that somebody has taken out since they were imported. */
  takenOut: Entry[];
  record: ImportedEntry[];
  /** What the list no longer has. */
  gone: ImportedEntry[];
}

/** Decides names and places of all that a list brings in. @param into part for new notes, whatever their heading */
export function planImport(
  parts: readonly PlacedPart[],
  content: Content,
  before: readonly ImportedEntry[],
  into: { id: string; title: string } | undefined,
): ImportPlan {
  const names = createNames(content);
  const links = readGuideLinks(content);
  const plan: ImportPlan = {
    newParts: [],
    notes: [],
    made: [],
    refs: [],
    takenOut: [],
    record: [],
    gone: [],
  };
  const drafts = parts.flatMap((part) => draftPart(part, names, plan, into, content));
  const ids = new Map<string, string>();
  for (const sections of drafts)
    for (const { placed, target } of sections) {
      const key = `${target.noteId}#${target.plan.section}`;
      const shown = links.shown.get(key) ?? new Set<string>();
      links.shown.set(key, shown);
      fillSection(placed, target, shown, ids, names, plan);
    }
  plan.notes = plan.notes
    .map((note) => ({
      ...note,
      sections: note.sections.filter((section) => section.links.length > 0),
    }))
    .filter((note) => note.sections.length > 0);
  plan.newParts = plan.newParts.filter(({ id }) =>
    plan.notes.some((note) => note.id.startsWith(`${id}/`)),
  );
  keepRecord(parts, before, ids, plan);
  return plan;
}

/** A list with the place that it goes to. */
interface Draft {
  placed: readonly Placed[];
  target: { noteId: string; plan: SectionPlan };
}

function draftPart(
  part: PlacedPart,
  names: GuideNames,
  plan: ImportPlan,
  into: { id: string; title: string } | undefined,
  content: Content,
): Draft[][] {
  let partId = part.home ?? into?.id;
  const homePart = (): string => {
    if (partId !== undefined && names.hasPart(partId)) return partId;
    const title = into?.title ?? part.title;
    partId = into?.id ?? names.newPart(title);
    names.addPart(partId);
    plan.newParts.push({ id: partId, title });
    return partId;
  };
  return part.notes.map((note) => {
    let id = note.home;
    const homeNote = (): string => {
      if (id !== undefined) return id;
      id = names.newNote(into?.id ?? homePart(), note.title);
      if (into) homePart();
      plan.notes.push({ id, newTitle: note.title, sections: [] });
      return id;
    };
    const sections = note.sections
      .filter(({ placed }) =>
        placed.some(({ fate }) => fate === 'new' || fate === 'ref' || fate === 'taken-out'),
      )
      .map((section) => ({
        placed: section.placed,
        target: targetOf(section, homeNote, names, plan, content),
      }));
    return sections;
  });
}

function targetOf(
  { title, home }: PlacedSection,
  homeNote: () => string,
  names: GuideNames,
  plan: ImportPlan,
  content: Content,
): Draft['target'] {
  const noteId = home?.noteId ?? homeNote();
  let note = plan.notes.find(({ id }) => id === noteId);
  if (!note) plan.notes.push((note = { id: noteId, newTitle: undefined, sections: [] }));
  const listed = content.notes.find(({ id }) => id === noteId)?.data?.sections ?? [];
  const same = home?.section ?? listed.find((section) => section.title === title)?.id;
  const existing = note.sections.find(({ section }) => section === same);
  if (existing) return { noteId, plan: existing };
  const titles = new Set([
    ...listed.map((section) => section.title),
    ...note.sections.map(({ newTitle = '' }) => newTitle),
  ]);
  const made: SectionPlan =
    same === undefined
      ? { section: names.newSection(noteId, title), newTitle: freeTitle(title, titles), links: [] }
      : { section: same, newTitle: undefined, links: [] };
  note.sections.push(made);
  return { noteId, plan: made };
}

function fillSection(
  placed: readonly Placed[],
  target: Draft['target'],
  shown: Set<string>,
  ids: Map<string, string>,
  names: GuideNames,
  plan: ImportPlan,
): void {
  const items: (Made | (LinkRef & { entry: Entry }))[] = [];
  for (const { entry, fate, work, link } of placed) {
    const known = ids.get(work) ?? link?.id;
    if (fate === 'taken-out') plan.takenOut.push(entry);
    if (fate === 'new') {
      const made = makeLink(entry, target.noteId.split('/')[1]!, names.links);
      ids.set(work, made.link.id);
      shown.add(made.link.id);
      items.push(made);
      plan.made.push(made);
    } else if (fate === 'ref' && known !== undefined) {
      ids.set(work, known);
      plan.refs.push({ entry, id: known, place: `${target.noteId}#${target.plan.section}` });
      if (!shown.has(known)) items.push({ ref: known, entry });
      shown.add(known);
    }
  }
  groupLinks(items);
  target.plan.links.push(...items.map((item) => ('link' in item ? item.link : { ref: item.ref })));
}

/** What is to be known of the list when it is imported again. */
function keepRecord(
  parts: readonly PlacedPart[],
  before: readonly ImportedEntry[],
  ids: ReadonlyMap<string, string>,
  plan: ImportPlan,
): void {
  const known = new Map(before.map((entry) => [workOf(entry.url), entry]));
  const made = new Map(plan.made.map(({ entry }) => [workOf(entry.url), entry]));
  const record = new Map<string, ImportedEntry>();
  for (const { entry, work, link } of parts.flatMap(({ notes }) =>
    notes.flatMap(({ sections }) => sections.flatMap(({ placed }) => placed)),
  )) {
    const old = known.get(work);
    const now = record.get(work);
    const id = ids.get(work) ?? old?.id ?? link?.id;
    if (id === undefined) continue;
    if (now) {
      now.times++;
      continue;
    }
    const isOurs = made.has(work) || old?.title !== undefined;
    record.set(work, {
      url: old?.url ?? entry.url,
      id,
      times: 1,
      ...(isOurs ? signsOf(entry) : {}),
    });
  }
  for (const [work, entry] of record)
    entry.times = Math.max(entry.times, known.get(work)?.times ?? 0);
  const lost = before.filter(({ url }) => !record.has(workOf(url)));
  plan.gone = lost.filter(({ gone }) => !gone);
  plan.record = [...record.values(), ...lost.map((entry) => ({ ...entry, gone: true as const }))];
}

function signsOf({ title, remark, rating }: Entry): Partial<ImportedEntry> {
  const why = digestOf(remark);
  return {
    title: digestOf(title)!,
    ...(why === undefined ? {} : { why }),
    ...(rating === undefined ? {} : { rating }),
  };
}
