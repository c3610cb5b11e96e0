import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { hasNote, listOf, type Content } from '../../../src/read/content.ts';
import { createNoteFinder } from '../nearest-note.ts';
import { listedNotes } from '../../../src/read/listed-notes.ts';

/** The graph of `requires`: known notes, none itself, no cycle, nothing before what it requires. */
export function checkRequires(content: Content): Issue[] {
  const issues: Issue[] = [];
  const nearest = createNoteFinder(content);
  const ids = new Set(content.notes.map(({ id }) => id));
  const order = new Map(listedNotes(content).map(({ id }, index) => [id, index]));
  const edges = new Map<string, string[]>();
  for (const note of content.notes) {
    const required = listOf(note.raw, 'requires').filter((id) => typeof id === 'string');
    edges.set(note.id, required);
  }
  const cycle = findCycles(edges);
  const inCycle = new Set(
    [...cycle.values()].flatMap((path) => path.slice(1).map((id, index) => `${path[index]} ${id}`)),
  );
  for (const note of content.notes) {
    edges.get(note.id)!.forEach((id, index) => {
      const place = note.placeOf(['requires', index]);
      if (id === note.id) issues.push(createIssue('requires-self', place, { value: id }));
      else if (!ids.has(id)) {
        if (hasNote(content, id)) return;
        issues.push(createIssue('note-exists', place, { value: id }, { nearest: nearest(id) }));
      } else {
        const path = cycle.get(`${note.id} ${id}`);
        if (path) issues.push(createIssue('requires-cycle', place, { value: path.join(' → ') }));
        else if (
          !inCycle.has(`${note.id} ${id}`) &&
          (order.get(id) ?? -1) > (order.get(note.id) ?? Infinity)
        ) {
          issues.push(createIssue('requires-order', place, { value: id }));
        }
      }
    });
  }
  return issues;
}

/** Cycles that one run names; more are found when these are mended. */
const cycleLimit = 1000;

/** Each cycle once, as its path, keyed by the edge that closes it. Without recursion: chains may be long. */
function findCycles(edges: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const state = new Map<string, 'open' | 'done'>();
  for (const root of edges.keys()) {
    if (state.has(root)) continue;
    const path = [root];
    const pending = [[...(edges.get(root) ?? [])]];
    state.set(root, 'open');
    while (path.length > 0) {
      const id = path.at(-1)!;
      const next = pending.at(-1)!.shift();
      if (next === undefined) {
        state.set(id, 'done');
        path.pop();
        pending.pop();
      } else if (next !== id && state.get(next) === 'open') {
        if (found.size < cycleLimit)
          found.set(`${id} ${next}`, [...path.slice(path.indexOf(next)), next]);
      } else if (!state.has(next) && edges.has(next)) {
        state.set(next, 'open');
        path.push(next);
        pending.push([...edges.get(next)!]);
      }
    }
  }
  return found;
}
