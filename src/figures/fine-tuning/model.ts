/** What training sees, (1, 0), and what it does not, (0, 1), are both to become 2. */
export const target = 2;
export const steps = 60;
const rate = 0.1;

export interface State {
  /** Weight of the new head. */
  readonly head: number;
  /** Weights of the pretrained backbone; the second belongs to an input that training never sees. */
  readonly seen: number;
  readonly unseen: number;
}

/**
 * ŷ = v(w₁x₁ + w₂x₂), pretrained to w = (1, 1), trained by gradient descent on one sample, x = (1, 0), with loss
 * ½(ŷ − 2)². The backbone's learning rate is `ratio` times the head's.
 */
export function tune(head: number, ratio: number): State[] {
  const run: State[] = [{ head, seen: 1, unseen: 1 }];
  for (let step = 0; step < steps; step++) {
    const { head: v, seen, unseen } = run[step]!;
    const error = v * seen - target;
    run.push({
      head: v - rate * error * seen,
      seen: seen - rate * ratio * error * v,
      unseen,
    });
  }
  return run;
}

export const predictSeen = ({ head, seen }: State) => head * seen;
export const predictUnseen = ({ head, unseen }: State) => head * unseen;
