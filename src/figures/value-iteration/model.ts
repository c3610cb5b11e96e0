/** The grid row by row: letters are cells to stand on, + and − end the episode, # is a wall. */
export const grid = 'ABC+D#E-FGHI';
export const width = 4;
export const rounds = 20;

/** The cells to stand on, in the order of their letters. */
export const cells = [...grid].flatMap((sign, place) => (/[A-I]/.test(sign) ? [place] : []));

/** Reward for entering a cell, on top of that of every step. */
export const prizes: Readonly<Record<string, number>> = { '+': 1, '-': -1 };

export const actions = [
  { arrow: '↑', name: '上', by: [-1, 0] },
  { arrow: '→', name: '右', by: [0, 1] },
  { arrow: '↓', name: '下', by: [1, 0] },
  { arrow: '←', name: '左', by: [0, -1] },
] as const;

export interface World {
  /** γ: what a reward one step later is worth. */
  readonly discount: number;
  /** Probability of slipping to the one side, and the same to the other. */
  readonly slip: number;
  /** Reward of every step. */
  readonly step: number;
}

/** Where a move ends: against the wall or the border it stays. */
export function move(place: number, action: number): number {
  const [down, right] = actions[action]!.by;
  const row = Math.floor(place / width) + down;
  const column = (place % width) + right;
  const next = row * width + column;
  const stays = column < 0 || column >= width || grid[next] === undefined || grid[next] === '#';
  return stays ? place : next;
}

export interface Outcome {
  readonly probability: number;
  readonly next: number;
  readonly reward: number;
}

/** What may come of an action: straight on, to the right of it, to the left; what cannot happen is left out. */
export function outcomes({ slip, step }: World, place: number, action: number): Outcome[] {
  return [
    [action, 1 - 2 * slip] as const,
    [(action + 1) % 4, slip] as const,
    [(action + 3) % 4, slip] as const,
  ].flatMap(([direction, probability]) => {
    if (probability === 0) return [];
    const next = move(place, direction);
    return [{ probability, next, reward: (prizes[grid[next]!] ?? 0) + step }];
  });
}

/** Q(s, a) = Σ p (r + γ V(s′)). */
export function quality(
  world: World,
  values: readonly number[],
  place: number,
  action: number,
): number {
  return outcomes(world, place, action).reduce(
    (sum, { probability, next, reward }) =>
      sum + probability * (reward + world.discount * values[next]!),
    0,
  );
}

export function qualities(world: World, values: readonly number[], place: number): number[] {
  return actions.map((_, action) => quality(world, values, place, action));
}

/** The actions that are best, several where they tie. */
export function best(all: readonly number[]): number[] {
  const most = Math.max(...all);
  // Sums of the same numbers in another order differ by rounding only.
  return all.flatMap((value, action) => (value > most - 1e-9 ? [action] : []));
}

/** Values of all twelve places before the first round and after each; where the episode ends they are 0. */
export function iterate(world: World): number[][] {
  const run = [[...grid].map(() => 0)];
  for (let round = 0; round < rounds; round++) {
    const values = run[round]!;
    run.push(
      values.map((value, place) =>
        cells.includes(place) ? Math.max(...qualities(world, values, place)) : value,
      ),
    );
  }
  return run;
}

/** The greatest change of a value in the last round. */
export function change(run: readonly (readonly number[])[], round: number): number {
  return Math.max(...cells.map((place) => Math.abs(run[round]![place]! - run[round - 1]![place]!)));
}
