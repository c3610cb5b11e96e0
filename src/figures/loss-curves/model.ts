import { recordings, type Recording } from './data.ts';

export type Fault = keyof typeof recordings;
export const faults = Object.keys(recordings) as Fault[];

export interface Run {
  readonly training: readonly number[];
  readonly validation: readonly number[];
  readonly accuracy: number;
  readonly eight: number;
  readonly step: number;
}

const numbers = (line: string) =>
  line.split(' ').map((number) => (number === 'x' ? Number.NaN : Number(number)));

export function runOf(fault: Fault): Run {
  const recording: Recording = recordings[fault];
  return {
    ...recording,
    training: numbers(recording.training),
    validation: numbers(recording.validation),
  };
}

export const epochs = runOf('ok').training.length - 1;

/** Loss of one who gives each of the ten digits the same probability. */
export const chance = Math.log(10);

export type Shape =
  | 'no number'
  | 'rising'
  | 'validation rises'
  | 'never moved'
  | 'at chance'
  | 'falling slowly'
  | 'training alone falls'
  | 'floor'
  | 'validation much higher'
  | 'validation lower'
  | 'falling';

/** What the two curves look like from afar, from the bluntest sign to the finest. */
export function shapeOf({ training, validation }: Pick<Run, 'training' | 'validation'>): Shape {
  const [first, last] = [training[0]!, training.at(-1)!];
  const checked = validation.at(-1)!;
  const lowest = Math.min(...validation);
  if (Number.isNaN(last)) return 'no number';
  if (training.every((loss) => loss === first)) return 'never moved';
  if (Math.max(...training) > 2 * first || last > 1.2 * first) return 'rising';
  if (last > first - 0.1) {
    return training.every((loss, i) => i === 0 || loss < training[i - 1]!)
      ? 'falling slowly'
      : 'at chance';
  }
  if (last > first / 2) return checked > validation[0]! ? 'training alone falls' : 'floor';
  if (checked > 1.3 * lowest && last < checked / 10) return 'validation rises';
  if (checked > 5 * last) return 'validation much higher';
  return checked < 0.7 * last ? 'validation lower' : 'falling';
}
