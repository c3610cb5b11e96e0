import { describe, expect, it } from 'vitest';
import { mapPlot, panels } from '../../../src/figures/gradient-descent/draw.ts';
import { descend, factors, judge } from '../../../src/figures/gradient-descent/model.ts';
import {
  initialSettings,
  parseRate,
  printRate,
  readSettings,
  writeSettings,
} from '../../../src/figures/gradient-descent/state.ts';
import { textAlternative, verdictSentence } from '../../../src/figures/gradient-descent/words.ts';
import type { Point } from '../../../src/figures/shared/path.ts';

const at = (rate: number, start: Point = [2, 1], steps = 12) => ({ start, rate, steps });

describe('gradient descent on x² + 3y²', () => {
  it('takes the steps that one computes by hand', () => {
    const [zeroth, first, second] = descend(at(0.1));
    expect(zeroth).toEqual({ at: [2, 1], value: 7 });
    // (2, 1) − 0.1 (4, 6) = (1.6, 0.4); 1.6² + 3 · 0.4² = 3.04
    expect(first?.at[0]).toBeCloseTo(1.6, 12);
    expect(first?.at[1]).toBeCloseTo(0.4, 12);
    expect(first?.value).toBeCloseTo(3.04, 12);
    // (1.6, 0.4) − 0.1 (3.2, 2.4) = (1.28, 0.16)
    expect(second?.at[0]).toBeCloseTo(1.28, 12);
    expect(second?.at[1]).toBeCloseTo(0.16, 12);
  });

  it('agrees with the closed form x₀(1 − 2η)ⁿ, y₀(1 − 6η)ⁿ', () => {
    const last = descend(at(0.1)).at(-1);
    expect(last?.at[0]).toBeCloseTo(2 * 0.8 ** 12, 12);
    expect(last?.at[1]).toBeCloseTo(0.4 ** 12, 12);
    expect(descend(at(0.1))).toHaveLength(13);
  });

  it('multiplies x by 1 − 2η and y by 1 − 6η', () => {
    const [x, y] = factors(0.3);
    expect(x).toBeCloseTo(0.4, 12);
    expect(y).toBeCloseTo(-0.8, 12);
  });
});

describe('the verdict', () => {
  it.each([
    [0.01, 'converges'],
    [0.16, 'converges'],
    [1 / 6, 'converges'],
    [0.17, 'oscillates'],
    [0.33, 'oscillates'],
    [1 / 3, 'bounces'],
    [0.34, 'diverges'],
    [0.36, 'diverges'],
  ] as const)('of a rate of %d is %s', (rate, verdict) => {
    expect(judge(at(rate))).toBe(verdict);
  });

  it('forgets the steep direction when the start has no part in it', () => {
    expect(judge(at(0.36, [2, 0]))).toBe('converges');
    expect(judge(at(0.36, [0, 1]))).toBe('diverges');
    expect(judge(at(0.36, [0, 0]))).toBe('rests');
  });

  it('says in words what happens, with the threshold and the numbers', () => {
    expect(verdictSentence(at(0.1))).toMatchInlineSnapshot(
      `"收敛：η = 0.1，x 每步乘 0.8，y 每步乘 0.4，不变号地走向最低点。12 步后 f ≈ 0.0189。"`,
    );
    expect(verdictSentence(at(0.3))).toMatchInlineSnapshot(
      `"来回摆动，仍收敛：η = 0.3，在 1/6 与 1/3 之间，x 每步乘 0.4，y 每步乘 −0.8：y 每步变号，幅度越来越小。12 步后 f ≈ 0.0142。"`,
    );
    expect(verdictSentence(at(1 / 3))).toMatchInlineSnapshot(
      `"来回摆动，不收敛：η = 1/3，恰为临界值 1/3，x 每步乘 0.3333，y 每步乘 −1：y 在 ±1 之间跳个不停。12 步后 f ≈ 3。"`,
    );
    expect(verdictSentence(at(0.35))).toMatchInlineSnapshot(
      `"发散：η = 0.35，超过临界值 1/3，x 每步乘 0.3，y 每步乘 −1.1：y 每步变号，幅度越来越大。12 步后 f ≈ 29.5。"`,
    );
    expect(verdictSentence(at(0.1, [0, 0]))).toMatchInlineSnapshot(
      `"原地不动：η = 0.1，起点就是最低点，梯度为零。12 步后 f = 0。"`,
    );
    expect(verdictSentence(at(0.1, [2, 0]))).toMatchInlineSnapshot(
      `"收敛：η = 0.1，x 每步乘 0.8，y 始终为 0，不变号地走向最低点。12 步后 f ≈ 0.0189。"`,
    );
  });
});

