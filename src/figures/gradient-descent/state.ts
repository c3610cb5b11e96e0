import { fit, readNumber, writeParam, type NumberField } from '../shared/state.ts';
import { divergenceRate, oscillationRate, type Settings } from './model.ts';

export const fields = {
  rate: { param: 'gd-rate', min: 0.01, max: 0.36, step: 0.01, initial: 0.1 },
  steps: { param: 'gd-steps', min: 1, max: 30, step: 1, initial: 12 },
  x: { param: 'gd-x', min: -3, max: 3, step: 0.1, initial: 2 },
  y: { param: 'gd-y', min: -2, max: 2, step: 0.1, initial: 1 },
} as const satisfies Record<string, NumberField>;

/** Thresholds that the slider's grid misses; they have names instead. */
const named: Readonly<Record<string, number>> = { '1/6': oscillationRate, '1/3': divergenceRate };

export const initialSettings: Settings = {
  start: [fields.x.initial, fields.y.initial],
  rate: fields.rate.initial,
  steps: fields.steps.initial,
};

/** A learning rate as readers write it: 0.1, or 1/6 and 1/3 exactly. */
export function printRate(rate: number): string {
  const name = Object.entries(named).find(([, value]) => value === rate)?.[0];
  return name ?? String(rate);
}

/** Reads what `printRate` printed; any other text counts as a number or as the initial rate. */
export function parseRate(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '') return fields.rate.initial;
  return Object.hasOwn(named, trimmed)
    ? (named[trimmed] ?? fields.rate.initial)
    : fit(fields.rate, Number(trimmed));
}

export function readSettings(params: URLSearchParams): Settings {
  return {
    start: [readNumber(params, fields.x), readNumber(params, fields.y)],
    rate: parseRate(params.get(fields.rate.param) ?? ''),
    steps: readNumber(params, fields.steps),
  };
}

/** Writes the settings into the address; initial values leave no trace in it. */
export function writeSettings(params: URLSearchParams, { start, rate, steps }: Settings): void {
  const entries: readonly (readonly [NumberField, string])[] = [
    [fields.rate, printRate(rate)],
    [fields.steps, String(steps)],
    [fields.x, String(start[0])],
    [fields.y, String(start[1])],
  ];
  for (const [field, value] of entries) {
    writeParam(params, field.param, value, String(field.initial));
  }
}

/** Learning rates that show each behaviour, both thresholds among them. */
export const rateChoices: readonly number[] = [
  0.03,
  0.1,
  oscillationRate,
  0.3,
  divergenceRate,
  0.35,
];
