import { readdirSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  atMost,
  derivative,
  left,
  normalCdf,
  value,
} from '../../../src/figures/activation-curves/model.ts';
import { groups, reduce, shape } from '../../../src/figures/array-axes/model.ts';
import { figure as attentionWeights } from '../../../src/figures/attention-weights/figure.ts';
import { diouLoss, giouLoss, iouLoss } from '../../../src/figures/box-losses/model.ts';
import { attend } from '../../../src/figures/attention-weights/model.ts';
import { figure as entropyFigure } from '../../../src/figures/entropy/figure.ts';
import { crossEntropy, entropy, prediction, truth } from '../../../src/figures/entropy/model.ts';
import { density, draw } from '../../../src/figures/gaussian-sampling/model.ts';
import { focal, huber, huberSlope, squared } from '../../../src/figures/loss-shapes/model.ts';
import { kept, run } from '../../../src/figures/lstm-cell/model.ts';
import { figure as matrixMap } from '../../../src/figures/matrix-map/figure.ts';
import {
  apply,
  determinant,
  eigenPairs,
  singularValues,
} from '../../../src/figures/matrix-map/model.ts';
import {
  isLost,
  optimizers,
  run as optimize,
  surfaces,
} from '../../../src/figures/optimizer-race/model.ts';
import { errors, fitPolynomial } from '../../../src/figures/polynomial-fit/model.ts';
import { figure as projection } from '../../../src/figures/projection/figure.ts';
import { angles, initialAngle, project } from '../../../src/figures/projection/model.ts';
import { objects } from '../../../src/figures/python-names/model.ts';
import { slopes, sum } from '../../../src/figures/relu-sum/model.ts';
import {
  auc,
  averagePrecision,
  count,
  falseAlarms,
  precision,
  recall,
} from '../../../src/figures/roc-curve/model.ts';
import { overlap, type Box } from '../../../src/figures/shared/boxes.ts';
import {
  controlsOf,
  initialValues,
  readValues,
  sayValue,
  writeValues,
  type SliderFigure,
} from '../../../src/figures/shared/slider-figure.ts';
import {
  borders,
  correct,
  loss,
  probabilities,
  train,
} from '../../../src/figures/softmax-regression/model.ts';
import { figure as transposedConvolution } from '../../../src/figures/transposed-convolution/figure.ts';
import { response, stamp } from '../../../src/figures/transposed-convolution/model.ts';

const names = readdirSync('src/figures').filter((name) =>
  existsSync(`src/figures/${name}/figure.ts`),
);
const figures = await Promise.all(
  names.map(async (name) => {
    const { figure } = (await import(`../../../src/figures/${name}/figure.ts`)) as {
      figure: SliderFigure;
    };
    return [name, figure] as const;
  }),
);

/** Where NaN is a word of the figure: the cell that pandas leaves empty. */
const sayNaN: readonly string[] = ['table-join'];

describe.each(figures)('the figure %s', (name, figure) => {
  const controls = controlsOf(figure);
  const corners = [
    initialValues(figure),
    ...(['min', 'max'] as const).map((end) =>
      Object.fromEntries(controls.map(([key, control]) => [key, control[end]])),
    ),
    ...controls.flatMap(([key, { min, max, step }]) =>
      [min, max, min + step].map((at) => ({ ...initialValues(figure), [key]: at })),
    ),
  ];

  it('has an element of its own name', () => {
    expect(figure.tag).toBe(`figure-${name}`);
  });

  it('draws and says something without a hole at every end of its controls', () => {
    for (const values of corners) {
      const said = [
        figure.verdict(values),
        figure.text(values),
        ...figure.panels(values).flatMap((panel) => Object.values<string>({ ...panel })),
      ].join('\n');
      expect(said).not.toMatch(/undefined|Infinity|\[object/);
      // A calculation gone wrong would stand in what is drawn, too, where it is no word.
      expect(said).not.toMatch(sayNaN.includes(name) ? /="[^"]*NaN/ : /NaN/);
    }
  });

  it('keeps its state in the address and leaves no trace of what is as at first', () => {
    for (const values of corners) {
      const params = new URLSearchParams('other=1');
      writeValues(figure, params, values);
      expect(readValues(figure, params)).toEqual(values);
    }
    const params = new URLSearchParams();
    writeValues(figure, params, initialValues(figure));
    expect(params.toString()).toBe('');
  });

  it('takes no state that its controls do not have', () => {
    for (const [key, { param, min, max }] of controls) {
      for (const text of ['1e9', '-1e9', 'x', '']) {
        const at = readValues(figure, new URLSearchParams([[param, text]]))[key]!;
        expect(at).toBeGreaterThanOrEqual(min);
        expect(at).toBeLessThanOrEqual(max);
      }
    }
  });

  it('names every value of a list', () => {
    for (const [, control] of controls) {
      if (!control.options) continue;
      expect(control.options).toHaveLength(control.max - control.min + 1);
      expect(sayValue(control, control.min)).toBe(control.options[0]);
    }
  });
});

