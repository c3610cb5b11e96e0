import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { createFinder, findNearest } from '../../../src/schema/nearest.ts';
import { hasNote, listOf, textOf, type Content } from '../../../src/read/content.ts';
import { createNoteFinder } from '../nearest-note.ts';
import { say } from '../../../src/schema/phrases/index.ts';

/** terms.yaml and `teaches` say the same, from both sides. */
export function checkTerms(content: Content): Issue[] {
  const issues: Issue[] = [];
  const { terms } = content;
  const notes = new Map(content.notes.map((note) => [note.id, note]));
  const owners = new Map<string, string>();
  const nearestNote = createNoteFinder(content);
  listOf({ terms: terms.raw }, 'terms').forEach((term, index) => {
    const id = textOf(term, 'id');
    const noteId = textOf(term, 'note');
    if (id === undefined) return;
    if (owners.has(id)) {
      issues.push(
        createIssue('id-unique', terms.placeOf([index, 'id']), {
          kind: say('kind-term'),
          value: id,
          other: terms.path,
        }),
      );
      return;
    }
    owners.set(id, noteId ?? '');
    if (noteId === undefined) return;
    const note = notes.get(noteId);
    const place = terms.placeOf([index, 'note']);
    if (!note) {
      if (!hasNote(content, noteId))
        issues.push(
          createIssue('note-exists', place, { value: noteId }, { nearest: nearestNote(noteId) }),
        );
    } else if (note.raw !== undefined && !listOf(note.raw, 'teaches').includes(id)) {
      issues.push(createIssue('term-taught', place, { value: id, note: noteId }));
    }
    const heading = textOf(term, 'heading');
    if (heading === undefined || !note?.draft?.isWhole) return;
    const headings = note.draft.landmarks.headings.flatMap((found) => found.id ?? []);
    if (!headings.includes(heading))
      issues.push(
        createIssue(
          'term-heading',
          terms.placeOf([index, 'heading']),
          { value: heading, note: noteId },
          { nearest: findNearest(heading, headings) },
        ),
      );
  });
  if (!Array.isArray(terms.raw)) return issues;
  const nearestTerm = createFinder(owners.keys());
  for (const note of content.notes) {
    listOf(note.raw, 'teaches').forEach((id, index) => {
      if (typeof id !== 'string') return;
      const place = note.placeOf(['teaches', index]);
      const owner = owners.get(id);
      if (owner === undefined) {
        issues.push(createIssue('term-exists', place, { value: id }, { nearest: nearestTerm(id) }));
      } else if (owner !== note.id && hasNote(content, owner)) {
        issues.push(createIssue('term-taught-once', place, { value: id, note: owner }));
      }
    });
  }
  return issues;
}
