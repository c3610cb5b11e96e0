import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as graphDrawing from '../../../src/figures/computation-graph/draw.ts';
import { inputs, propagate } from '../../../src/figures/computation-graph/model.ts';
import * as graphWords from '../../../src/figures/computation-graph/words.ts';
import * as matrixDrawing from '../../../src/figures/confusion-matrix/draw.ts';
import { counts, read } from '../../../src/figures/confusion-matrix/model.ts';
import * as matrixWords from '../../../src/figures/confusion-matrix/words.ts';
import * as cloudDrawing from '../../../src/figures/data-preprocessing/draw.ts';
import { preprocess, summarise } from '../../../src/figures/data-preprocessing/model.ts';
import * as cloudWords from '../../../src/figures/data-preprocessing/words.ts';
import * as directionDrawing from '../../../src/figures/directional-derivative/draw.ts';
import {
  derivativeAlong,
  directionalDerivative,
} from '../../../src/figures/directional-derivative/model.ts';
import * as directionWords from '../../../src/figures/directional-derivative/words.ts';
import { figureNames } from '../../../src/figures/names.ts';
import * as fieldDrawing from '../../../src/figures/receptive-field/draw.ts';
import { stack } from '../../../src/figures/receptive-field/model.ts';
import * as fieldWords from '../../../src/figures/receptive-field/words.ts';
import { bowl, contourRadii } from '../../../src/figures/shared/quadratic.ts';

