import { parse } from 'yaml';
import { listOf, textOf } from '../check/content.ts';
import { insertWord, takeWord, type Position } from './yaml-list.ts';
import { replaceScalars } from './yaml-text.ts';

/**
 * guide.yaml with a note added to its part, at the end when no place is named; every other byte stays.
 * @throws Error when the part is not there; the caller has looked before
 */
export function listNote(
  yaml: string,
  part: string,
  slug: string,
  position?: Position,
  comment = '',
): string {
  return insertWord(yaml, notesOf(yaml, part), slug, position, comment);
}

/** guide.yaml with a note under another id and the comment behind it; within its part it keeps its place. */
export function relistNote(yaml: string, from: string, to: string, position?: Position): string {
  const [fromPart, fromSlug] = from.split('/') as [string, string];
  const [toPart, toSlug] = to.split('/') as [string, string];
  const path = notesOf(yaml, fromPart);
  if (fromPart === toPart && !position) {
    const list = path.join('.');
    return replaceScalars(yaml, (slug, [...at]) =>
      at.slice(0, -1).join('.') === list && slug === fromSlug ? toSlug : slug,
    ).text;
  }
  const taken = takeWord(yaml, path, fromSlug);
  return listNote(taken.yaml, toPart, toSlug, position, taken.comment);
}

function notesOf(yaml: string, part: string): (string | number)[] {
  const index = listOf(parse(yaml), 'parts').findIndex((item) => textOf(item, 'id') === part);
  if (index < 0) throw new Error(`no part ${part} in guide.yaml`);
  return ['parts', index, 'notes'];
}
