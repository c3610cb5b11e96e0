import { parse } from 'yaml';
import { listOf, textOf } from '../../src/read/content.ts';
import { insertWord, takeWord, type Position } from './yaml-list.ts';
import { replaceScalars } from './yaml-text.ts';

/**
 * guide.yaml with a note in its part: where it was planned, else at the end, or where it is told to. Every other byte
 * stays.
 * @param comment to stand behind it
 * @throws Error when the part is not there; the caller has looked before
 */
export function listNote(yaml: string, id: string, position?: Position, comment = ''): string {
  const [part, slug] = id.split('/') as [string, string];
  const { path, notes, planned } = findPart(yaml, part);
  const rest = planned.includes(slug) ? takeWord(yaml, [...path, 'planned'], slug).yaml : yaml;
  if (!notes.includes(slug)) return insertWord(rest, [...path, 'notes'], slug, position, comment);
  if (!position) return rest;
  const taken = takeWord(rest, [...path, 'notes'], slug);
  return insertWord(taken.yaml, [...path, 'notes'], slug, position, taken.comment || comment);
}

/** guide.yaml with a note under another id and the comment behind it; a new name alone changes no place. */
export function relistNote(yaml: string, from: string, to: string, position?: Position): string {
  const [fromPart, fromSlug] = from.split('/') as [string, string];
  const [toPart, toSlug] = to.split('/') as [string, string];
  const { path, notes } = findPart(yaml, fromPart);
  const list = [...path, 'notes'];
  if (fromPart === toPart && !position && !notes.includes(toSlug)) {
    const key = list.join('.');
    return replaceScalars(yaml, (slug, at) =>
      slug === fromSlug && at.slice(0, -1).join('.') === key ? toSlug : slug,
    ).text;
  }
  const taken = takeWord(yaml, list, fromSlug);
  return listNote(taken.yaml, to, position, taken.comment);
}

function findPart(yaml: string, id: string) {
  const parts = listOf(parse(yaml), 'parts');
  const index = parts.findIndex((item) => textOf(item, 'id') === id);
  if (index < 0) throw new Error(`no part ${id} in guide.yaml`);
  return {
    path: ['parts', index] as const,
    notes: listOf(parts[index], 'notes'),
    planned: listOf(parts[index], 'planned').map((item) => textOf(item, 'slug')),
  };
}