it('no two figures share a parameter of the address', () => {
  const params = figures.flatMap(([, figure]) => controlsOf(figure).map(([, { param }]) => param));
  expect(new Set(params).size).toBe(params.length);
});

describe('matrix-map', () => {
  it('has eigenvalues 3 and 1 along the diagonals for [[2, 1], [1, 2]]', () => {
    const pairs = eigenPairs({ a: 2, b: 1, c: 1, d: 2 });
    expect(pairs.map(({ value: lambda }) => lambda)).toEqual([3, 1]);
    for (const { value: lambda, direction } of pairs) {
      const [x, y] = apply({ a: 2, b: 1, c: 1, d: 2 }, direction);
      expect(x).toBeCloseTo(lambda * direction[0], 12);
      expect(y).toBeCloseTo(lambda * direction[1], 12);
    }
  });

  it('finds no real eigenvalue for a quarter turn, one direction for a shear, any for a multiple of one', () => {
    expect(eigenPairs({ a: 0, b: -1, c: 1, d: 0 })).toEqual([]);
    expect(eigenPairs({ a: 1, b: 1, c: 0, d: 1 })).toEqual([{ value: 1, direction: [1, 0] }]);
    expect(eigenPairs({ a: 2, b: 0, c: 0, d: 2 })).toHaveLength(2);
    expect(eigenPairs({ a: 2, b: 0, c: 0, d: -1 })).toEqual([
      { value: 2, direction: expect.arrayContaining([0]) as unknown },
      { value: -1, direction: expect.arrayContaining([0]) as unknown },
    ]);
  });

  it('finds one direction for every double eigenvalue, though tenths are not exact', () => {
    expect(eigenPairs({ a: -2, b: -1.9, c: 1.9, d: 1.8 })).toHaveLength(1);
    expect(eigenPairs({ a: -2, b: -0.8, c: 0.2, d: -1.2 })).toHaveLength(1);
  });

  it('says what is no pair of directions and no ellipse', () => {
    expect(matrixMap.verdict({ a: -2, b: 0, c: 0, d: -2 })).toContain('每个方向都伸缩到 −2 倍');
    expect(matrixMap.verdict({ a: 0.3, b: 0.1, c: 0.9, d: 0.3 })).toContain('一条线段');
    expect(matrixMap.verdict({ a: 0, b: 0, c: 0, d: 0 })).toContain('一个点');
  });

  it('has singular values √45 and √5 for [[3, 0], [4, 5]], whose product is the determinant', () => {
    const matrix = { a: 3, b: 0, c: 4, d: 5 };
    const [long, short] = singularValues(matrix);
    expect(long).toBeCloseTo(Math.sqrt(45), 10);
    expect(short).toBeCloseTo(Math.sqrt(5), 10);
    expect(long * short).toBeCloseTo(determinant(matrix), 10);
  });
});

it('projection: (3, 4) on (4, 3) is (3.84, 2.88), what is left is perpendicular', () => {
  const { dot, shadow, rest } = project((Math.atan2(4, 3) * 180) / Math.PI);
  expect(dot).toBeCloseTo(24, 10);
  expect(shadow[0]).toBeCloseTo(3.84, 10);
  expect(shadow[1]).toBeCloseTo(2.88, 10);
  expect(rest[0] * 4 + rest[1] * 3).toBeCloseTo(0, 10);
});

