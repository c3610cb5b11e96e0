/** What the cell reads, one number a step. */
export const inputs: readonly number[] = [1, 0, 0, 0, 1, 0, 0, 0, 0, 0];

export interface Gates {
  /** Share that is kept of the cell's state. */
  readonly forget: number;
  /** Share of the candidate that is written when the input is 1; nothing is written when it is 0. */
  readonly write: number;
  /** Share of tanh(c) that is shown. */
  readonly output: number;
}

export interface Step {
  readonly x: number;
  readonly c: number;
  readonly h: number;
}

/** States c_t = f · c_{t−1} + i_t · x_t and what is shown of them, h_t = o · tanh(c_t). */
export function run({ forget, write, output }: Gates): Step[] {
  let c = 0;
  return inputs.map((x) => {
    c = forget * c + (x === 1 ? write : 0) * x;
    return { x, c, h: output * Math.tanh(c) };
  });
}

/** What is left of the first input in the state after `steps` more steps. */
export function kept(forget: number, steps: number): number {
  return forget ** steps;
}
