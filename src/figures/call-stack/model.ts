/** The program, line by line; the function that runs it below does what these lines do. */
export const code = [
  'def mean(xs):',
  '    total = sum(xs)',
  '    return total / len(xs)',
  'def report(name, xs):',
  '    m = mean(xs)',
  "    return f'{name}: {m:.1f}'",
  'def main():',
  "    print(report('a', [4, 6]))",
  "    print(report('b', []))",
  'main()',
] as const;

/** A call that has not returned: its function, the line it is at, its variables as Python prints them. */
export interface Frame {
  readonly name: string;
  readonly line: number;
  readonly locals: readonly (readonly [string, string])[];
}

/** Where a debugger stands: before a line, back in a caller whose line is half done, or at an error. */
export interface Stop {
  readonly kind: 'line' | 'return' | 'error';
  /** The oldest call first. */
  readonly frames: readonly Frame[];
  readonly printed: readonly string[];
  /** What has just been returned, and by which function. */
  readonly returned?: readonly [string, string];
}

interface Call {
  name: string;
  line: number;
  locals: [string, string][];
}

class DivisionByZero extends Error {}

const list = (xs: readonly number[]) => `[${xs.join(', ')}]`;
const float = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/** Every stop from the first line that calls to the error, as one sees them by stepping into all. */
export function trace(): Stop[] {
  const stops: Stop[] = [];
  const stack: Call[] = [{ name: '<module>', line: 0, locals: [] }];
  const printed: string[] = [];
  const stop = (kind: Stop['kind'], returned?: readonly [string, string]) =>
    stops.push({
      kind,
      frames: stack.map(({ name, line, locals }) => ({ name, line, locals: [...locals] })),
      printed: [...printed],
      ...(returned && { returned }),
    });
  const at = (line: number, ...fresh: [string, string][]) => {
    const top = stack.at(-1)!;
    top.line = line;
    top.locals.push(...fresh);
    stop('line');
  };
  const call = <T>(
    name: string,
    locals: [string, string][],
    body: () => T,
    say: (value: T) => string,
  ): T => {
    stack.push({ name, line: 0, locals });
    const value = body();
    stack.pop();
    stop('return', [name, say(value)]);
    return value;
  };

  const mean = (xs: readonly number[]) =>
    call(
      'mean',
      [['xs', list(xs)]],
      () => {
        at(2);
        const total = xs.reduce((sum, value) => sum + value, 0);
        at(3, ['total', String(total)]);
        if (xs.length === 0) throw new DivisionByZero();
        return total / xs.length;
      },
      float,
    );
  const report = (name: string, xs: readonly number[]) =>
    call(
      'report',
      [
        ['name', `'${name}'`],
        ['xs', list(xs)],
      ],
      () => {
        at(5);
        const m = mean(xs);
        at(6, ['m', float(m)]);
        return `${name}: ${m.toFixed(1)}`;
      },
      (text) => `'${text}'`,
    );
  const main = () => {
    at(8);
    printed.push(report('a', [4, 6]));
    at(9);
    printed.push(report('b', []));
    return 'None';
  };

  try {
    at(10);
    call('main', [], main, String);
  } catch (error) {
    if (!(error instanceof DivisionByZero)) throw error;
    stop('error');
  }
  return stops;
}

export const presses = ['into', 'over', 'out'] as const;
export type Press = (typeof presses)[number];

/**
 * The stop that a press leads to: over a line with all it calls to the next line of the function, out to the
 * caller. An error stops whatever was asked for, and after it nothing follows.
 */
export function next(stops: readonly Stop[], at: number, press: Press): number {
  const depth = stops[at]!.frames.length;
  const found = stops.findIndex(
    ({ kind, frames }, i) =>
      i > at &&
      (kind === 'error' ||
        press === 'into' ||
        frames.length < depth ||
        (press === 'over' && frames.length === depth && kind === 'line')),
  );
  return found === -1 ? at : found;
}

export const message = 'ZeroDivisionError: division by zero';

/** What Python prints at the end: the oldest call first, the error last. */
export function traceback({ frames }: Stop): readonly string[] {
  return [
    'Traceback (most recent call last):',
    ...frames.flatMap(({ name, line }) => [
      `  File "report.py", line ${line}, in ${name}`,
      `    ${code[line - 1]!.trim()}`,
    ]),
    message,
  ];
}