it('projection: begins at (3, 4), 16.3° from b, and can be turned exactly along and across b', () => {
  const { a, angle } = project(initialAngle);
  expect(a.map((coordinate) => coordinate.toFixed(10))).toEqual(['3.0000000000', '4.0000000000']);
  expect(angle.toFixed(1)).toBe('16.3');
  expect(angles).toContain(initialAngle);
  const products = angles.map((degrees) => project(degrees).dot);
  expect(Math.max(...products)).toBeCloseTo(25, 10);
  expect(Math.min(...products)).toBeCloseTo(-25, 10);
  expect(products.filter((dot) => Math.abs(dot) < 1e-9)).toHaveLength(2);
});

it('projection: calls only vectors along b alike in direction', () => {
  const verdictAt = (degrees: number) => projection.verdict({ angle: angles.indexOf(degrees) });
  expect(verdictAt(120)).toContain('夹角 83.1°，小于 90°，点积为正');
  expect(verdictAt(130)).toContain('夹角 93.1°，超过 90°，点积为负');
});

it('array-axes: the axis that is reduced goes', () => {
  const results = (axis: 0 | 1 | undefined) => groups(axis).map((group) => reduce(group, 'sum'));
  expect([results(0), results(1), results(undefined)]).toEqual([[5, 7, 9], [6, 15], [21]]);
  expect(groups(1).map((group) => reduce(group, 'mean'))).toEqual([2, 5]);
  expect(groups(0).map((group) => reduce(group, 'max'))).toEqual([4, 5, 6]);
  expect([shape(0), shape(1), shape(undefined)]).toEqual(['(3,)', '(2,)', '()']);
});

it('python-names: two names share the list that grew, the copy did not', () => {
  expect(objects()).toEqual([
    { names: ['a', 'b'], value: [1, 2, 3] },
    { names: ['c'], value: [1, 2] },
  ]);
});

it('gaussian-sampling: the density is 0.3989 at its middle, samples come near to 0, 1 and 68 %', () => {
  expect(density(0)).toBeCloseTo(0.398942, 6);
  const { bars, mean, deviation, within } = draw(5000);
  expect(Math.abs(mean)).toBeLessThan(0.05);
  expect(Math.abs(deviation - 1)).toBeLessThan(0.05);
  expect(Math.abs(within - 0.683)).toBeLessThan(0.02);
  expect(bars.reduce((area, { height }) => area + height / 2, 0)).toBeCloseTo(1, 2);
});

it('entropy: the numbers of the lesson, and no code is shorter than the true one', () => {
  const q = prediction(25, 25);
  expect(entropy(truth)).toBeCloseTo(1.0397, 4);
  expect(crossEntropy(truth, q)).toBeCloseTo(1.213, 3);
  for (const [first, second] of [
    [50, 25],
    [1, 98],
    [98, 98],
    [10, 10],
  ] as const) {
    const other = prediction(first, second);
    expect(other.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...other)).toBeGreaterThan(0);
    expect(crossEntropy(truth, other)).toBeGreaterThanOrEqual(entropy(truth) - 1e-12);
  }
});

it('entropy: only the same shares are called the same, however little another costs', () => {
  expect(entropyFigure.verdict({ first: 50, second: 25 })).toContain('相同');
  expect(entropyFigure.verdict({ first: 50, second: 26 })).toContain('多付不到 0.001');
});

it('relu-sum: the hat of the caption', () => {
  const hat = [
    { weight: 1, knot: 0 },
    { weight: -2, knot: 1 },
    { weight: 1, knot: 2 },
  ];
  expect([-1, 0, 0.5, 1, 1.5, 2, 3].map((x) => sum(hat, x))).toEqual([0, 0, 0.5, 1, 0.5, 0, 0]);
  expect(slopes(hat).map(({ slope }) => slope)).toEqual([1, -1, 0]);
});

it('relu-sum: two knots at one place are one change of slope', () => {
  const twice = [
    { weight: -3, knot: 1 },
    { weight: 2, knot: 2 },
    { weight: -3, knot: 1 },
  ];
  expect(slopes(twice)).toEqual([
    { from: 1, slope: -6 },
    { from: 2, slope: -4 },
  ]);
});

