import { keyOf, kinds } from './record.ts';
import { asStored, isRecord, readStored, version, write, type Fault } from './shelf.ts';

/** The record of a guide as one file. */
export interface ExportedRecord {
  /** What the file is, for whoever opens it. */
  kind: 'guide-record';
  version: number;
  /** When it was written. */
  at: string;
  shelves: Partial<Record<(typeof kinds)[number], ReturnType<typeof readStored>>>;
}

/** Everything kept of the guide at a base, unknown fields too. */
export function exportRecord(base: string): ExportedRecord {
  return {
    kind: 'guide-record',
    version,
    at: new Date().toISOString(),
    shelves: Object.fromEntries(kinds.map((kind) => [kind, readStored(keyOf(kind, base))])),
  };
}

/**
 * Takes a file in beside what is kept already: where both have an item, the one that changed last stays. All kinds or
 * none are taken in.
 * @returns how many items came, or why none did
 */
export function importRecord(base: string, text: string): number | Fault | 'unreadable' {
  const file = parse(text);
  if (!file) return 'unreadable';
  if (file.version > version) return 'newer';
  const before = kinds.map((kind) => readStored(keyOf(kind, base)));
  if (before.some((stored) => stored.version > version)) return 'newer';
  let count = 0;
  for (const [index, kind] of kinds.entries()) {
    const come = asStored(file.shelves[kind]);
    const stored = { ...come, ...before[index]!, items: { ...before[index]!.items } };
    for (const [id, item] of Object.entries(come.items)) {
      if (id === '__proto__' || timeOf(item) < timeOf(stored.items[id])) continue;
      if (JSON.stringify(item) !== JSON.stringify(stored.items[id])) count++;
      stored.items[id] = item;
    }
    const fault = write(keyOf(kind, base), stored);
    if (fault) {
      kinds.slice(0, index).forEach((done, at) => write(keyOf(done, base), before[at]!));
      return fault;
    }
  }
  return count;
}

/** Forgets everything kept of the guide at a base. */
export function resetRecord(base: string): void {
  try {
    for (const kind of kinds) localStorage.removeItem(keyOf(kind, base));
  } catch {
    // Where nothing may be kept, there is nothing to forget.
  }
}

function parse(text: string): { version: number; shelves: Record<string, unknown> } | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    if (!isRecord(raw) || raw['kind'] !== 'guide-record' || !isRecord(raw['shelves']))
      return undefined;
    const { version: written } = raw;
    return typeof written === 'number' ? { version: written, shelves: raw['shelves'] } : undefined;
  } catch {
    return undefined;
  }
}

/** When an item changed last, in milliseconds; 0 where it does not say. */
function timeOf(item: unknown): number {
  if (!isRecord(item)) return 0;
  const { at, last } = item;
  if (typeof last === 'number') return last;
  return (typeof at === 'string' ? Date.parse(at) : Number(at)) || 0;
}
