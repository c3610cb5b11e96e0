/** What a frame can say: the blank first. */
export const symbols = ['–', '妈', '好'] as const;
export const blank = 0;

/** Probability of every symbol in each frame, in tenths: sums and products of them stay exact. */
export const tenths: readonly (readonly number[])[] = [
  [2, 7, 1],
  [8, 1, 1],
  [3, 5, 2],
  [2, 1, 7],
  [3, 1, 6],
  [8, 1, 1],
];
export const frames = tenths.length;

/** A text is a list of symbols without the blank. */
export type Text = readonly number[];

export const targets: readonly Text[] = [[1, 1, 2], [1, 2], [1, 1], [2]];

export const textOf = (text: Text) => text.map((symbol) => symbols[symbol]).join('');

/** The rows of the lattice: the text with a blank before, between and after. */
export function statesOf(text: Text): readonly number[] {
  return [blank, ...text.flatMap((symbol) => [symbol, blank])];
}

/** The rows that a row may be reached from: itself, the one before, and the one before that across a blank that need not be. */
export function sources(states: readonly number[], state: number): readonly number[] {
  const mayJump = states[state] !== blank && state > 1 && states[state] !== states[state - 2];
  return [state, state - 1, ...(mayJump ? [state - 2] : [])].filter((from) => from >= 0);
}

/** α of each frame and row: the probability of all ways there, in units of 10⁻ᵗ after t frames. */
export function forward(states: readonly number[]): readonly (readonly number[])[] {
  const all = [states.map((symbol, state) => (state < 2 ? tenths[0]![symbol]! : 0))];
  for (const row of tenths.slice(1)) {
    const before = all.at(-1)!;
    all.push(
      states.map(
        (symbol, state) =>
          row[symbol]! * sources(states, state).reduce((sum, from) => sum + before[from]!, 0),
      ),
    );
  }
  return all;
}

/** Probability of a text: the last two rows after the last frame. */
export function probability(text: Text): number {
  return (
    forward(statesOf(text))
      .at(-1)!
      .slice(-2)
      .reduce((sum, value) => sum + value) /
    10 ** frames
  );
}

/** One way through the lattice: its row in every frame, and its probability. */
export interface Path {
  readonly rows: readonly number[];
  readonly probability: number;
}

/** All ways that collapse to the text, the most probable first. */
export function pathsOf(text: Text): readonly Path[] {
  const states = statesOf(text);
  let rows: (readonly number[])[] = [[0], [1]];
  for (let t = 1; t < frames; t++)
    rows = states.flatMap((_, state) =>
      sources(states, state).flatMap((from) =>
        rows.filter((way) => way.at(-1) === from).map((way) => [...way, state]),
      ),
    );
  return rows
    .filter((way) => way.at(-1)! >= states.length - 2)
    .map((way) => ({
      rows: way,
      probability: chance(way.map((state) => states[state]!)),
    }))
    .sort((a, b) => b.probability - a.probability);
}

/** Probability of one symbol after the other. */
export function chance(path: readonly number[]): number {
  return path.reduce((product, symbol, t) => product * tenths[t]![symbol]!, 1) / 10 ** frames;
}

/** Runs of the same symbol: the first half of the rule of collapse. */
export function runs(path: readonly number[]): readonly { symbol: number; length: number }[] {
  const all: { symbol: number; length: number }[] = [];
  for (const symbol of path) {
    const last = all.at(-1);
    if (last?.symbol === symbol) last.length += 1;
    else all.push({ symbol, length: 1 });
  }
  return all;
}

/** Same neighbours become one, then blanks go. */
export function collapse(path: readonly number[]): Text {
  return runs(path).flatMap(({ symbol }) => (symbol === blank ? [] : [symbol]));
}

/** The most probable symbol of each frame by itself. */
export const greedy = tenths.map((row) => row.indexOf(Math.max(...row)));
