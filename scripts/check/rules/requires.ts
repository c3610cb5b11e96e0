import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { findNearest } from '../../../src/schema/nearest.ts';
import { listOf, type Content } from '../content.ts';
import { listedNotes } from './order.ts';

/** The graph of `requires`: known notes, none itself, no cycle, nothing before what it requires. */
export function checkRequires(content: Content): Issue[] {
  const issues: Issue[] = [];
  const ids = new Set(content.notes.map(({ id }) => id));
  const order = new Map(listedNotes(content).map(({ id }, index) => [id, index]));
  const edges = new Map<string, string[]>();
  for (const note of content.notes) {
    const required = listOf(note.raw, 'requires').filter((id) => typeof id === 'string');
    edges.set(note.id, required);
  }
  const cycle = findCycles(edges);
  for (const note of content.notes) {
    edges.get(note.id)!.forEach((id, index) => {
      const place = note.placeOf(['requires', index]);
      if (id === note.id) issues.push(createIssue('requires-self', place, { value: id }));
      else if (!ids.has(id)) {
        issues.push(createIssue('note-exists', place, { value: id }, { nearest: findNearest(id, ids) }));
      } else {
        const path = cycle.get(`${note.id} ${id}`);
        if (path) issues.push(createIssue('requires-cycle', place, { value: path.join(' → ') }));
        else if (!isInCycle(cycle, note.id, id) && (order.get(id) ?? -1) > (order.get(note.id) ?? Infinity)) {
          issues.push(createIssue('requires-order', place, { value: id }));
        }
      }
    });
  }
  return issues;
}

/** Each cycle once, as its path, keyed by the edge that closes it. */
function findCycles(edges: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  const path: string[] = [];
  const walk = (id: string) => {
    if (done.has(id)) return;
    path.push(id);
    for (const next of edges.get(id) ?? []) {
      if (next === id) continue;
      const at = path.indexOf(next);
      if (at >= 0) found.set(`${id} ${next}`, [...path.slice(at), next]);
      else walk(next);
    }
    path.pop();
    done.add(id);
  };
  for (const id of edges.keys()) walk(id);
  return found;
}

/** An edge of a cycle that another edge already reports: one fault, one message. */
function isInCycle(cycles: ReadonlyMap<string, string[]>, from: string, to: string): boolean {
  return [...cycles.values()].some((path) => path.some((id, index) => id === from && path[index + 1] === to));
}
