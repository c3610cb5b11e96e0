import { describe, expect, it } from 'vitest';
import {
  equals,
  fixed,
  powerOfTen,
  significant,
  trimmed,
} from '../../../src/figures/shared/format.ts';
import { arrow, dots, grid, polyline } from '../../../src/figures/shared/path.ts';
import { normal, uniform } from '../../../src/figures/shared/random.ts';
import { linearScale, logScale, niceStep, ticks } from '../../../src/figures/shared/scale.ts';
import { fit, readNumber, writeParam } from '../../../src/figures/shared/state.ts';
import { el, label } from '../../../src/figures/shared/svg.ts';
import { table } from '../../../src/figures/shared/html.ts';

describe('numbers in words', () => {
  it('prints a true minus sign and no negative zero', () => {
    expect(fixed(-1.25, 1)).toBe('−1.3');
    expect(fixed(-0.001, 2)).toBe('0.00');
  });

  it('drops trailing zeros but not the zeros of whole numbers', () => {
    expect(trimmed(0.5, 4)).toBe('0.5');
    expect(trimmed(100, 2)).toBe('100');
    expect(trimmed(100, 0)).toBe('100');
  });

  it('keeps three significant digits and goes to powers of ten at both ends', () => {
    expect(significant(0)).toBe('0');
    expect(significant(0.018889)).toBe('0.0189');
    expect(significant(912.6)).toBe('913');
    expect(significant(0.0000234)).toBe('2.34 × 10⁻⁵');
    expect(significant(1234567)).toBe('1.23 × 10⁶');
  });

  it('says whether decimals are exact', () => {
    expect(equals(40 / 50, 3)).toBe('= 0.8');
    expect(equals(40 / 60, 3)).toBe('≈ 0.667');
  });

  it('writes powers of ten in superscript figures', () => {
    expect([-12, 0, 1, 3].map(powerOfTen)).toEqual(['10⁻¹²', '1', '10', '10³']);
  });
});

describe('scales', () => {
  it('maps both ends of a domain, also upside down', () => {
    const y = linearScale([0, 10], [200, 0]);
    expect([y(0), y(10), y(5)]).toEqual([200, 0, 100]);
  });

  it('maps decades evenly and lays what is smaller on the lower end', () => {
    const y = logScale([0.01, 100], [0, 40]);
    expect(y(1)).toBeCloseTo(20, 9);
    expect(y(0)).toBe(0);
  });

  it('gives the multiples of a step inside an interval, ends included', () => {
    expect(ticks(-1, 1, 0.5)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(ticks(0.1, 0.9, 1)).toEqual([]);
  });

  it('chooses steps of 1, 2 or 5 times a power of ten', () => {
    expect([niceStep(12, 6), niceStep(30, 6), niceStep(0.7, 4)]).toEqual([2, 5, 0.2]);
  });
});

describe('drawing', () => {
  it('escapes what goes into attributes and text', () => {
    expect(el('a', { title: '"<&>"' })).toBe('<a title="&quot;&lt;&amp;&gt;&quot;"></a>');
    expect(label(1, 2, '<script>')).toContain('&lt;script&gt;');
  });

  it('leaves undefined attributes out and rounds numbers to a tenth', () => {
    expect(el('circle', { cx: 1.26, id: undefined })).toBe('<circle cx="1.3"></circle>');
  });

  it('writes path data', () => {
    expect(
      polyline([
        [0, 0],
        [1.04, 2],
      ]),
    ).toBe('M0 0L1 2');
    expect(
      dots([
        [1, 2],
        [3, 4],
      ]),
    ).toBe('M1 2h0M3 4h0');
    expect(grid(0, 0, 1, 1, 10)).toBe('M0 0h10M0 10h10M0 0v10M10 0v10');
  });

  it('draws no arrow where there is no length', () => {
    expect(arrow([1, 1], [1, 1])).toBe('');
    expect(arrow([0, 0], [10, 0], 5)).toMatch(/^M0 0L10 0M/);
  });

  it('heads every row of a table', () => {
    const html = table('说明', ['量', '值'], [['a', '1 < 2']]);
    expect(html).toContain('<caption>说明</caption>');
    expect(html).toContain('<th scope="row">a</th><td>1 &lt; 2</td>');
  });
});

describe('seeded numbers', () => {
  it('repeat for the same seed and differ for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, uniform(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('are standard normal after the transform', () => {
    const values = Array.from({ length: 5000 }, normal(7));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.06);
  });
});

describe('numbers in the address', () => {
  const field = { param: 'q', min: 0, max: 1, step: 0.1, initial: 0.5 };
  const read = (query: string) => readNumber(new URLSearchParams(query), field);

  it('fall back to the initial value when absent, empty or not a number', () => {
    expect(['', 'q=', 'q=abc', 'q=NaN', 'q=Infinity'].map(read)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('are clamped to the bounds and snapped to the step', () => {
    expect(['q=-3', 'q=7', 'q=0.34', 'q=1e9'].map(read)).toEqual([0, 1, 0.3, 1]);
    expect(fit(field, 0.1 + 0.2)).toBe(0.3);
  });

  it('vanish from the address at the initial value and leave the others alone', () => {
    const params = new URLSearchParams('x=1&q=0.2');
    writeParam(params, 'q', '0.5', '0.5');
    expect(params.toString()).toBe('x=1');
    writeParam(params, 'q', '0.7', '0.5');
    expect(params.toString()).toBe('x=1&q=0.7');
  });
});