it('softmax-regression: begins at ln 3 and learns all twelve points', () => {
  expect(loss(train(0))).toBeCloseTo(Math.log(3), 12);
  const losses = [0, 1, 5, 20, 100].map((steps) => loss(train(steps)));
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
  expect(correct(train(20))).toBe(12);
  expect(probabilities(train(5), [0.3, -1]).reduce((total, p) => total + p, 0)).toBeCloseTo(1, 12);
});

it('softmax-regression: borders are straight, and on each two classes share the greatest probability', () => {
  expect(borders(train(0), 3)).toEqual([]);
  for (const steps of [1, 10, 100]) {
    const weights = train(steps);
    const segments = borders(weights, 3);
    expect(segments).toHaveLength(3);
    for (const [[fromX, fromY], [toX, toY]] of segments)
      for (const t of [0, 0.3, 1]) {
        const at = [fromX + t * (toX - fromX), fromY + t * (toY - fromY)] as const;
        expect(Math.max(...at.map(Math.abs))).toBeLessThan(3 + 1e-9);
        const [most, next] = probabilities(weights, at).sort((a, b) => b - a);
        expect(most).toBeCloseTo(next!, 9);
      }
  }
});

it('softmax-regression: classes of parallel scores have parallel borders, and none beyond the square', () => {
  const strips = [
    [-4, 0, -2],
    [0, 0, 0],
    [4, 0, -6],
  ] as const;
  const [left, right] = borders(strips, 3);
  expect(borders(strips, 3)).toHaveLength(2);
  expect([left![0][0], left![1][0], right![0][0], right![1][0]]).toEqual([-0.5, -0.5, 1.5, 1.5]);
  expect(borders(strips, 0.25)).toEqual([]);
});

describe('activation-curves', () => {
  it('has the values and slopes of the lesson', () => {
    expect(value('sigmoid', 1)).toBeCloseTo(0.7311, 4);
    expect(value('GELU', 1)).toBeCloseTo(0.8413, 4);
    expect(value('GELU', -2)).toBeCloseTo(-0.0455, 4);
    expect(value('SiLU', 3)).toBeCloseTo(2.8577, 4);
    expect(derivative('sigmoid', 3)).toBeCloseTo(0.0452, 4);
    expect(normalCdf(0)).toBeCloseTo(0.5, 7);
  });

  it('has slopes that differences confirm', () => {
    for (const kind of ['sigmoid', 'tanh', 'GELU', 'SiLU', 'Leaky ReLU'] as const) {
      for (const x of [-2, 0.5, 1.5]) {
        const slope = (value(kind, x + 1e-4) - value(kind, x - 1e-4)) / 2e-4;
        expect(derivative(kind, x)).toBeCloseTo(slope, 4);
      }
    }
  });

  it('says what is left after layers', () => {
    expect(atMost('sigmoid', 10)).toBeCloseTo(9.5367e-7, 10);
    expect(left('ReLU', 1, 20)).toBe(1);
    for (const kind of ['GELU', 'SiLU'] as const) {
      const steepest = Math.max(
        ...Array.from({ length: 801 }, (_, i) => derivative(kind, -4 + i / 100)),
      );
      expect(atMost(kind, 1)).toBeCloseTo(steepest, 3);
    }
  });
});

describe('polynomial-fit', () => {
  it('has the training errors and coefficients that the lesson prints', () => {
    const printed = [1, 3, 9].map((degree) => {
      const w = fitPolynomial(degree, 0);
      return [errors(w).training, Math.max(...w.map(Math.abs))];
    });
    expect(printed[0]![0]).toBeCloseTo(0.412, 3);
    expect(printed[1]![0]).toBeCloseTo(0.045, 3);
    expect(printed[2]![0]).toBeCloseTo(0, 6);
    expect(printed[2]![1]).toBeCloseTo(185.8, 1);
    expect(Math.max(...fitPolynomial(9, 1e-2).map(Math.abs))).toBeCloseTo(2.9, 1);
  });

  it('overfits at nine, and λ helps', () => {
    const test = (degree: number, lambda: number) => errors(fitPolynomial(degree, lambda)).test;
    expect(test(9, 0)).toBeGreaterThan(4 * test(3, 0));
    expect(test(9, 1e-2)).toBeLessThan(test(9, 0) / 4);
    expect(test(9, 10)).toBeGreaterThan(test(9, 1e-2));
  });
});

