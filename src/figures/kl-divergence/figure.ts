import { axes, clipped, numberTicks, trace, wide, type Plot } from '../shared/axes.ts';
import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots } from '../shared/path.ts';
import { linearScale, niceStep, ticks } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path, round } from '../shared/svg.ts';
import {
  best,
  bestMean,
  divergence,
  integrand,
  logP,
  logQ,
  width,
  type Gaussian,
  type Weight,
} from './model.ts';

type Name = 'half' | 'mean' | 'deviation';
const weights: readonly Weight[] = ['p', 'q'];
const names = { p: 'KL(P‖Q)', q: 'KL(Q‖P)' } as const;
const span = [-6, 6] as const;
const densities = wide(span, [0, 1], 150);
const across = wide([-4, 4], [0, 4], 220);

export const figure: SliderFigure<Name> = {
  tag: 'figure-kl-divergence',
  legend: '移动两峰与高斯分布 Q',
  controls: {
    half: { param: 'kl-a', label: '两峰在 ±a，a', min: 0, max: 3, step: 0.5, initial: 2, say },
    mean: { param: 'kl-m', label: 'Q 的均值 μ', min: -4, max: 4, step: 0.1, initial: 0, say },
    deviation: {
      param: 'kl-s',
      label: 'Q 的标准差 σ',
      min: 0.4,
      max: 3.5,
      step: 0.1,
      initial: 2.1,
      say,
    },
  },
  panels: (values) => [shapes(values), valleys(values)],
  verdict,
  text: (values) =>
    paragraphs(
      `P 是两个高斯分布各占一半，均值 ±${say(values.half)}，标准差 ${width}；Q 是一个高斯分布，均值 ${say(values.mean)}，标准差 ${say(values.deviation)}。`,
      verdict(values),
    ) +
    table(
      '逐处',
      ['x', 'P 的密度 p', 'Q 的密度 q', 'p ln(p/q)', 'q ln(q/p)'],
      ticks(-4, 4, 1).map((x) => [
        trimmed(x, 0),
        fixed(Math.exp(logP(x, values.half)), 4),
        fixed(Math.exp(logQ(x, values)), 4),
        ...weights.map((weight) => fixed(integrand(weight, x, values.half, values), 4)),
      ]),
    ) +
    table(
      '两个方向',
      ['散度', '此处', '这个 σ 下最小在', 'μ、σ 都可移（按滑块的刻度）最小在'],
      weights.map((weight) => {
        const q = best(weight, values.half);
        return [
          names[weight],
          fixed(divergence(weight, values.half, values), 3),
          `μ = ${eitherSide(bestMean(weight, values.half, values.deviation))}`,
          `μ = ${eitherSide(q.mean)}，σ = ${say(q.deviation)}，${fixed(divergence(weight, values.half, q), 3)}`,
        ];
      }),
    ),
};

function say(value: number): string {
  return fixed(value, 1);
}

function eitherSide(value: number): string {
  return value === 0 ? '0' : `±${say(value)}`;
}

function verdict(values: Values<Name>): string {
  const { half } = values;
  const [forward, backward] = weights.map((weight) => divergence(weight, half, values));
  const [covers, seeks] = weights.map((weight) => best(weight, half));
  const where = ({ mean, deviation }: Gaussian) => `μ = ${eitherSide(mean)}、σ = ${say(deviation)}`;
  const remark =
    half === 0
      ? 'P 只有一峰，Q 能与它重合'
      : seeks!.mean === 0
        ? half <= width
          ? '两份并成一峰，两个方向都把 Q 放在正中'
          : '两峰靠得近，两个方向都把 Q 放在正中'
        : '前者要 Q 盖住两峰，后者要它守住一峰';
  return `${names.p} = ${fixed(forward!, 3)}，${names.q} = ${fixed(backward!, 3)} 奈特。按滑块的刻度，前者在 ${where(covers!)} 处最小，后者在 ${where(seeks!)} 处最小：${remark}。`;
}

