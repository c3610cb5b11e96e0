import { describe, expect, it } from 'vitest';
import { readLineMarks } from '../../../src/markdown/line-marks.ts';

describe('marked lines of code', () => {
  it.each([
    ['{2}', [2]],
    ['run {1,3-5}', [1, 3, 4, 5]],
    ['{ 1 , 5 } run', [1, 5]],
    ['{2,2-3}', [2, 3]],
    ['run', []],
    [null, []],
  ])('are those of %s', (meta, lines) => {
    expect(readLineMarks(meta, 5)).toEqual({ lines: new Set(lines), fault: undefined });
  });

  it.each(['{0}', '{6}', '{4-6}', '{3-2}', '{}', '{1,}', '{a}', '{1', '{1}{2}', '{1} {2}', '{1}x'])(
    'are a fault as %s in five lines',
    (written) => {
      expect(readLineMarks(`run ${written}`, 5)).toEqual({ lines: new Set(), fault: written });
    },
  );
});
