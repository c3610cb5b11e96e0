import { parseArgs } from 'node:util';
import { UsageError } from '../process/command.ts';

export interface BenchOptions {
  /** Sizes of the guides, in notes. */
  notes: number[];
  /** How often each is built from nothing and once more. */
  runs: number;
  /** Whether the result is printed as JSON. */
  isJson: boolean;
}

/** Reads the arguments of the command. @throws UsageError when a number is none, or out of bounds */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      notes: { type: 'string', default: '50,500,2000' },
      runs: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = values.notes.split(',').map((size) => readNumber('--notes', size, 10_000));
  return {
    notes: [...new Set(sizes)],
    runs: readNumber('--runs', values.runs, 20),
    isJson: values.json,
  };
}

function readNumber(option: string, text: string, most: number): number {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  if (number < 1 || number > most)
    throw new UsageError(`${option} takes whole numbers from 1 to ${most}, not “${text}”`);
  return number;
}
