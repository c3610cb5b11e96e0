/** One parameter w, one sample x = 2 with t = 6: L = (wx − t)², least at w = 3. */
export const x = 2;
export const t = 6;
export const rate = 0.05;
export const rounds = 8;

export const loss = (w: number) => (w * x - t) ** 2;
export const slope = (w: number) => 2 * (w * x - t) * x;

/** The four lines of a round, in their order. */
export const lines = ['forward', 'zero', 'backward', 'update'] as const;
export type Line = (typeof lines)[number];

/** What the program holds after a line; before the first one there is no loss, no gradient and no graph. */
export interface State {
  readonly w: number;
  readonly grad?: number;
  readonly loss?: number;
  readonly hasGraph: boolean;
}

/** The states from the start, one after each line that ran; without `zero_grad()` its line changes nothing. */
export function run(forgets: boolean): State[] {
  const states: State[] = [{ w: 0, hasGraph: false }];
  for (let line = 0; line < rounds * lines.length; line++)
    states.push(after(states.at(-1)!, lines[line % lines.length]!, forgets));
  return states;
}

function after(state: State, line: Line, forgets: boolean): State {
  switch (line) {
    case 'forward':
      return { ...state, loss: loss(state.w), hasGraph: true };
    case 'zero':
      return forgets ? state : { ...state, grad: undefined };
    case 'backward':
      return { ...state, grad: (state.grad ?? 0) + slope(state.w), hasGraph: false };
    case 'update':
      return { ...state, w: state.w - rate * state.grad! };
  }
}