it('transposed-convolution: the stamps of the lesson, and what overlaps evenly', () => {
  expect(stamp(3, 2, 3).sum).toEqual([1, 2, 3, 4, 5, 6, 3]);
  expect(stamp(3, 2, 1).sum).toEqual([1, 2, 1, 0, 0, 0, 0]);
  expect(stamp(4, 2, 3).times.slice(2, 6)).toEqual([2, 2, 2, 2]);
  expect(stamp(3, 2, 3).times).toEqual([1, 1, 2, 1, 2, 1, 1]);
});

it('transposed-convolution: weights can make up for stamps that overlap unevenly', () => {
  const even = [2, 3, 4].flatMap((choice) => [response(choice, 1), response(choice, 2)]);
  for (const sums of even) expect(new Set(sums).size, sums.join()).toBe(1);
  // The place that two stamps share gets 2, the one between gets 1.
  expect(response(5, 2)).toEqual([2, 1]);
  expect(stamp(5, 2, 3).times).toEqual(stamp(3, 2, 3).times);
  const inner = (verdict: string) => verdict.slice(verdict.lastIndexOf('；'));
  const said = (kernel: number) =>
    inner(transposedConvolution.verdict({ kernel, stride: 2, count: 3 }));
  expect(said(3)).toBe('；一串 1 印出来，中间每格都得 2，没有棋盘格。');
  expect(said(5)).toBe('；一串 1 印出来，中间 2、1 交替，这就是棋盘格。');
});

it('lstm-cell: the state keeps what the gates let it', () => {
  const states = run({ forget: 0.95, write: 1, output: 1 });
  expect(states.slice(0, 3).map(({ c }) => c)).toEqual([1, 0.95, 0.95 * 0.95]);
  expect(states[4]!.c).toBeCloseTo(0.95 ** 4 + 1, 12);
  expect(kept(0.95, 99)).toBeCloseTo(0.0062, 4);
  expect(run({ forget: 0, write: 1, output: 0 })[9]).toEqual({ x: 0, c: 0, h: 0 });
});

it('attention-weights: the rows of the worked example, with and without the mask', () => {
  const { weights, output } = attend(false);
  expect(weights[0]!.map((weight) => Number(weight.toFixed(4)))).toEqual([0.4011, 0.1978, 0.4011]);
  expect(output[2]!.map((number) => Number(number.toFixed(4)))).toEqual([0.7517, 0.7517]);
  for (const row of weights) expect(row.reduce((total, w) => total + w, 0)).toBeCloseTo(1, 12);
  expect(attend(true).weights[0]).toEqual([1, 0, 0]);
  expect(attend(true).weights[1]![1]).toBeCloseTo(0.6698, 4);
});

it('attention-weights: each drawing is described by its own numbers', () => {
  const [scores, weights] = attentionWeights.panels({ query: 1, mask: 1 });
  expect(scores!.description).toBe('“吃”的分数：小猫 0.0000，吃 0.7071，鱼 −∞。');
  expect(weights!.description).toContain('小猫 0.3302，吃 0.6698，鱼 0.0000');
});

it('roc-curve: AUC 13/16, AP 0.8542, counts at a threshold', () => {
  expect(auc()).toBe(0.8125);
  expect(averagePrecision()).toBeCloseTo(0.8542, 4);
  const counts = count(4);
  expect(counts).toEqual({ tp: 3, fp: 1, fn: 1, tn: 3 });
  expect([recall(counts), falseAlarms(counts), precision(counts)]).toEqual([0.75, 0.25, 0.75]);
  expect(precision(count(0))).toBeUndefined();
});

