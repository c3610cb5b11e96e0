import { figureNames } from '../../../src/figures/names.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { findNearest } from '../../../src/schema/nearest.ts';
import { isDeviceName, noteIdPattern, slugPattern } from '../../../src/schema/slug.ts';
import { hasNote, listOf, textOf, type Content } from '../../../src/read/content.ts';
import { listedNotes, plannedNotes } from '../../../src/read/listed-notes.ts';
import { createNoteFinder } from '../nearest-note.ts';
import { say, type Phrase } from '../../../src/schema/phrases/index.ts';

/** guide.yaml against the files: every note listed once, every listed note there; ids of parts and routes. */
export function checkOrder(content: Content): Issue[] {
  const { guide } = content;
  if (guide.raw === undefined) return [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const nearest = createNoteFinder(content);
  const planned = plannedNotes(content);
  const plannedIds = new Set(planned.map(({ id }) => id));
  const partIds = listOf(guide.raw, 'parts').map((part) => textOf(part, 'id'));
  // The id of such a part is the fault, not its notes.
  const repeated = new Set(
    partIds.flatMap((id, index) => (partIds.indexOf(id) < index ? [index] : [])),
  );
  for (const { id, path } of listedNotes(content)) {
    const place = guide.placeOf(path);
    if (repeated.has(path[1] as number)) continue;
    if (seen.has(id)) issues.push(createIssue('guide-note-once', place, { value: id }));
    else if (!hasNote(content, id) && !plannedIds.has(id) && noteIdPattern.test(id)) {
      issues.push(
        createIssue('guide-note-missing', place, { value: id }, { nearest: nearest(id) }),
      );
    }
    seen.add(id);
  }
  for (const { id, path } of planned) {
    const place = guide.placeOf(path);
    if (hasNote(content, id)) issues.push(createIssue('planned-written', place, { value: id }));
    else if (!seen.has(id)) issues.push(createIssue('planned-listed', place, { value: id }));
  }
  if (isListed(guide.raw)) {
    for (const { id, source } of content.notes) {
      // A name that cannot stay is the fault, not that it is not listed.
      if (seen.has(id) || !source.file.endsWith(`/${id}.mdx`) || isDeviceName(id.split('/')[1]!))
        continue;
      issues.push(
        createIssue('guide-note-listed', { file: source.file, line: 1, column: 1 }, { value: id }),
      );
    }
  }
  issues.push(
    ...checkIds(content, 'parts', say('kind-part')),
    ...checkIds(content, 'routes', say('kind-route')),
  );
  issues.push(...checkCover(content));
  listOf(guide.raw, 'routes').forEach((route, index) => {
    listOf(route, 'notes').forEach((id, position) => {
      if (typeof id === 'string' && !seen.has(id) && !hasNote(content, id)) {
        const place = guide.placeOf(['routes', index, 'notes', position]);
        issues.push(createIssue('note-exists', place, { value: id }, { nearest: nearest(id) }));
      }
    });
  });
  return issues;
}

/** Whether the lists of guide.yaml can be trusted; a part at fault takes its notes with it. */
function isListed(raw: unknown): boolean {
  const parts = listOf(raw, 'parts');
  const ids = new Set(parts.map((part) => textOf(part, 'id')));
  return (
    ids.size === parts.length &&
    parts.length > 0 &&
    parts.every(
      (part) =>
        slugPattern.test(textOf(part, 'id') ?? '') &&
        Array.isArray((part as { notes?: unknown }).notes),
    )
  );
}

function checkIds({ guide }: Content, key: string, kind: Phrase): Issue[] {
  const seen = new Set<string>();
  return listOf(guide.raw, key).flatMap((item, index) => {
    const id = textOf(item, 'id');
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [
      createIssue('id-unique', guide.placeOf([key, index, 'id']), {
        kind,
        value: id,
        other: guide.path,
      }),
    ];
  });
}

/** The figure of the home page is one that exists. */
function checkCover({ guide }: Content): Issue[] {
  const cover = textOf(guide.raw, 'cover');
  if (cover === undefined || figureNames.some((name) => name === cover)) return [];
  return [
    createIssue(
      'figure-exists',
      guide.placeOf(['cover']),
      { value: cover },
      { nearest: findNearest(cover, figureNames) },
    ),
  ];
}
