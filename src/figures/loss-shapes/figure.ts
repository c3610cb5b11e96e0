import { axes, clipped, numberTicks, trace, wide, type Plot } from '../shared/axes.ts';
import { fixed, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { absolute, focal, huber, huberSlope, squared } from './model.ts';

type Name = 'error' | 'delta' | 'p' | 'gamma';

interface Curve {
  readonly name: string;
  readonly line: string;
  readonly shape: Shape;
  readonly f: (x: number) => number;
}

/** A little wider than the slider, so that the marks at its ends lie inside. */
const errors = wide([-4.3, 4.3], [0, 8.6]);
const probabilities = wide([0, 1], [0, 4]);

export const figure: SliderFigure<Name> = {
  tag: 'figure-loss-shapes',
  legend: '改误差与 δ，改概率与 γ',
  controls: {
    error: { param: 'ls-e', label: '误差 e', min: -4, max: 4, step: 0.1, initial: 3 },
    p: { param: 'ls-p', label: '概率 p', min: 0.02, max: 0.98, step: 0.02, initial: 0.9 },
    delta: { param: 'ls-d', label: 'Huber 的 δ', min: 0.5, max: 3, step: 0.1, initial: 1 },
    gamma: { param: 'ls-g', label: '焦点损失的 γ', min: 0, max: 5, step: 0.5, initial: 2 },
  },
  panels: (values) => [regressionPanel(values), classificationPanel(values)],
  verdict: (values) => `${regression(values)}${classification(values)}`,
  text: (values) =>
    paragraphs(regression(values), classification(values)) +
    table(
      '误差',
      ['e', '平方 ½e²', '绝对 |e|', `Huber，δ = ${values.delta}`],
      [0, 0.5, 1, 2, 3, 4].map((e) => [
        String(e),
        ...[squared(e), absolute(e), huber(e, values.delta)].map((loss) => trimmed(loss, 3)),
      ]),
    ) +
    table(
      '正确类别的概率',
      ['p', '交叉熵', `焦点，γ = ${values.gamma}`, '乘以 (1 − p)ᵞ'],
      [0.1, 0.3, 0.5, 0.7, 0.9, 0.98].map((p) => [
        String(p),
        significant(focal(p, 0)),
        significant(focal(p, values.gamma)),
        significant((1 - p) ** values.gamma),
      ]),
    ),
};

function regression({ error, delta }: Values<Name>): string {
  const slopes = [error, Math.sign(error), huberSlope(error, delta)]
    // At 0 the absolute value has a corner.
    .map((slope, i) => (i === 1 && error === 0 ? '没有' : trimmed(slope, 2)));
  return `误差 ${fixed(error, 1)}：平方 ${trimmed(squared(error), 3)}，绝对 ${trimmed(absolute(error), 3)}，Huber（δ = ${delta}）${trimmed(huber(error, delta), 3)}，三条曲线在这里的斜率是 ${slopes.join('、')}。`;
}

function classification({ p, gamma }: Values<Name>): string {
  return `概率 ${p}：交叉熵 ${significant(focal(p, 0))}，焦点损失（γ = ${gamma}）${significant(focal(p, gamma))}，是它的 ${significant((1 - p) ** gamma)} 倍。`;
}

function regressionPanel(values: Values<Name>): Panel {
  const { error, delta } = values;
  return panel('errors', `误差 ${fixed(error, 1)} 时的三种损失`, regression(values), {
    plot: errors,
    at: error,
    frame: axes(errors, numberTicks([-4, -2, 0, 2, 4]), numberTicks([0, 2, 4, 6, 8]), {
      x: '误差 e',
      y: '损失',
    }),
    legend: 116,
    curves: [
      { name: '平方', line: 'fig-line-1', shape: 'circle', f: squared },
      { name: '绝对', line: 'fig-line-3', shape: 'triangle', f: absolute },
      { name: 'Huber', line: 'fig-line-2', shape: 'square', f: (e) => huber(e, delta) },
    ],
  });
}

function classificationPanel(values: Values<Name>): Panel {
  const { p, gamma } = values;
  return panel('probabilities', `概率 ${p} 时的两种损失`, classification(values), {
    plot: probabilities,
    at: p,
    frame: axes(probabilities, numberTicks([0, 0.25, 0.5, 0.75, 1]), numberTicks([0, 1, 2, 3, 4]), {
      x: '正确类别的概率 p',
      y: '损失',
    }),
    legend: 160,
    curves: [
      { name: '交叉熵', line: 'fig-line-1', shape: 'circle', f: (at) => focal(at, 0) },
      { name: '焦点', line: 'fig-line-2', shape: 'square', f: (at) => focal(at, gamma) },
    ],
  });
}

interface Content {
  readonly plot: Plot;
  readonly at: number;
  readonly frame: string;
  readonly curves: readonly Curve[];
  /** Where the names and values of the curves stand, in the empty middle of the plot. */
  readonly legend: number;
}

function panel(
  name: string,
  heading: string,
  description: string,
  { plot, at, frame, curves, legend }: Content,
): Panel {
  const [from, to] = name === 'errors' ? [-4.3, 4.3] : [0.005, 1];
  return {
    name,
    heading,
    viewBox: '0 0 320 262',
    title: heading,
    description,
    drawing:
      frame +
      clipped(plot, ...curves.map(({ f, line }) => path(trace(plot, f, [from, to]), line))) +
      curves
        .map(({ f, line, shape }) =>
          path(mark(shape, [plot.x(at), plot.y(f(at))]), `${line} fig-strong`),
        )
        .join('') +
      curves
        .map(
          (curve, row) =>
            path(mark(curve.shape, [legend, 41 + 22 * row]), `${curve.line} fig-strong`) +
            label(legend + 14, 46 + 22 * row, curve.name, 'fig-text fig-halo') +
            label(
              legend + 122,
              46 + 22 * row,
              significant(curve.f(at)),
              'fig-text fig-halo',
              'end',
            ),
        )
        .join(''),
  };
}
