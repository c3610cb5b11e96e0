/** A row of the left table: a model and its size. */
export interface LeftRow {
  readonly id: string;
  readonly size: number;
}

/** A row of the right table: a run of a model and its accuracy. */
export interface RightRow {
  readonly id: string;
  readonly acc: number;
}

const once: readonly LeftRow[] = [
  { id: 'A', size: 11 },
  { id: 'B', size: 25 },
  { id: 'C', size: 7 },
];
/** A is there once, or a second time by an oversight. */
export const lefts: readonly (readonly LeftRow[])[] = [
  once,
  [once[0]!, { id: 'A', size: 12 }, ...once.slice(1)],
];
export const right: readonly RightRow[] = [
  { id: 'A', acc: 0.9 },
  { id: 'B', acc: 0.86 },
  { id: 'A', acc: 0.88 },
  { id: 'D', acc: 0.91 },
];

export const hows = ['inner', 'left', 'right', 'outer'] as const;
export type How = (typeof hows)[number];

/** A row of the result: from which row of each table it comes; undefined where there is none and NaN stands. */
export interface Joined {
  readonly id: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** The rows in the order in which pandas gives them: outer by key, right by the right table, else by the left. */
export function join(left: readonly LeftRow[], how: How): readonly Joined[] {
  const pairs = left.flatMap(({ id }, l) =>
    right.flatMap((row, r) => (row.id === id ? [{ id, left: l, right: r }] : [])),
  );
  const only = {
    left: left.flatMap(({ id }, l) =>
      right.some((row) => row.id === id) ? [] : [{ id, left: l, right: undefined }],
    ),
    right: right.flatMap(({ id }, r) =>
      left.some((row) => row.id === id) ? [] : [{ id, left: undefined, right: r }],
    ),
  };
  if (how === 'inner') return pairs;
  if (how === 'left') return [...pairs, ...only.left].sort((a, b) => a.left - b.left);
  if (how === 'right') return [...pairs, ...only.right].sort((a, b) => a.right - b.right);
  return [...pairs, ...only.left, ...only.right].sort((a, b) =>
    a.id < b.id ? -1 : Number(a.id > b.id),
  );
}

export interface KeyCount {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly result: number;
}

/** Of each key, how many rows either table and the result have. */
export function countKeys(left: readonly LeftRow[], how: How): readonly KeyCount[] {
  const rows = join(left, how);
  const count = (all: readonly { readonly id: string }[], id: string) =>
    all.filter((row) => row.id === id).length;
  const ids = [...new Set([...left, ...right].map(({ id }) => id))].sort();
  return ids.map((id) => ({
    id,
    left: count(left, id),
    right: count(right, id),
    result: count(rows, id),
  }));
}
