import { describe, expect, it } from 'vitest';
import { hatch } from '../../../src/figures/shared/hatch.ts';

describe('hatch', () => {
  it('keeps its lines in the rectangle', () => {
    for (const kind of ['slant', 'dots', 'lines'] as const) {
      const all = [...hatch(kind, 10, 20, 24, 16).matchAll(/[ML]([\d.]+) ([\d.]+)/g)];
      expect(all.length).toBeGreaterThan(2);
      for (const [, x, y] of all) {
        expect(Number(x)).toBeGreaterThanOrEqual(10);
        expect(Number(x)).toBeLessThanOrEqual(34);
        expect(Number(y)).toBeGreaterThanOrEqual(20);
        expect(Number(y)).toBeLessThanOrEqual(36);
      }
    }
  });
});
