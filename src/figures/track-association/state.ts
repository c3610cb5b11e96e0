import type { Values } from '../shared/slider-figure.ts';
import { follow, type Step } from './model.ts';

export type Name = 'frame' | 'threshold' | 'second' | 'keep';

export interface State extends Values<Name> {
  readonly steps: readonly Step[];
  /** The frame that is shown, counted from 0. */
  readonly at: number;
  readonly step: Step;
}

export function stateOf(values: Values<Name>): State {
  const { threshold, second, keep, frame } = values;
  const steps = follow({ threshold, second: second === 1, keep });
  return { ...values, steps, at: frame - 1, step: steps[frame - 1]! };
}
