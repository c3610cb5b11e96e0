import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/generator-pipeline/figure.ts';
import { eager, lazy, most } from '../../../src/figures/generator-pipeline/model.ts';

describe('generator-pipeline', () => {
  it('holds what three generators of Python hold', () => {
    // Counted by objects that note when they are freed, CPython 3.11.
    expect(lazy(6).map(({ held }) => held)).toEqual([
      0, 0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 3, 3, 3, 4, 4, 5, 3, 2,
    ]);
  });

  it('holds no more for more lines, where lists hold two items a line', () => {
    for (const total of [4, 6, 1000]) {
      expect(most(lazy(total))).toBe(5);
      expect(most(eager(total))).toBe(2 * total);
    }
  });

  it('has the first batch long before the lists have it, and all three either way', () => {
    const batches = lazy(6).flatMap(({ event, batch }) => (event === 'batches' ? [batch] : []));
    expect(batches).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
    expect(lazy(6).findIndex(({ batch }) => batch.length > 0)).toBe(6);
    expect(eager(6).findIndex(({ batch }) => batch > 0)).toBe(16);
    expect(eager(6)).toHaveLength(lazy(6).length);
  });

  it('runs one stage at a time, and the end finds them all through', () => {
    for (const { event, status } of lazy(6)) {
      const running = Object.values(status).filter((one) => one === 'running');
      expect(running).toHaveLength(event === 'end' ? 0 : 1);
    }
  });

  it('says both ways at each step', () => {
    expect(figure.verdict({ step: 11 })).toBe(
      '第 11 步。生成器：parse 交出 4.0，停在 yield，手里 5 个。列表：转第 5 个数，手里 11 个。',
    );
    expect(figure.verdict({ step: 19 })).toContain('最多的时候：生成器 5 个，列表 12 个');
  });
});
