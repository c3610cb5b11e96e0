import { axes, clipped, numberTicks, type Plot } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { cross, polyline, type Point } from '../shared/path.ts';
import { linearScale, logScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { ratesOf, run, schedules, total, type Loss, type Schedule } from './model.ts';

type Name = 'peak' | 'warmup' | 'step';

const peaks = [0.05, 0.1, 0.2, 0.5, 0.8, 1.2, 1.6];
const warmups = [0, 5, 10, 20];
/** One by one while the steep direction comes down or flies off, then by fives. */
const shown = [0, 1, 2, 3, 4, 5, 6, 8, ...Array.from({ length: 19 }, (_, i) => 10 + 5 * i)];
const looks: Readonly<Record<Schedule, { readonly line: string; readonly shape?: Shape }>> = {
  常数: { line: 'fig-edge' },
  阶梯: { line: 'fig-line-3', shape: 'triangle' },
  余弦: { line: 'fig-line-1', shape: 'circle' },
  一周期: { line: 'fig-line-2', shape: 'square' },
  WSD: { line: 'fig-mark', shape: 'diamond' },
};
const parts = { steep: '陡', noisy: '吵', flat: '平' } as const;
const reasons = {
  steep: '陡的方向还没有走下来',
  noisy: '学习率还大，在吵的方向上抖',
  flat: '平的方向上路还没走完',
};

export const figure: SliderFigure<Name> = {
  tag: 'figure-lr-schedules',
  legend: '改最大学习率与预热，一步步走',
  steps: 'step',
  controls: {
    peak: {
      param: 'lrs-p',
      label: '最大学习率',
      min: 0,
      max: peaks.length - 1,
      step: 1,
      initial: 4,
      say: (index) => String(peaks[index]),
    },
    warmup: {
      param: 'lrs-w',
      label: '预热（步）',
      min: 0,
      max: warmups.length - 1,
      step: 1,
      initial: 1,
      say: (index) => String(warmups[index]),
    },
    step: {
      param: 'lrs-t',
      label: '步数',
      min: 0,
      max: shown.length - 1,
      step: 1,
      initial: shown.length - 1,
      say: (index) => String(shown[index]),
    },
  },
  panels: (values) => [ratePanel(allOf(values)), lossPanel(allOf(values))],
  verdict: (values) => verdict(allOf(values)),
  text: (values) => {
    const all = allOf(values);
    return (
      paragraphs(
        '损失是三个方向之和。陡：¼u⁴ + ½u²，从 2 出发，曲率从 13 降到 1。吵：½v²，每步的梯度带方差 1 的噪声，从 0 出发，写的是期望。平：0.05 · ½w²，从 10 出发。一周期自带 30 步上升，不用预热。',
        verdict(all),
      ) +
      table(
        '各步的学习率与损失',
        ['步', ...schedules],
        shown
          .filter((step) => step <= all.step)
          .map((step) => [
            String(step),
            ...all.runs.map(
              ({ rates, losses }) =>
                `${step === 0 ? '' : `${fixed(rates[step - 1]!, 4)}，`}${sumOf(losses[step])}`,
            ),
          ]),
      )
    );
  },
};

interface Run {
  readonly kind: Schedule;
  readonly rates: readonly number[];
  readonly losses: readonly (Loss | undefined)[];
}

interface All {
  readonly peak: number;
  readonly warmup: number;
  readonly step: number;
  readonly runs: readonly Run[];
}

function allOf(values: Values<Name>): All {
  const [peak, warmup] = [peaks[values.peak]!, warmups[values.warmup]!];
  return {
    ...{ peak, warmup, step: shown[values.step]! },
    runs: schedules.map((kind) => {
      const rates = ratesOf(kind, peak, warmup);
      return { kind, rates, losses: run(rates) };
    }),
  };
}

const sumOf = (loss: Loss | undefined) => (loss ? fixed(loss.sum, 4) : '发散');

function verdict({ peak, warmup, step, runs }: All): string {
  const scores = runs.map(({ kind, losses }) => `${kind} ${sumOf(losses[step])}`).join('，');
  return `最大学习率 ${peak}，预热 ${warmup} 步，第 ${step} 步的损失：${scores}。${reason(runs, step)}`;
}

function reason(runs: readonly Run[], step: number): string {
  if (step === 0) return '还没有走，五种都在起点。';
  const lost = runs.filter(({ losses }) => !losses[step]).map(({ kind }) => kind);
  if (lost.length > 0)
    return `发散的有${lost.join('、')}：起点陡，第一步的学习率就太大，加几步预热再试。`;
  const [worst, ...others] = runs
    .map(({ kind, losses }) => ({ kind, loss: losses[step]! }))
    .sort((a, b) => b.loss.sum - a.loss.sum);
  // Some have had the same rates so far: all but 一周期 while they warm up, 常数 and WSD up to step 80.
  const alike = others.filter(({ loss }) => loss.sum === worst!.loss.sum);
  const names = [worst!, ...alike].map(({ kind }) => kind).join('、');
  const part = (['steep', 'noisy', 'flat'] as const).reduce((a, b) =>
    worst!.loss[b] > worst!.loss[a] ? b : a,
  );
  const most = alike.length > 0 ? '一样高，高过其余' : '最高';
  return `${names}${most}，主要因为${reasons[part]}。`.replace(/WSD(?=[一最])/u, 'WSD ');
}

const left = 44;
const right = 306;
const x = linearScale([0, total], [left, right]);
const steps = numberTicks([0, 25, 50, 75, 100]);

function ratePanel({ peak, step, runs }: All): Panel {
  const plot: Plot = {
    ...{ left, right, top: 24, bottom: 190, x },
    y: linearScale([0, peak * 1.08], [190, 24]),
  };
  return {
    name: 'rates',
    heading: '五种调度的学习率',
    viewBox: '0 0 320 228',
    title: '学习率随步数的变化',
    description: `最大 ${peak}。第 ${Math.max(step, 1)} 步：${runs.map(({ kind, rates }) => `${kind} ${fixed(rates[Math.max(step, 1) - 1]!, 4)}`).join('，')}。`,
    drawing:
      axes(plot, steps, numberTicks([0, peak / 2, peak]), { x: '步数', y: '学习率 η' }) +
      path(`M${x(step)} 24V190`, 'fig-dashed') +
      runs
        .map(({ kind, rates }) =>
          path(
            polyline(rates.map((rate, i): Point => [plot.x(i + 1), plot.y(rate)])),
            looks[kind].line,
          ),
        )
        .join('') +
      (step === 0
        ? ''
        : runs
            .map(({ kind, rates }) => markOf(kind, [x(step), plot.y(rates[step - 1]!)]))
            .join('')),
  };
}

/** Right ends of the columns of the table above the losses. */
const columns = [128, 174, 220, 266, 312];

function lossPanel(all: All): Panel {
  const { step, runs } = all;
  const [top, bottom] = [158, 300];
  const plot: Plot = { ...{ left, right, top, bottom, x }, y: logScale([0.01, 20], [bottom, top]) };
  return {
    name: 'losses',
    heading: `第 ${step} 步：学习率，三个方向的损失，合计`,
    viewBox: `0 0 320 ${bottom + 38}`,
    title: '损失随步数的变化',
    description: verdict(all),
    drawing:
      ['η', ...Object.values(parts), '合计']
        .map((name, i) => label(columns[i]!, 12, name, 'fig-muted', 'end'))
        .join('') +
      runs.map((one, row) => tableRow(one, step, 34 + 22 * row)).join('') +
      axes(plot, steps, numberTicks([0.01, 0.1, 1, 10]), { x: '步数', y: '损失（对数刻度）' }) +
      clipped(
        plot,
        ...runs.map(({ kind, losses }) =>
          path(
            polyline(
              losses
                .slice(0, step + 1)
                .map((loss, t): Point => [x(t), loss ? plot.y(loss.sum) : -99]),
            ),
            looks[kind].line,
          ),
        ),
      ) +
      runs
        .map(({ kind, losses }) =>
          losses[step] ? markOf(kind, [x(step), plot.y(losses[step].sum)]) : '',
        )
        .join(''),
  };
}

function tableRow({ kind, rates, losses }: Run, step: number, y: number): string {
  const loss = losses[step];
  const cells = [
    step === 0 ? '–' : fixed(rates[step - 1]!, 3),
    ...(loss ? [loss.steep, loss.noisy, loss.flat, loss.sum] : []).map((part) => fixed(part, 3)),
  ];
  return (
    markOf(kind, [12, y - 5]) +
    label(26, y, kind) +
    cells.map((cell, i) => label(columns[i]!, y, cell, 'fig-text', 'end')).join('') +
    (loss ? '' : label(columns[4]!, y, '发散', 'fig-text', 'end'))
  );
}

function markOf(kind: Schedule, at: Point): string {
  const { line, shape } = looks[kind];
  return path(shape ? mark(shape, at) : cross(at), `${line} fig-strong`);
}
