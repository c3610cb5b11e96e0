import { describe, expect, it } from 'vitest';
import { drag, figure } from '../../../src/figures/homography/figure.ts';
import {
  apply,
  equationsOf,
  homography,
  image,
  isFlipped,
  kindOf,
  parts,
  solve,
  square,
} from '../../../src/figures/homography/model.ts';
import type { Point } from '../../../src/figures/shared/path.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const trapezoid: readonly Point[] = [
  [3, 1],
  [7, 1],
  [9, 7],
  [1, 7],
];
const skew: readonly Point[] = [
  [1, 1.5],
  [8.3, 0],
  [10, 8],
  [0, 6.2],
];
const near = (numbers: readonly number[], others: readonly number[], digits = 5) => {
  expect(numbers).toHaveLength(others.length);
  numbers.forEach((number, i) => expect(number).toBeCloseTo(others[i]!, digits));
};

describe('homography', () => {
  it('solves equations, with a pivot of its own row where it must', () => {
    near(
      solve([
        [0, 2, 4],
        [1, 1, 5],
      ])!,
      [3, 2],
      12,
    );
    expect(
      solve([
        [1, 2, 3],
        [2, 4, 6],
      ]),
    ).toBeUndefined();
  });

  it('finds the matrix that can be found by hand', () => {
    near(homography(trapezoid)!, [1, -0.625, 3, 0, 0.625, 1, 0, -0.125, 1], 12);
    near(apply(homography(trapezoid)!, [2, 2]), [5, 3], 12);
  });

  it('finds what getPerspectiveTransform of OpenCV finds', () => {
    const h = homography(skew)!;
    near(h, [1.06609, -0.25, 1, -0.375, 0.852872, 1.5, -0.091435, -0.051956, 1]);
    near(apply(h, [1, 3]), [1.7485, 4.893891], 4);
    near(
      homography([
        [2.5, 0.4],
        [9.1, 2.2],
        [6.3, 7.7],
        [1.2, 5],
      ])!,
      [1.09802, -0.276727, 2.5, 0.316554, 1.351137, 0.4, -0.060657, 0.040227, 1],
    );
  });

  it('takes the corners where they were put, and fulfils all eight equations', () => {
    for (const corners of [trapezoid, skew]) {
      const h = homography(corners)!;
      square.forEach((point, i) => {
        near(apply(h, point), corners[i]!, 10);
        for (const equation of equationsOf(point, corners[i]!)) {
          const left = equation.slice(0, 8).reduce((sum, value, j) => sum + value * h[j]!, 0);
          expect(left).toBeCloseTo(equation[8]!, 10);
        }
      });
    }
  });

  it('keeps straight what is straight, and the crossing of the diagonals', () => {
    const h = homography(skew)!;
    const [a, b, c] = [0, 1.3, 4].map((x) => apply(h, [x, 2.5 * x - 1])) as [Point, Point, Point];
    expect((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])).toBeCloseTo(0, 10);
    const [x, y] = apply(h, [2, 2]);
    for (const [[x1, y1], [x2, y2]] of [
      [skew[0]!, skew[2]!],
      [skew[1]!, skew[3]!],
    ] as const)
      expect((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)).toBeCloseTo(0, 10);
  });

  it('has none where three corners lie on a line, whichever three, and one where none do', () => {
    for (const gone of [0, 1, 2, 3]) {
      const corners = trapezoid.map((corner, i) => {
        if (i !== gone) return corner;
        const [p, q] = [trapezoid[(i + 1) % 4]!, trapezoid[(i + 2) % 4]!];
        return [0.3 * p[0] + 0.7 * q[0], 0.3 * p[1] + 0.7 * q[1]] as const;
      });
      expect(homography(corners)).toBeUndefined();
      expect(
        homography(trapezoid.map((corner, i) => (i === gone ? trapezoid[(i + 1) % 4]! : corner))),
      ).toBeUndefined();
    }
    expect(
      homography([
        [3, 1],
        [7, 1],
        [5, 1.1],
        [1, 7],
      ]),
    ).toBeDefined();
  });

  it('tells parallelograms, other quadrilaterals and those that are not convex apart', () => {
    const kind = (corners: readonly Point[]) => kindOf(homography(corners)!);
    expect(
      kind([
        [1, 1],
        [5, 2],
        [6, 6],
        [2, 5],
      ]),
    ).toBe('affine');
    expect(kind(trapezoid)).toBe('projective');
    expect(
      kind([
        [3, 1],
        [7, 1],
        [5, 2],
        [1, 7],
      ]),
    ).toBe('torn');
    // Two corners changed over: the sides cross.
    expect(
      kind([
        [3, 1],
        [7, 1],
        [1, 7],
        [9, 7],
      ]),
    ).toBe('torn');
    expect(isFlipped(trapezoid)).toBe(false);
    expect(isFlipped([...trapezoid].reverse())).toBe(true);
  });

  it('draws a line through infinity in pieces', () => {
    const whole = homography(trapezoid)!;
    expect(image(whole, [0, 0], [4, 4])).toHaveLength(1);
    const torn = homography([
      [3, 1],
      [7, 1],
      [5, 2],
      [1, 7],
    ])!;
    const pieces = image(torn, [0, 0], [4, 4]);
    expect(pieces).toHaveLength(2);
    near(pieces[0]![0]!, [3, 1], 10);
    near(pieces[1]!.at(-1)!, [5, 2], 10);
    expect(Math.sign(parts(torn, [4, 4])[2])).toBe(-1);
  });

  it('says matrix, equations and one point, in words and in the drawing', () => {
    const start = initialValues(figure);
    const [source, target] = figure.panels(start);
    expect(source!.description).toContain('H = [[1, −0.625, 3], [0, 0.625, 1], [0, −0.125, 1]]');
    expect(source!.drawing).toContain('4h₁₁ + 4h₁₂ + h₁₃ − 36(h₃₁ + h₃₂) = 9');
    for (const line of [
      'u = 1×2 − 0.625×2 + 3 = 3.75',
      'w = 0×2 − 0.125×2 + 1 = 0.75',
      '3.75 ÷ 0.75 = 5',
    ])
      expect(target!.drawing).toContain(line);
    expect(figure.verdict(start)).toContain('P (2, 2) 落在 (5, 3)');
    expect(figure.verdict(start)).toContain('竖线不再平行，横线仍平行');
    expect(figure.verdict({ ...start, bx: 3 })).toContain('没有这样的 H');
    expect(figure.verdict({ ...start, cx: 5, cy: 2 })).toContain('撕成两块');
    expect(figure.verdict({ ...start, cx: 8, cy: 4, dx: 4, dy: 4 })).toContain('仿射');
  });

  it('moves the corner that is dragged, and no other', () => {
    const start = initialValues(figure);
    const handles = drag.handles(start);
    expect(handles.map(({ say }) => say)).toEqual(['x 3，y 1', 'x 7，y 1', 'x 9，y 7', 'x 1，y 7']);
    const moved = drag.move(start, 'c', [handles[2]!.at[0] - 27.6, handles[2]!.at[1]]);
    expect(Object.keys(moved)).toEqual(['cx', 'cy']);
    expect(moved.cx).toBeCloseTo(8, 10);
    expect(moved.cy).toBeCloseTo(7, 10);
  });

  it('keeps numbers short enough for their lines, and letters off one another, wherever the corners are', () => {
    const start = initialValues(figure);
    let seed = 7;
    const draw = (most: number) => {
      seed = (seed * 48271) % 2147483647;
      return Math.round((seed / 2147483647) * most * 10) / 10;
    };
    for (let i = 0; i < 150; i++) {
      const corners = Object.fromEntries(
        ['a', 'b', 'c', 'd'].flatMap((letter) => [
          [`${letter}x`, draw(i % 3 === 0 ? 1 : 10)],
          [`${letter}y`, draw(i % 5 === 0 ? 0.4 : 8)],
        ]),
      );
      const values = { ...start, ...corners, x: i % 5, y: i % 4 };
      const panels = figure.panels(values);
      for (const [, line] of panels[1]!.drawing.matchAll(/>([uvwxy]′? = [^<]*)</g))
        expect(line!.length, line).toBeLessThanOrEqual(41);
      expect(figure.verdict(values)).not.toMatch(/NaN|undefined|Infinity/);
      const places = [
        ...panels[1]!.drawing.matchAll(/x="([\d.]+)" y="([\d.]+)" text-anchor="middle">[A-D]</g),
      ];
      expect(places).toHaveLength(4);
      places.forEach(([, x, y], at) => {
        for (const [, otherX, otherY] of places.slice(at + 1))
          expect(
            Math.hypot(Number(x) - Number(otherX), Number(y) - Number(otherY)),
          ).toBeGreaterThan(15);
      });
    }
  });
});
