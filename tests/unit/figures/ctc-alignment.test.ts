import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/ctc-alignment/figure.ts';
import {
  chance,
  collapse,
  forward,
  frames,
  greedy,
  pathsOf,
  probability,
  runs,
  sources,
  statesOf,
  targets,
  tenths,
  textOf,
  type Text,
} from '../../../src/figures/ctc-alignment/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

/** Every path there is: three symbols in six frames. */
const everyPath = Array.from({ length: 3 ** frames }, (_, n) =>
  Array.from({ length: frames }, (_, t) => Math.floor(n / 3 ** t) % 3),
);
const everyWayTo = (text: Text) =>
  everyPath.filter((path) => textOf(collapse(path)) === textOf(text));

describe('ctc-alignment', () => {
  it('has probabilities that sum to one in every frame', () => {
    for (const row of tenths) expect(row.reduce((sum, value) => sum + value)).toBe(10);
  });

  it('merges what is the same before it drops the blanks', () => {
    expect(collapse([1, 1, 0, 1, 2, 0])).toEqual([1, 1, 2]);
    expect(collapse([1, 1, 1, 1, 2, 2])).toEqual([1, 2]);
    expect(collapse([0, 0, 0, 0, 0, 0])).toEqual([]);
    expect(runs([1, 1, 0, 2])).toEqual([
      { symbol: 1, length: 2 },
      { symbol: 0, length: 1 },
      { symbol: 2, length: 1 },
    ]);
  });

  it('jumps over a blank between different symbols only', () => {
    const states = statesOf([1, 1, 2]);
    expect(states).toEqual([0, 1, 0, 1, 0, 2, 0]);
    expect(states.map((_, row) => sources(states, row))).toEqual([
      [0],
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 4, 3],
      [6, 5],
    ]);
  });

  it('takes the first frames that can be done by hand', () => {
    const alphas = forward(statesOf([1, 1, 2]));
    expect(alphas[0]).toEqual([2, 7, 0, 0, 0, 0, 0]);
    // 0.2 · 0.8, (0.7 + 0.2) · 0.1, 0.7 · 0.8
    expect(alphas[1]).toEqual([16, 9, 56, 0, 0, 0, 0]);
    expect(alphas[2]).toEqual([48, 125, 195, 280, 0, 0, 0]);
  });

  it('sums over exactly the paths that brute force finds', () => {
    for (const text of targets) {
      const ways = everyWayTo(text);
      const sum = ways.reduce((total, path) => total + chance(path), 0);
      expect(probability(text), textOf(text)).toBeCloseTo(sum, 12);
      const states = statesOf(text);
      const found = pathsOf(text).map(({ rows }) => rows.map((row) => states[row]!).join(''));
      expect(new Set(found).size).toBe(found.length);
      expect(found.sort()).toEqual(ways.map((path) => path.join('')).sort());
      expect(pathsOf(text).length).toBeGreaterThanOrEqual(figure.controls.rank.max);
    }
    expect(targets.map((text) => everyWayTo(text).length)).toEqual([28, 70, 35, 21]);
  });

  it('has α that are the sums over all beginnings of paths', () => {
    const states = statesOf([1, 2]);
    const alphas = forward(states);
    for (let t = 0; t < frames; t++) {
      const begun = new Map<string, number>();
      for (const path of everyPath.filter((path) =>
        path.slice(t + 1).every((sign) => sign === 0),
      )) {
        const head = path.slice(0, t + 1);
        const weight = head.reduce((product, sign, at) => product * tenths[at]![sign]!, 1);
        const key = `${textOf(collapse(head))}${head.at(-1) === 0 ? '–' : ''}`;
        begun.set(key, (begun.get(key) ?? 0) + weight);
      }
      expect(alphas[t]).toEqual(
        ['–', '妈', '妈–', '妈好', '妈好–'].map((key) => begun.get(key) ?? 0),
      );
    }
  });

  it('lets the sum beat the best path: greedy reads 妈妈好, 妈好 is the most probable of all texts', () => {
    expect(textOf(collapse(greedy))).toBe('妈妈好');
    const totals = new Map<string, number>();
    for (const path of everyPath) {
      const text = textOf(collapse(path));
      totals.set(text, (totals.get(text) ?? 0) + chance(path));
    }
    const [most] = [...totals].sort((a, b) => b[1] - a[1]);
    expect(most![0]).toBe('妈好');
    expect(most![1]).toBeCloseTo(0.3079, 4);
    expect(chance(greedy)).toBeCloseTo(Math.max(...everyPath.map(chance)), 12);
  });

  it('says the sum, the path and its collapse', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('28 条路里最大的一条是 0.0941，占 44.2%');
    const [lattice, sums] = figure.panels(start);
    expect(lattice!.description).toContain('7 – 0.1908');
    expect(sums!.description).toContain('第 1 条路 妈 – 妈 好 好 –，并起来 妈 – 妈 好 –');
    expect(sums!.drawing).toContain('前 1 条合计 0.0941，全部合计 0.2130');
    expect(figure.verdict({ ...start, text: 1, frame: 1, rank: 20 })).toContain('算到第 1 帧');
  });

  it('shows no α as nothing that is something', () => {
    for (const text of targets)
      forward(statesOf(text)).forEach((column, t) => {
        for (const alpha of column)
          if (alpha > 0) expect(alpha / 10 ** (t + 1)).toBeGreaterThanOrEqual(0.0005);
      });
  });
});
