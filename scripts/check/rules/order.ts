import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { findNearest } from '../../../src/schema/nearest.ts';
import { listOf, textOf, type Content } from '../content.ts';

/** A note as guide.yaml lists it, with the path of its line there. */
export interface ListedNote {
  id: string;
  path: PropertyKey[];
}

/** The notes of guide.yaml in order, as written. */
export function listedNotes(content: Content): ListedNote[] {
  return listOf(content.guide.raw, 'parts').flatMap((part, index) => {
    const partId = textOf(part, 'id');
    return listOf(part, 'notes').flatMap((slug, position) =>
      typeof slug === 'string' && partId !== undefined
        ? [{ id: `${partId}/${slug}`, path: ['parts', index, 'notes', position] }]
        : [],
    );
  });
}

/** guide.yaml against the files: every note listed once, every listed note there; ids of parts and routes. */
export function checkOrder(content: Content): Issue[] {
  const { guide } = content;
  if (guide.raw === undefined) return [];
  const issues: Issue[] = [];
  const files = new Set(content.files.filter(({ name }) => name.endsWith('.mdx')).map(({ name }) => name.slice(0, -4)));
  const seen = new Set<string>();
  for (const { id, path } of listedNotes(content)) {
    const place = guide.placeOf(path);
    if (seen.has(id)) issues.push(createIssue('guide-note-once', place, { value: id }));
    else if (!files.has(id)) {
      issues.push(createIssue('guide-note-missing', place, { value: id }, { nearest: findNearest(id, files) }));
    }
    seen.add(id);
  }
  for (const note of content.notes) {
    if (!seen.has(note.id)) {
      issues.push(createIssue('guide-note-listed', { file: note.source.file, line: 1, column: 1 }, { value: note.id }));
    }
  }
  issues.push(...checkIds(content, 'parts', '部分'), ...checkIds(content, 'routes', '路线'));
  listOf(guide.raw, 'routes').forEach((route, index) => {
    listOf(route, 'notes').forEach((id, position) => {
      if (typeof id === 'string' && !seen.has(id)) {
        const place = guide.placeOf(['routes', index, 'notes', position]);
        issues.push(createIssue('note-exists', place, { value: id }, { nearest: findNearest(id, seen) }));
      }
    });
  });
  return issues;
}

function checkIds({ guide }: Content, key: string, kind: string): Issue[] {
  const seen = new Set<string>();
  return listOf(guide.raw, key).flatMap((item, index) => {
    const id = textOf(item, 'id');
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [createIssue('id-unique', guide.placeOf([key, index, 'id']), { kind, value: id, other: guide.path })];
  });
}