describe('the list of names', () => {
  it('has every folder that holds a figure, and no other', () => {
    const folders = readdirSync('src/figures', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
      .map(({ name }) => name);
    expect([...figureNames].sort()).toEqual(folders.sort());
  });
});

describe('directional-derivative', () => {
  const model = directionalDerivative();

  it('has the gradient (4, 6) of length √52 at 56.31°', () => {
    expect(model.gradient).toEqual([4, 6]);
    expect(model.value).toBe(7);
    expect(model.norm).toBeCloseTo(7.2111, 4);
    expect(model.steepest).toBeCloseTo(56.3099, 4);
  });

  it('is 4 cos θ + 6 sin θ', () => {
    expect(derivativeAlong([2, 1], 0)).toBe(4);
    expect(derivativeAlong([2, 1], 90)).toBeCloseTo(6, 12);
    expect(derivativeAlong([2, 1], 30)).toBeCloseTo(4 * 0.8660254 + 3, 6);
    expect(derivativeAlong([2, 1], 146.30993)).toBeCloseTo(0, 5);
  });

  it('is greatest along the gradient', () => {
    const all = Array.from({ length: 720 }, (_, i) => derivativeAlong([2, 1], i / 2));
    expect(Math.max(...all)).toBeLessThanOrEqual(model.norm + 1e-12);
    expect(model.directions.find(({ letter }) => letter === 'B')?.derivative).toBeCloseTo(
      model.norm,
      12,
    );
  });

  it('agrees with a finite difference of f', () => {
    const h = 1e-6;
    for (const { degrees, unit } of model.directions) {
      const difference = (bowl([2 + h * unit[0], 1 + h * unit[1]]) - bowl([2, 1])) / h;
      expect(derivativeAlong([2, 1], degrees)).toBeCloseTo(difference, 4);
    }
  });

  it('carries the numbers in its text alternative and on the curve', () => {
    const html = directionWords.textAlternative(model);
    for (const number of ['7.211', '56.31°', '146.31°', '326.31°', '−7.211', '(4, 6)', '√52']) {
      expect(html).toContain(number);
    }
    const { drawing } = directionDrawing.curvePanel(model);
    expect(drawing).toContain('B (56.31°, 7.211)');
    expect(drawing).toContain('D (146.31°, 0)');
    expect(directionDrawing.mapPanel(model).description).toContain('∇f = (4, 6)');
  });

  it('draws contours where f has their level', () => {
    const [rx, ry] = contourRadii(7);
    expect(bowl([rx, 0])).toBeCloseTo(7, 12);
    expect(bowl([0, ry])).toBeCloseTo(7, 12);
  });
});

describe('computation-graph', () => {
  const { value, gradient } = propagate(inputs);

  it('goes forward to the loss', () => {
    expect(value).toMatchObject({ p: 1, z: 0.5 });
    expect(value.a).toBeCloseTo(0.6224593, 7);
    expect(value.e).toBeCloseTo(-0.3775407, 7);
    expect(value.L).toBeCloseTo(0.0712685, 7);
  });

  it('goes backward to the inputs', () => {
    // −0.3775407 · 0.6224593 · 0.3775407 = −0.0887235
    expect(gradient.z).toBeCloseTo(-0.0887235, 7);
    expect(gradient.b).toBeCloseTo(-0.0887235, 7);
    expect(gradient.w).toBeCloseTo(-0.1774469, 7);
    expect(gradient.x).toBeCloseTo(-0.0443617, 7);
    expect(gradient.t).toBeCloseTo(0.3775407, 7);
  });

  it.each(['x', 'w', 'b', 't'] as const)('agrees with a finite difference by %s', (name) => {
    const h = 1e-6;
    const loss = (by: number) => propagate({ ...inputs, [name]: inputs[name] + by }).value.L;
    expect(gradient[name]).toBeCloseTo((loss(h) - loss(-h)) / (2 * h), 7);
  });

  it('prints the computed numbers on the edges and in the text alternative', () => {
    const graph = propagate(inputs);
    const { drawing } = graphDrawing.graphPanel(graph);
    const html = graphWords.textAlternative(graph);
    for (const number of ['0.6225', '−0.3775', '0.0713', '−0.0887', '−0.1774', '−0.0444']) {
      expect(drawing).toContain(number);
      expect(html).toContain(number);
    }
    expect(html).toContain('<th scope="row">w</th><td>输入 0.5</td><td>∂L/∂p · x = −0.1774</td>');
  });

  it('draws other numbers for other inputs', () => {
    const other = graphDrawing.graphPanel(propagate({ ...inputs, w: 1 }));
    expect(other.drawing).toContain('w = 1');
    expect(other.drawing).not.toContain('0.6225');
  });
});

describe('receptive-field', () => {
  it('grows 3, 5, 7 over three layers', () => {
    expect(stack(3, 3).fields).toEqual([3, 5, 7]);
    expect(stack(5, 2).fields).toEqual([5, 9]);
  });

  it('needs 27 weights where one layer needs 49', () => {
    expect(stack(3, 3)).toMatchObject({ weights: 27, singleWeights: 49 });
  });

  it('carries the numbers in drawing and text', () => {
    const model = stack(3, 3);
    expect(fieldDrawing.weightsPanel(model).drawing).toContain('3 × 3² = 27');
    expect(fieldDrawing.inputPanel(model).drawing).toContain('第三层 7 × 7');
    expect(fieldDrawing.sidePanel(model).description).toContain('1、3、5、7 格');
    const html = fieldWords.textAlternative(model);
    expect(html).toContain('<td>5 + 2 = 7，即 7 × 7</td><td>3 × 3² = 27</td>');
    expect(html).toContain('7² = 49 个权重；叠 3 层只要 27 个，少 45%');
  });
});

describe('confusion-matrix', () => {
  const reading = read(counts);

  it('reads precision 2/3, recall 4/5, F1 8/11, accuracy 0.97', () => {
    expect(reading.precision).toBeCloseTo(2 / 3, 12);
    expect(reading.recall).toBeCloseTo(0.8, 12);
    expect(reading.f1).toBeCloseTo(8 / 11, 12);
    expect(reading.accuracy).toBeCloseTo(0.97, 12);
    expect(reading.baseline).toBe(0.95);
  });

  it('reads kappa (0.97 − 0.896) / 0.104', () => {
    // (50 · 60 + 950 · 940) / 1000² = 0.896
    expect(reading.chance).toBeCloseTo(0.896, 12);
    expect(reading.kappa).toBeCloseTo(0.074 / 0.104, 12);
  });

  it('sums the margins', () => {
    expect(reading.actual).toEqual({ positive: 50, negative: 950 });
    expect(reading.predicted).toEqual({ positive: 60, negative: 940 });
    expect(reading.total).toBe(1000);
  });

  it('prints counts, margins and readings', () => {
    const { drawing } = matrixDrawing.matrixPanel(counts, reading);
    for (const count of [40, 10, 20, 930, 50, 950, 60, 940, 1000]) {
      expect(drawing).toContain(`>${count}</text>`);
    }
    const bars = matrixDrawing.readingsPanel(counts, reading);
    for (const number of ['0.667', '0.800', '0.727', '0.970', '0.712']) {
      expect(bars.drawing).toContain(number);
    }
    const html = matrixWords.textAlternative(counts, reading);
    for (const number of ['0.6667', '0.8000', '0.7273', '0.9700', '0.7115', '0.896']) {
      expect(html).toContain(number);
    }
    expect(html).toContain('<th scope="row">真实为正</th><td>40</td><td>10</td><td>50</td>');
  });
});

describe('data-preprocessing', () => {
  const { raw, centred, normalised } = preprocess();

  it('gives the same cloud at every run', () => {
    expect(preprocess()).toEqual(preprocess());
    expect(raw.points).toHaveLength(80);
  });

  it('summarises by mean and by the deviation divided by n', () => {
    expect(summarise([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, deviation: 2, min: 2, max: 9 });
  });

  it('moves the mean to the origin and leaves the spread', () => {
    expect(raw.x.mean).toBeGreaterThan(3);
    expect(centred.x.mean).toBeCloseTo(0, 12);
    expect(centred.y.mean).toBeCloseTo(0, 12);
    expect(centred.x.deviation).toBeCloseTo(raw.x.deviation, 12);
  });

  it('makes both deviations one and leaves the correlation', () => {
    expect(normalised.x.deviation).toBeCloseTo(1, 12);
    expect(normalised.y.deviation).toBeCloseTo(1, 12);
    const correlation = ({ points, x, y }: typeof raw) =>
      points.reduce((sum, [px, py]) => sum + (px - x.mean) * (py - y.mean), 0) /
      (points.length * x.deviation * y.deviation);
    expect(correlation(normalised)).toBeCloseTo(correlation(raw), 12);
    expect(correlation(raw)).toBeGreaterThan(0.3);
  });

  it('shows all points inside the axes, with ranges in numbers', () => {
    for (const { x, y } of [raw, centred, normalised]) {
      expect(x.min).toBeGreaterThan(-5.5);
      expect(x.max).toBeLessThan(9);
      expect(y.min).toBeGreaterThan(-4.5);
      expect(y.max).toBeLessThan(5.5);
    }
    const model = preprocess();
    const [first, , third] = cloudDrawing.panels(model);
    expect(first?.description).toContain('横轴 −5.5 到 9，纵轴 −4.5 到 5.5');
    expect(third?.description).toContain('均值 (0.00, 0.00)，标准差 (1.00, 1.00)');
    expect(cloudWords.textAlternative(model)).toContain(
      '<th scope="row">标准化 x₂</th><td>0.00</td><td>1.00</td>',
    );
  });
});
