import { pictures, trainingLosses, validationLosses } from './data.ts';

/** Epochs of the run; epoch 0 is the network before training. */
export const epochs = trainingLosses.length - 1;

/** The epoch whose weights are kept: the lowest validation loss. */
export const best = validationLosses.indexOf(Math.min(...validationLosses));

const numbersOf = (line: string) => line.trim().split(' ').map(Number);
const linesOf = (text: string) => text.trim().split('\n').map(numbersOf);

export interface Guess {
  /** Probabilities of 0 to 9 in per cent, rounded. */
  readonly percent: readonly number[];
  /** The most probable digit. */
  readonly digit: number;
  readonly isRight: boolean;
}

export interface Digit {
  readonly number: number;
  readonly truth: number;
  readonly rows: readonly (readonly number[])[];
  /** One an epoch, from epoch 0 on. */
  readonly guesses: readonly Guess[];
}

export const digits: readonly Digit[] = pictures.map(({ number, truth, pixels, guesses }) => ({
  number,
  truth,
  rows: linesOf(pixels),
  guesses: linesOf(guesses).map((percent) => {
    const digit = percent.indexOf(Math.max(...percent));
    return { percent, digit, isRight: digit === truth };
  }),
}));