/** Above the two densities, below what each place adds to the two divergences. */
function shapes(values: Values<Name>): Panel {
  const { half } = values;
  const added = (weight: Weight) => (x: number) => integrand(weight, x, half, values);
  const all = weights.flatMap((weight) => ticks(...span, 0.1).map(added(weight)));
  const [low, high] = [Math.min(-0.15, ...all), Math.max(0.3, ...all) * 1.05];
  const places = ticks(low, high, niceStep(high - low, 4));
  const below: Plot = {
    ...densities,
    top: 200,
    bottom: 316,
    y: linearScale([low * 1.1, high], [316, 200]),
  };
  const p = (x: number) => Math.exp(logP(x, half));
  const q = (x: number) => Math.exp(logQ(x, values));
  const xTicks = numberTicks([-6, -4, -2, 0, 2, 4, 6]);
  return {
    name: 'shapes',
    heading: '上：P（底纹）与 Q（虚线）；下：每处添多少散度',
    viewBox: '0 0 320 354',
    title: '两个分布与散度的来处',
    description: `P 的两峰在 ±${say(half)}，Q 的均值 ${say(values.mean)}、标准差 ${say(values.deviation)}。${weights
      .map((weight) => {
        const most = mostAt(added(weight));
        return `${names[weight]} 在图中添得最多的是 x = ${say(most)} 处，${fixed(added(weight)(most), 3)}`;
      })
      .join('；')}。`,
    drawing: [
      axes(densities, xTicks, numberTicks([0, 0.5, 1]), { x: '', y: '密度' }),
      clipped(
        densities,
        el('path', {
          class: 'fig-fill-1',
          'fill-opacity': 0.3,
          d: `${trace(densities, p, span)}L${densities.right} ${densities.bottom}H${densities.left}z`,
        }),
        path(trace(densities, p, span), 'fig-line-1'),
        dashed(trace(densities, q, span)),
      ),
      axes(
        below,
        xTicks,
        places.map((value) => ({ value, label: trimmed(value, 2) })),
        {
          x: 'x',
          y: 'p ln(p/q) 实线，q ln(q/p) 虚线',
        },
      ),
      clipped(
        below,
        path(`M${below.left} ${round(below.y(0))}H${below.right}`, 'fig-axis'),
        path(trace(below, added('p'), span), 'fig-line-1'),
        dashed(trace(below, added('q'), span)),
      ),
    ].join(''),
  };
}

/** Both divergences over the mean of q, its deviation held: one valley, or two. */
function valleys(values: Values<Name>): Panel {
  const { half, mean, deviation } = values;
  const over = (weight: Weight) => (at: number) =>
    divergence(weight, half, { mean: at, deviation });
  const here = weights.map((weight) => over(weight)(mean));
  const lowest = weights.map((weight) => bestMean(weight, half, deviation));
  /** Curves that lie above the plot are said in it, below the valleys of the other. */
  const hidden = weights.flatMap((weight, i) => {
    const least = over(weight)(lowest[i]!);
    return least > 4 ? [`${['实线', '虚线'][i]}在图的上方，最低 ${fixed(least, 3)}`] : [];
  });
  const foot = across.bottom - (hidden.length === 0 ? 0 : 24);
  const visible = here.flatMap((value, i) =>
    value <= 4 ? [path(dots([[across.x(mean), across.y(value)]]), `fig-dots-${i + 1}`)] : [],
  );
  return {
    name: 'valleys',
    heading: `σ = ${say(deviation)} 不动，只移 μ：两个散度怎样变`,
    viewBox: '0 0 320 354',
    title: '散度随 μ 的变化',
    description: weights
      .map(
        (weight, i) =>
          `${names[weight]} 在 μ = ${say(mean)} 处是 ${fixed(here[i]!, 3)}，在 μ = ${eitherSide(lowest[i]!)} 处最小，${fixed(over(weight)(lowest[i]!), 3)}。`,
      )
      .join(''),
    drawing: [
      axes(across, numberTicks([-4, -2, 0, 2, 4]), numberTicks([0, 1, 2, 3, 4]), {
        x: 'μ',
        y: '散度（奈特）',
      }),
      clipped(
        across,
        path(`M${round(across.x(mean))} ${across.top}V${foot}`, 'fig-dashed'),
        path(trace(across, over('p'), [-4, 4], 80), 'fig-line-1'),
        dashed(trace(across, over('q'), [-4, 4], 80)),
      ),
      ...visible,
      ...hidden.map((text) =>
        label((across.left + across.right) / 2, across.bottom - 8, text, 'fig-muted', 'middle'),
      ),
      ...weights.flatMap((weight, i) => {
        const y = 286 + i * 40;
        const d = `M0 ${y - 5}h30`;
        return [
          i === 0 ? path(d, 'fig-line-1') : dashed(d),
          label(40, y, `${names[weight]} = ${fixed(here[i]!, 3)}`, 'fig-strong-text'),
          label(314, y, `最小在 μ = ${eitherSide(lowest[i]!)}`, 'fig-muted', 'end'),
        ];
      }),
    ].join(''),
  };
}

function mostAt(f: (x: number) => number): number {
  return ticks(...span, 0.1).reduce((most, x) => (f(x) > f(most) + 1e-9 ? x : most));
}

/** A line of the second series: dashed, so that it is not told by its colour alone. */
function dashed(d: string): string {
  return el('path', { class: 'fig-line-2', 'stroke-dasharray': '7 4', d });
}