describe('the text alternative', () => {
  it('has a row for the start and for each step', () => {
    const html = textAlternative(at(0.1, [2, 1], 2));
    expect(html).toContain('<th scope="row">0</th><td>2.0000</td><td>1.0000</td><td>7</td>');
    expect(html).toContain('<th scope="row">1</th><td>1.6000</td><td>0.4000</td><td>3.04</td>');
    expect(html).toContain('<th scope="row">2</th><td>1.2800</td><td>0.1600</td><td>1.72</td>');
    expect(html.match(/<tr>/g)).toHaveLength(4);
  });

  it('names both thresholds and repeats the verdict', () => {
    const html = textAlternative(at(0.35));
    expect(html).toContain('η = 1/6');
    expect(html).toContain('η = 1/3');
    expect(html).toContain(verdictSentence(at(0.35)));
  });
});

describe('the drawing', () => {
  it('has equal units on both axes, so that the gradient stands at right angles to contours', () => {
    expect(mapPlot.x(1) - mapPlot.x(0)).toBeCloseTo(mapPlot.y(0) - mapPlot.y(1), 1);
  });

  it('shows a dot for the start and for each step', () => {
    const [map, history] = panels(at(0.1, [2, 1], 5));
    for (const panel of [map, history]) {
      const dots = /class="fig-dots-1" d="([^"]*)"/.exec(panel.drawing)?.[1] ?? '';
      expect(dots.match(/h0/g)).toHaveLength(6);
    }
  });

  it('stays finite when the path leaves the map or ends in the minimum', () => {
    for (const settings of [at(0.36, [3, 2], 30), at(1 / 6, [0, 1], 30), at(0.1, [0, 0], 1)]) {
      const drawing = panels(settings)
        .map((panel) => panel.drawing)
        .join('');
      expect(drawing).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('labels whole steps and whole powers of ten only', () => {
    const labels = (settings: ReturnType<typeof at>) =>
      [...panels(settings)[1].drawing.matchAll(/class="fig-muted"[^>]*>([^<]*)</g)].map(
        ([, text]) => text,
      );
    expect(labels(at(0.1))).toEqual([
      ...['0', '2', '4', '6', '8', '10', '12'],
      ...['10⁻²', '10⁻¹', '1', '10', '步数', 'f（对数刻度）'],
    ]);
    expect(labels(at(0.1, [2, 1], 2)).slice(0, 3)).toEqual(['0', '1', '2']);
  });

  it('says at which step the path leaves the map', () => {
    // y: 2 · 1.16 = 2.32 after one step, 2.69 after two.
    expect(panels(at(0.36, [3, 2], 30))[0].description).toContain('第 2 步起走出图框');
    expect(panels(at(0.1))[0].description).not.toContain('走出图框');
  });

  it('puts start, rate and end into the description', () => {
    const [map, history] = panels(at(0.1, [2, 1], 1));
    expect(map.description).toContain('从 (2, 1) 出发，学习率 0.1，走 1 步到 (1.6, 0.4)');
    expect(history.description).toContain('f 从 7 变到第 1 步的 3.04');
  });
});

describe('the state in the address', () => {
  const read = (query: string) => readSettings(new URLSearchParams(query));

  it('is the initial one for an empty address and for nonsense', () => {
    expect(read('')).toEqual(initialSettings);
    expect(read('gd-rate=x&gd-steps=&gd-x=NaN&gd-y=[]')).toEqual(initialSettings);
  });

  it('is clamped to what the controls allow', () => {
    expect(read('gd-rate=9&gd-steps=1e6&gd-x=-99&gd-y=99')).toEqual({
      start: [-3, 2],
      rate: 0.36,
      steps: 30,
    });
    expect(read('gd-rate=-1&gd-steps=0.2').rate).toBe(0.01);
    expect(read('gd-steps=0.2').steps).toBe(1);
  });

  it('knows both thresholds by name, exactly', () => {
    expect(parseRate('1/3')).toBe(1 / 3);
    expect(parseRate('1/6')).toBe(1 / 6);
    expect(parseRate('toString')).toBe(0.1);
    expect(printRate(1 / 3)).toBe('1/3');
    expect(printRate(0.33)).toBe('0.33');
  });

  it('comes back from the address as it went in, and leaves other parameters alone', () => {
    const settings = at(1 / 3, [-1.5, 0.7], 3);
    const params = new URLSearchParams('q=梯度');
    writeSettings(params, settings);
    expect(readSettings(new URLSearchParams(params.toString()))).toEqual(settings);
    expect(params.get('q')).toBe('梯度');
    writeSettings(params, initialSettings);
    expect([...params.keys()]).toEqual(['q']);
  });
});
