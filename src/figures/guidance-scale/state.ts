import type { Values } from '../shared/slider-figure.ts';
import { conditions, flow, starts, steps, summary, type Ends, type Lump } from './model.ts';

export type Name = 'scale' | 'condition';

/** Width of a bar of the histogram. */
export const bin = 0.25;

export interface State {
  readonly name: string;
  readonly lumps: readonly Lump[];
  readonly scale: number;
  readonly paths: readonly (readonly number[])[];
  readonly ends: readonly number[];
  readonly said: Ends;
}

type Run = Pick<State, 'paths' | 'ends' | 'said'>;

/** The table asks for the same few scales at every move of the slider. */
const known = new Map<readonly Lump[], Map<number, Run>>();

export function run(lumps: readonly Lump[], scale: number): Run {
  const runs = known.get(lumps) ?? new Map<number, Run>();
  known.set(lumps, runs);
  const found = runs.get(scale) ?? calculate(lumps, scale);
  runs.set(scale, found);
  return found;
}

function calculate(lumps: readonly Lump[], scale: number): Run {
  const paths = starts.map((start) => flow(lumps, scale, start));
  const ends = paths.map((places) => places[steps]!);
  return { paths, ends, said: summary(lumps, ends) };
}

export function stateOf({ scale, condition }: Values<Name>): State {
  const { name, lumps } = conditions[condition]!;
  return { name, lumps, scale, ...run(lumps, scale) };
}

export const barsOf = (ends: readonly number[]) =>
  Array.from({ length: 8 / bin }, (_, i) => {
    const from = -4 + i * bin;
    return { from, height: ends.filter((end) => end >= from && end < from + bin).length };
  }).filter(({ height }) => height > 0);
