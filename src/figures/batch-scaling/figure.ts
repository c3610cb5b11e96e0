import { axes, clipped, type Plot } from '../shared/axes.ts';
import { powerOfTen, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import { logScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { base, expected, floor, limit, most, rateOf, rules, stepsTo, target } from './model.ts';

type Name = 'batch' | 'rule' | 'noise';

const batches = Array.from({ length: 11 }, (_, i) => 2 ** i);
const noises = [0.1, 0.5, 2];
const [left, right, top, bottom] = [50, 296, 24, 214];

export const figure: SliderFigure<Name> = {
  tag: 'figure-batch-scaling',
  legend: '改批大小，选学习率跟着怎样变',
  controls: {
    batch: {
      param: 'bz-b',
      label: '批大小 B',
      min: 0,
      max: batches.length - 1,
      step: 1,
      initial: 6,
      say: (index) => String(batches[index]),
    },
    rule: {
      param: 'bz-r',
      label: '批大小乘 k，学习率',
      min: 0,
      max: rules.length - 1,
      step: 1,
      initial: 2,
      options: rules,
    },
    noise: {
      param: 'bz-n',
      label: '单个样本梯度的噪声',
      min: 0,
      max: noises.length - 1,
      step: 1,
      initial: 1,
      options: ['小', '中', '大'],
    },
  },
  panels: (values) => [curvePanel(values), scalingPanel(values)],
  verdict,
  text: (values) =>
    paragraphs(
      `一只碗，两个方向的曲率是 1 与 0.05，从 f = 1 走到 f = ${target}；批大小 1 的学习率是 ${base}。数字是按公式算的期望，没有抽随机数。`,
      verdict(values),
    ) +
    table(
      `学习率${rules[values.rule]!}`,
      ['批大小', '学习率', '步数', '看过的样本'],
      all(values).map(({ batch, rate, steps }) => [
        String(batch),
        significant(rate),
        steps === undefined ? '到不了' : String(steps),
        steps === undefined ? '–' : String(steps * batch),
      ]),
    ),
};

function walkOf({ rule, noise }: Values<Name>, batch: number) {
  const sigma = noises[noise]!;
  return { batch, noise: sigma, rate: rateOf(rules[rule]!, batch, sigma) };
}

const all = (values: Values<Name>) =>
  batches.map((batch) => {
    const walk = walkOf(values, batch);
    return { ...walk, steps: stepsTo(walk) };
  });

function verdict(values: Values<Name>): string {
  const rows = all(values);
  const row = rows[values.batch]!;
  const one = rows[0]!.steps;
  const start = `B = ${row.batch}，学习率${rules[values.rule]!}，η = ${significant(row.rate)}：`;
  if (row.steps === undefined)
    return (
      start +
      (row.rate >= limit
        ? `过了 ${limit}，陡的方向每步都变大，发散。`
        : floor(row) >= target
          ? `噪声让 f 停在 ${significant(floor(row))} 附近，到不了 ${target}。`
          : `${most} 步之内到不了 ${target}。`)
    );
  const seen = row.steps * row.batch;
  const against =
    one === undefined || row.batch === 1
      ? ''
      : `，是 B = 1 的 ${one} 步的 1/${trimmed(one / row.steps, 1)}；样本看了 ${seen} 个，是 ${trimmed(seen / one, 1)} 倍`;
  return `${start}${row.steps} 步到 ${target}${against}。`;
}

const curve: Plot = {
  ...{ left, right, top, bottom },
  x: logScale([1, most], [left, right]),
  y: logScale([0.001, 10], [bottom, top]),
};

const powers = (exponents: readonly number[]) =>
  exponents.map((exponent) => ({ value: 10 ** exponent, label: powerOfTen(exponent) }));

/** What is expected of f along the way. */
function curvePanel(values: Values<Name>): Panel {
  const walk = walkOf(values, batches[values.batch]!);
  const places = Array.from({ length: 121 }, (_, i) => most ** (i / 120)).map(
    // Far above the frame all is cut off anyway; short coordinates keep the markup small.
    (t): Point => [curve.x(t), Math.max(curve.y(expected(walk, t)), -999)],
  );
  return {
    name: 'curve',
    heading: `B = ${walk.batch}，η = ${significant(walk.rate)}：f 的期望`,
    viewBox: '0 0 320 254',
    title: '期望的 f 与步数',
    description: verdict(values),
    drawing:
      axes(curve, powers([0, 1, 2, 3]), powers([-3, -2, -1, 0, 1]), {
        x: '步数（对数刻度）',
        y: 'f（对数刻度）',
      }) +
      path(`M${left} ${curve.y(target)}H${right}`, 'fig-dashed-grid') +
      label(left + 6, curve.y(target) - 5, `目标 ${target}`, 'fig-muted fig-halo') +
      clipped(curve, path(polyline(places), 'fig-line-1 fig-strong')),
  };
}

const scaling: Plot = {
  ...{ left, right, top, bottom },
  x: logScale([1, 1024], [left, right]),
  y: logScale([1, most], [bottom, top]),
};

/** Steps against batch size, beside the line on which twice the batch is half the steps. */
function scalingPanel(values: Values<Name>): Panel {
  const rows = all(values).filter(({ steps }) => steps !== undefined);
  const points = rows.map(({ batch, steps }): Point => [scaling.x(batch), scaling.y(steps!)]);
  const [first] = rows;
  const ideal =
    first &&
    [first.batch, 1024].map((batch): Point => [
      scaling.x(batch),
      scaling.y((first.steps! * first.batch) / batch),
    ]);
  const now = rows.find(({ batch }) => batch === batches[values.batch]);
  return {
    name: 'scaling',
    heading: `到 ${target} 要几步（虚线：批加倍，步数减半）`,
    viewBox: '0 0 320 254',
    title: '步数与批大小',
    description:
      rows.map(({ batch, steps }) => `B = ${batch}，${steps} 步`).join('；') || '都到不了',
    drawing:
      axes(
        scaling,
        [1, 4, 16, 64, 256, 1024].map((value) => ({ value, label: String(value) })),
        powers([0, 1, 2, 3]),
        { x: '批大小 B', y: '步数' },
      ) +
      clipped(
        scaling,
        path(ideal ? polyline(ideal) : '', 'fig-line-3 fig-dashed-frame'),
        path(polyline(points), 'fig-line-1'),
      ) +
      path(dots(points), 'fig-dots-1') +
      (now
        ? path(
            mark('square', [scaling.x(now.batch), scaling.y(now.steps!)]),
            'fig-line-2 fig-strong',
          ) + label(left + 8, bottom - 12, `${now.steps} 步`, 'fig-strong-text fig-halo')
        : label(left + 8, bottom - 12, '到不了', 'fig-strong-text fig-halo')),
  };
}
