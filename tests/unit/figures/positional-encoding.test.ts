import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/positional-encoding/figure.ts';
import { dot, encode, positions, speed } from '../../../src/figures/positional-encoding/model.ts';

const initial = { position: 3, dimensions: 0, base: 3 };

describe('positional-encoding', () => {
  it('is (0, 1) again and again at position 0, and sines and cosines of 1, 0.1, 0.01, 0.001 at position 1', () => {
    expect(encode(0, 8, 10_000)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    const one = [0.841471, 0.5403023, 0.0998334, 0.9950042, 0.0099998, 0.99995, 0.001, 0.9999995];
    encode(1, 8, 10_000).forEach((value, column) => expect(value).toBeCloseTo(one[column]!, 6));
    expect(encode(3, 8, 10_000)[1]).toBeCloseTo(-0.9899925, 6);
    expect([0, 1, 2, 3].map((pair) => speed(pair, 8, 10_000))).toEqual([1, 0.1, 0.01, 0.001]);
  });

  it('has dot products that depend on the distance alone', () => {
    for (const size of [8, 16, 32, 64])
      for (const base of [10, 10_000])
        for (const k of [0, 1, 5, 16]) {
          const apart = dot(encode(0, size, base), encode(k, size, base));
          for (const p of [1, 7, 15])
            expect(dot(encode(p, size, base), encode(p + k, size, base))).toBeCloseTo(apart, 10);
          const cosines = Array.from({ length: size / 2 }, (_, i) =>
            Math.cos(k * speed(i, size, base)),
          );
          expect(cosines.reduce((sum, value) => sum + value, 0)).toBeCloseTo(apart, 10);
        }
  });

  it('is turned by k steps by one matrix for every position', () => {
    const [k, omega] = [5, speed(1, 8, 10_000)];
    const [c, s] = [Math.cos(k * omega), Math.sin(k * omega)];
    for (const p of [0, 4, 20]) {
      const [, , sin, cos] = encode(p, 8, 10_000);
      const [, , sinLater, cosLater] = encode(p + k, 8, 10_000);
      expect(c * sin! + s * cos!).toBeCloseTo(sinLater!, 12);
      expect(c * cos! - s * sin!).toBeCloseTo(cosLater!, 12);
    }
  });

  it('says the numbers of the lesson, whichever position is chosen', () => {
    const [map, products] = figure.panels(initial);
    expect(map!.description).toContain('第 0、1 维 (0.141, −0.990)，第 2、3 维 (0.296, 0.955)');
    expect(products!.description).toContain('4.000、3.535、2.564、2.267、2.548、1.000');
    for (const position of [0, 17, positions - 1])
      expect(figure.verdict({ ...initial, position })).toContain(
        '与相隔 1 步的是 3.535，相隔 16 步的是 1.000',
      );
  });

  it('fills the map with cells whose colour has the sign of their number', () => {
    const drawing = figure.panels({ ...initial, position: 0 })[0]!.drawing;
    // Dimension 7 is the cosine of at most 0.031: one full stripe of 32 rows.
    expect(drawing).toContain('<path class="fig-fill-1" fill-opacity="1" d="');
    expect(drawing).toContain('M281.5 26h34.5v208h-34.5z');
    expect(drawing).toContain('<path class="fig-fill-2" fill-opacity="1" d="');
  });
});
