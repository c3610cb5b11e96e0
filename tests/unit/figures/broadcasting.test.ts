import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/broadcasting/figure.ts';
import {
  counting,
  message,
  nest,
  resultShape,
  shapes,
  size,
  stretch,
  type Shape,
} from '../../../src/figures/broadcasting/model.ts';

function add(a: Shape, b: Shape): string {
  const shape = resultShape(a, b)!;
  const [p, q] = [stretch(counting(a, 10), shape), stretch(counting(b, 1), shape)];
  return nest(
    p.map(({ value }, i) => value + q[i]!.value),
    shape,
  );
}

describe('broadcasting', () => {
  it('adds as NumPy does', () => {
    expect(add([2, 3], [3])).toBe('[[11, 22, 33], [41, 52, 63]]');
    expect(add([3], [3, 1])).toBe('[[11, 21, 31], [12, 22, 32], [13, 23, 33]]');
    expect(add([2, 1], [1, 3])).toBe('[[11, 12, 13], [21, 22, 23]]');
    expect(add([2, 1, 3], [2, 3])).toBe(
      '[[[11, 22, 33], [14, 25, 36]], [[41, 52, 63], [44, 55, 66]]]',
    );
    expect(add([], [])).toBe('11');
  });

  it('marks as repeated all but what the array holds itself', () => {
    for (const a of shapes)
      for (const b of shapes) {
        const shape = resultShape(a, b);
        if (!shape) continue;
        const own = stretch(counting(a, 10), shape).filter(({ isCopy }) => !isCopy);
        expect(own.map(({ value }) => value)).toEqual(counting(a, 10).values);
        expect(size(shape) % size(a)).toBe(0);
      }
  });

  it('speaks of dashed cells where it draws some', () => {
    const index = (shape: string) => figure.controls.a.options!.indexOf(shape);
    const headings = (a: string, b: string) =>
      figure.panels({ a: index(a), b: index(b) }).map(({ heading }) => heading);
    expect(headings('(2, 3)', '(2, 3)')).toEqual(['从最后一维往前对齐', '逐个相加']);
    expect(headings('(1, 3)', '(3, 1)')).toEqual([
      '从最后一维往前对齐',
      '逐个相加，虚线格里是重复出来的数',
    ]);
    expect(headings('(2, 3)', '(3,)')[0]).toContain('虚线格是补上的维');
  });

  it('refuses what does not fit, with the words of NumPy', () => {
    expect(resultShape([2, 3], [2])).toBeUndefined();
    expect(resultShape([2, 3], [3, 3])).toBeUndefined();
    expect(message([2, 3], [2])).toBe(
      'operands could not be broadcast together with shapes (2,3) (2,)',
    );
    const index = (shape: string) => figure.controls.a.options!.indexOf(shape);
    const values = { a: index('(2, 3)'), b: index('(2,)') };
    expect(figure.verdict(values)).toContain('从右数第 1 维一边是 3，一边是 2');
    expect(figure.panels(values)[1]!.drawing).toContain('(2,3) (2,)');
    expect(figure.verdict({ a: index('(3,)'), b: index('(3, 1)') })).toContain(
      '3 个数加 3 个数，得了 9 个',
    );
  });
});