describe('optimizer-race', () => {
  it('walks as torch.optim does on all three surfaces, rate 0.02, forty steps', () => {
    // SGD, SGD with momentum 0.9, RMSprop with alpha 0.9 and Adam of PyTorch 1.13 in double precision.
    const torch = [
      [
        [-0.66855061, 0.0],
        [-0.07457373, 0.01110238],
        [-0.62332504, 0.20361295],
        [-0.75604526, 0.29514835],
      ],
      [
        [-0.66855061, 0.02207624],
        [-0.07457373, 0.39691912],
        [-0.62332504, 0.98315755],
        [-0.75604526, 0.89015172],
      ],
      [
        [0.19808022, 0.01808479],
        [0.71752783, 0.41945432],
        [-0.72633806, 0.59588558],
        [-0.95316725, 0.9329178],
      ],
    ];
    surfaces.forEach((surface, i) => {
      optimizers.forEach((kind, j) => {
        const [x, y] = optimize(kind, surface, 0.02, 40)[40]!;
        expect(x, `${surface.name} ${kind}`).toBeCloseTo(torch[i]![j]![0]!, 7);
        expect(y, `${surface.name} ${kind}`).toBeCloseTo(torch[i]![j]![1]!, 7);
      });
    });
  });

  it('has the first steps that the lesson does by hand', () => {
    const [bowl] = surfaces;
    const second = optimize('动量', bowl, 0.02, 2)[2]!;
    expect(second[0]).toBeCloseTo(-1.4136, 12);
    expect(second[1]).toBeCloseTo(0, 12);
    expect(optimize('Adam', bowl, 0.02, 1)[1]!.map((at) => at.toFixed(6))).toEqual([
      '-1.480000',
      '0.980000',
    ]);
  });

  it('has gradients that differences confirm, no slope at its minima, and curves of one level', () => {
    const h = 1e-6;
    for (const { value: f, gradient, start, minima, lowest, contour, levels } of surfaces) {
      const [x, y] = start;
      expect(gradient(start)[0]).toBeCloseTo((f([x + h, y]) - f([x - h, y])) / (2 * h), 5);
      expect(gradient(start)[1]).toBeCloseTo((f([x, y + h]) - f([x, y - h])) / (2 * h), 5);
      for (const at of minima) {
        expect(gradient(at).map(Math.abs)).toEqual([0, 0]);
        expect(f(at)).toBe(lowest);
      }
      for (const level of levels)
        for (const at of contour(level).flat())
          if (Math.abs(at[0]) < 1.9) expect(f(at)).toBeCloseTo(level, 8);
    }
  });

  it('stays where it is once it has diverged', () => {
    const places = optimize('动量', surfaces[2], 0.05, 20);
    expect(isLost(places[20]!)).toBe(true);
    expect(isLost(places[1]!)).toBe(false);
  });
});

it('loss-shapes: the numbers of the lesson, and slopes that differences confirm', () => {
  expect([squared(3), huber(3, 1), huber(0.5, 1)]).toEqual([4.5, 2.5, 0.125]);
  expect(focal(0.9, 0)).toBeCloseTo(0.10536, 5);
  expect(focal(0.9, 2)).toBeCloseTo(0.0010536, 7);
  for (const e of [-3, -0.4, 0.4, 3])
    expect(huberSlope(e, 1)).toBeCloseTo((huber(e + 1e-6, 1) - huber(e - 1e-6, 1)) / 2e-6, 6);
});

it('box-losses: the numbers of the lesson, apart, overlapping and the same', () => {
  const losses = (b: Box) => {
    const both = overlap([1, 1, 5, 5], b);
    return [iouLoss, giouLoss, diouLoss].map((f) => f(both).toFixed(4));
  };
  expect(losses([3, 1, 7, 5])).toEqual(['0.6667', '0.6667', '0.7436']);
  expect(losses([6, 1, 10, 5])).toEqual(['1.0000', '1.1111', '1.2577']);
  // Diagonally: 4 in common of 28, round both 36; centres √8 apart, diagonal √72.
  expect(losses([3, 3, 7, 7])).toEqual(['0.8571', '1.0794', '0.9683']);
  expect(losses([1, 1, 5, 5])).toEqual(['0.0000', '0.0000', '0.0000']);
});
