import { rawSections, type Content, type RawLink } from '../../src/read/content.ts';
import { canonicalUrl } from '../../src/schema/canonical-url.ts';
import { createIssue, type Issue, type Place } from '../../src/schema/issue.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { say } from '../../src/schema/phrases/index.ts';
import { slugSchema } from '../../src/schema/slug.ts';
import { urlFault } from '../../src/schema/url.ts';
import type { WantedLink } from './link-list.ts';
import { freeId, toSlug } from './propose-id.ts';

/** A list of a note. */
export interface Target {
  noteId: string;
  section: string;
  newSection: string | undefined;
}

/** Why the list is none that links can be added to, as the checker would say it. */
export function refuseTarget(content: Content, target: Target): Issue[] {
  const path = `${content.folder}/${target.noteId}.mdx`;
  const place = { file: path, line: 1, column: 1 };
  const broken = content.issues.filter(
    ({ file, severity }) => file === path && severity === 'error',
  );
  const note = content.notes.find(({ id }) => id === target.noteId);
  if (!note && broken.length === 0) {
    const ids = content.notes.map(({ id }) => id);
    const nearest = findNearest(target.noteId, ids);
    return [createIssue('note-exists', place, { value: target.noteId }, { nearest })];
  }
  if (note?.raw === undefined || target.newSection !== undefined) return broken;
  const sections = rawSections(note.raw).flatMap(({ id }) => id ?? []);
  if (sections.includes(target.section)) return broken;
  const more = {
    expected: sections.length > 0 ? sections : say('add-no-list'),
    nearest: findNearest(target.section, sections),
  };
  return [...broken, createIssue('section-exists', place, { value: target.section }, more)];
}

/** The links that can be added, and of each other why not: its address is at fault, or the guide has it. */
export function sortOut(
  content: Content,
  wanted: readonly WantedLink[],
  target: Target,
): { good: WantedLink[]; issues: Issue[] } {
  const known = worksOf(content);
  const listed = listedIn(content, target);
  const seen = new Map<string, Place>();
  const issues: Issue[] = [];
  const good = wanted.filter(({ url, place, meant }) => {
    const fault = urlFault(url);
    if (fault) {
      issues.push(createIssue(fault.rule, place, { value: fault.value }, { nearest: meant }));
      return false;
    }
    const work = canonicalUrl(url);
    const first = seen.get(work);
    const owner = known.get(work);
    seen.set(work, first ?? place);
    if (first) {
      issues.push(createIssue('address-once', place, { value: url, other: lineOf(first) }));
    } else if (owner && listed.has(owner.id)) {
      issues.push(createIssue('address-once', place, { value: url, other: lineOf(owner.place) }));
    } else if (owner) {
      const note = `${target.noteId}#${target.section}`;
      const params = { value: url, other: lineOf(owner.place), id: owner.id, note };
      issues.push(createIssue('address-known', place, params));
    }
    return !first && !owner;
  });
  return { good, issues };
}

/** Why an id that was asked for cannot be had, with the nearest one that can. */
export function refuseId(
  content: Content,
  { noteId }: Target,
  id: string | undefined,
  place: Place,
): Issue | undefined {
  if (id === undefined) return undefined;
  const taken = takenIds(content, noteId);
  const isSlug = slugSchema.safeParse(id).success;
  if (isSlug && !taken.has(id)) return undefined;
  const owner = isSlug ? taken.get(id) : undefined;
  const advice = !isSlug
    ? say('add-id-form')
    : owner
      ? say('add-id-taken', { value: lineOf(owner) })
      : say('add-id-page');
  const slug = isSlug ? id : toSlug(id) || noteId.split('/')[1]!;
  const nearest = freeId(slug, taken);
  return createIssue('id-free', place, { value: id, advice }, { nearest });
}

/**
 * Ids and aliases of every link, with their places, those once published too, and the fragments that the page of the
 * note uses already, which have none.
 */
export function takenIds(content: Content, noteId: string): Map<string, Place | undefined> {
  const { published } = content;
  const former = (published.data?.links ?? []).map(
    (id, index) => [id, published.placeOf(['links', index])] as const,
  );
  const taken = new Map<string, Place | undefined>([['content', undefined], ...former]);
  for (const note of content.notes) {
    for (const section of rawSections(note.raw)) {
      if (note.id === noteId && section.id !== undefined)
        taken.set(section.id, note.placeOf([...section.path, 'id']));
      for (const { id, aliases, path } of section.links)
        for (const name of [id, ...aliases]) if (name) taken.set(name, note.placeOf(path));
    }
    if (note.id === noteId)
      for (const { id } of note.landmarks?.headings ?? []) if (id) taken.set(id, undefined);
  }
  return taken;
}

/** Every work of the guide by its address. */
function worksOf(content: Content): Map<string, { id: string; place: Place }> {
  const works = new Map<string, { id: string; place: Place }>();
  const addWork = ({ id = '', url, path }: RawLink, place: (path: PropertyKey[]) => Place) => {
    if (url === undefined || urlFault(url)) return;
    const work = canonicalUrl(url);
    if (!works.has(work)) works.set(work, { id, place: place([...path, 'url']) });
  };
  for (const note of content.notes)
    for (const { links } of rawSections(note.raw))
      for (const link of links) addWork(link, note.placeOf);
  return works;
}

/** Ids of the links that the list shows already. */
function listedIn(content: Content, { noteId, section }: Target): Set<string> {
  const note = content.notes.find(({ id }) => id === noteId);
  const list = rawSections(note?.raw).find(({ id }) => id === section);
  return new Set(list?.links.flatMap(({ id, ref }) => id ?? ref ?? []));
}

function lineOf({ file, line }: Place): string {
  return `${file}:${line}`;
}
