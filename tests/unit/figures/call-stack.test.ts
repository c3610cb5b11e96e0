import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/call-stack/figure.ts';
import { next, trace, traceback } from '../../../src/figures/call-stack/model.ts';

const stops = trace();
const lines = stops.map(({ frames, kind }) => `${kind} ${frames.at(-1)!.line}`);

describe('call-stack', () => {
  it('stops where Python traces lines, and once more in the caller after each return', () => {
    // sys.settrace of Python 3.11: line 10, 8, 5, 2, 3, (return) 6, (return) 9, 5, 2, 3, exception.
    expect(lines).toEqual([
      'line 10',
      'line 8',
      'line 5',
      'line 2',
      'line 3',
      'return 5',
      'line 6',
      'return 8',
      'line 9',
      'line 5',
      'line 2',
      'line 3',
      'error 3',
    ]);
    expect(stops[5]!.returned).toEqual(['mean', '5.0']);
    expect(stops[7]!.returned).toEqual(['report', "'a: 5.0'"]);
    expect(stops[8]!.printed).toEqual(['a: 5.0']);
    expect(stops.at(-1)!.printed).toEqual(['a: 5.0']);
  });

  it('keeps the variables that a line has made, each call its own', () => {
    expect(stops[6]!.frames.at(-1)!.locals).toEqual([
      ['name', "'a'"],
      ['xs', '[4, 6]'],
      ['m', '5.0'],
    ]);
    expect(stops[2]!.frames.at(-1)!.locals).toHaveLength(2);
    expect(stops.at(-1)!.frames.map(({ name }) => name)).toEqual([
      '<module>',
      'main',
      'report',
      'mean',
    ]);
  });

  it('goes into, over and out of a call to three different lines', () => {
    const to = (at: number) =>
      (['into', 'over', 'out'] as const).map((press) => lines[next(stops, at, press)]);
    expect(to(2)).toEqual(['line 2', 'line 6', 'return 8']);
    expect(to(5)).toEqual(['line 6', 'line 6', 'return 8']);
    // The last line of a function: all three leave it.
    expect(to(4)).toEqual(['return 5', 'return 5', 'return 5']);
    // An error on the way stops them all; nothing follows it.
    expect(to(8)).toEqual(['line 5', 'error 3', 'error 3']);
    expect(to(0)).toEqual(['line 8', 'error 3', 'error 3']);
    expect(next(stops, 12, 'into')).toBe(12);
  });

  it('prints the traceback of Python, but for its marks', () => {
    expect(traceback(stops.at(-1)!)).toEqual([
      'Traceback (most recent call last):',
      '  File "report.py", line 10, in <module>',
      '    main()',
      '  File "report.py", line 9, in main',
      "    print(report('b', []))",
      '  File "report.py", line 5, in report',
      '    m = mean(xs)',
      '  File "report.py", line 3, in mean',
      '    return total / len(xs)',
      'ZeroDivisionError: division by zero',
    ]);
  });

  it('begins before a call, where the three ways part', () => {
    expect(figure.verdict({ stop: figure.controls.stop.initial })).toBe(
      "停在第 5 行之前，在 report 里，name = 'a'，xs = [4, 6]。栈上 3 层。步入到第 2 行，mean；步过到第 6 行，report；步出到第 8 行，main（刚返回）。",
    );
  });
});
