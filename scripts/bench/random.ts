/** Random numbers that are the same on every machine. */
export interface Random {
  /** A whole number from 0 on, below an end. */
  below: (end: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
}

/** Starts a sequence by its seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, pick: (items) => items[below(items.length)]! };
}
