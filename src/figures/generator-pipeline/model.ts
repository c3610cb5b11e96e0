/** How far a generator is: not begun, its code running, blocked in next() of the one above, paused, through. */
export type Status = 'new' | 'running' | 'waiting' | 'yielded' | 'done';
export type Stage = 'read' | 'parse' | 'batches' | 'loop';
export const stages: readonly Stage[] = ['read', 'parse', 'batches', 'loop'];

/** The lines of the file; a number is known by the place of its line. */
export const lines = ['7', '2', '9', '4', '6', '1'] as const;
export const size = 2;

/** What just happened: a request went up, or something came down out of a stage. */
export type Event = 'start' | 'ask' | 'read' | 'parse' | 'batches' | 'end';

/** Variables are places of lines (of numbers in `x`, `buf` and `batch`), counted from 0. */
export interface Lazy {
  readonly event: Event;
  readonly status: Readonly<Record<Stage, Status>>;
  readonly read?: number;
  readonly parse?: number;
  readonly x?: number;
  readonly buf: readonly number[];
  readonly batch: readonly number[];
  readonly held: number;
}

const statuses: Readonly<Record<Event, readonly Status[]>> = {
  start: ['new', 'new', 'new', 'running'],
  ask: ['running', 'waiting', 'waiting', 'waiting'],
  read: ['yielded', 'running', 'waiting', 'waiting'],
  parse: ['yielded', 'yielded', 'running', 'waiting'],
  batches: ['yielded', 'yielded', 'yielded', 'running'],
  end: ['done', 'done', 'done', 'done'],
};

/** Lines and numbers that some variable still leads to, each counted once. */
const count = (state: Omit<Lazy, 'held' | 'status' | 'event'>) =>
  new Set([state.read, state.parse].filter((one) => one !== undefined)).size +
  new Set([state.x, ...state.buf, ...state.batch].filter((one) => one !== undefined)).size;

/** Three generators, one inside the other, run by a loop over `total` lines; `total` is a multiple of `size`. */
export function lazy(total: number): Lazy[] {
  const states: Lazy[] = [];
  let now: Omit<Lazy, 'held' | 'status' | 'event'> = { buf: [], batch: [] };
  const note = (event: Event, changes: Partial<Lazy> = {}) => {
    now = { ...now, ...changes };
    const status = Object.fromEntries(
      stages.map((stage, i) => [stage, statuses[event][i]!]),
    ) as Record<Stage, Status>;
    states.push({ ...now, event, status, held: count(now) });
  };
  note('start');
  for (let line = 0; line < total; line++) {
    if (line % size === 0) note('ask', { buf: [] });
    note('read', { read: line, parse: line });
    note('parse', { x: line, buf: [...now.buf, line] });
    if (now.buf.length === size) note('batches', { batch: now.buf });
  }
  // The frames of what is through are gone; the variable of the loop stays.
  note('end', { read: undefined, parse: undefined, x: undefined, buf: [] });
  return states;
}

/** The same with lists: each stage ends before the next begins. */
export interface Eager {
  readonly stage: Stage | 'start' | 'end';
  readonly lines: number;
  readonly numbers: number;
  readonly batches: number;
  /** The batch that the loop is at, counted from 1; 0 before. */
  readonly batch: number;
  readonly held: number;
}

export function eager(total: number): Eager[] {
  const states: Eager[] = [];
  const note = (stage: Eager['stage'], made: readonly [number, number, number, number]) => {
    const [read, parsed, batches, batch] = made;
    // Batches are lists of numbers that are there already.
    states.push({ stage, lines: read, numbers: parsed, batches, batch, held: read + parsed });
  };
  const groups = total / size;
  note('start', [0, 0, 0, 0]);
  for (let i = 1; i <= total; i++) note('read', [i, 0, 0, 0]);
  for (let i = 1; i <= total; i++) note('parse', [total, i, 0, 0]);
  for (let i = 1; i <= groups; i++) note('batches', [total, total, i, 0]);
  for (let i = 1; i <= groups; i++) note('loop', [total, total, groups, i]);
  note('end', [total, total, groups, groups]);
  return states;
}

export const most = (states: readonly { readonly held: number }[]) =>
  Math.max(...states.map(({ held }) => held));
