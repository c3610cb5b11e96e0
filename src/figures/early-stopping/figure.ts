import { axes, clipped, numberTicks, trace, wide, type Plot } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { epochs, predict, stop, test, train, training, validation, type Epoch } from './model.ts';

type Name = 'epoch' | 'patience' | 'lambda';
const lambdas = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3];
const loss = wide([0, epochs], [0, 0.4]);
const fit = wide([-1, 1], [-1.8, 1.8]);

/** Runs are the same each time: one a λ is enough. */
const runs = new Map<number, Epoch[]>();

export const figure: SliderFigure<Name> = {
  tag: 'figure-early-stopping',
  legend: '改耐心与 λ，两轮一步往前走',
  steps: 'epoch',
  controls: {
    epoch: { param: 'est-e', label: '轮', min: 0, max: epochs, step: 2, initial: epochs },
    patience: { param: 'est-p', label: '耐心（轮）', min: 1, max: 20, step: 1, initial: 5 },
    lambda: {
      param: 'est-l',
      label: '正则强度 λ',
      min: 0,
      max: lambdas.length - 1,
      step: 1,
      initial: 0,
      say: (index) => String(lambdas[index]),
    },
  },
  panels: (values) => [losses(values), fits(values)],
  verdict,
  text: (values) => {
    const run = runOf(values);
    return (
      paragraphs(
        '十二个点训练，另外十二个点验证，都来自 sin πx 加标准差 0.3 的噪声。模型是 11 次多项式，从零起逐点做随机梯度下降，学习率 0.05。测试误差按与规律的距离加噪声方差 0.09 计算，训练时看不到。',
        verdict(values),
      ) +
      table(
        '损失（均方误差，不含正则项）',
        ['轮', '训练', '验证', '测试'],
        run.flatMap(({ training: fitted, validation: checked, weights }, epoch) =>
          epoch <= 20 || epoch % 5 === 0
            ? [[String(epoch), ...[fitted, checked, test(weights)].map((n) => fixed(n, 4))]]
            : [],
        ),
      ) +
      table(
        '同一个 λ，换耐心',
        ['耐心', '停在', '取第几轮', '那一轮的验证损失'],
        [1, 2, 3, 5, 8, 10, 15, 20].map((patience) => {
          const { best, at } = stop(validationOf(run), patience);
          return [
            String(patience),
            at === undefined ? '没有停' : `第 ${at} 轮`,
            String(best),
            fixed(run[best]!.validation, 4),
          ];
        }),
      )
    );
  },
};

function runOf({ lambda }: Values<Name>): Epoch[] {
  const run = runs.get(lambda) ?? train(lambdas[lambda]!);
  runs.set(lambda, run);
  return run;
}

const validationOf = (run: readonly Epoch[]) => run.map((epoch) => epoch.validation);

/** What one who watches knows at the epoch shown. */
function known(values: Values<Name>) {
  return stop(validationOf(runOf(values)).slice(0, values.epoch + 1), values.patience);
}

function verdict(values: Values<Name>): string {
  const run = runOf(values);
  const { epoch, patience } = values;
  const { best, at } = known(values);
  const here = run[epoch]!;
  const rule =
    at === undefined
      ? `目前最好的是第 ${best} 轮（${fixed(run[best]!.validation, 4)}），已等 ${epoch - best} 轮，耐心 ${patience}，接着走`
      : `耐心 ${patience}：第 ${at} 轮停，取第 ${best} 轮的权重（验证 ${fixed(run[best]!.validation, 4)}）`;
  return `λ = ${lambdas[values.lambda]}，第 ${epoch} 轮：训练 ${fixed(here.training, 4)}，验证 ${fixed(here.validation, 4)}。${rule}。`;
}

function losses(values: Values<Name>): Panel {
  const run = runOf(values);
  const { best, at } = known(values);
  const end = Math.min(at ?? values.epoch, values.epoch);
  const line = (of: (epoch: Epoch) => number, from: number, to: number) =>
    polyline(run.slice(from, to + 1).map((e, i): Point => [loss.x(from + i), loss.y(of(e))]));
  const fitted = (e: Epoch) => e.training;
  const checked = (e: Epoch) => e.validation;
  return {
    name: 'losses',
    heading: '训练损失（虚线）与验证损失（实线）',
    viewBox: '0 0 320 262',
    title: '训练与验证损失随轮数的变化',
    description: verdict(values),
    drawing:
      axes(loss, numberTicks([0, 20, 40, 60]), numberTicks([0, 0.1, 0.2, 0.3, 0.4]), {
        x: '轮',
        y: '损失',
      }) +
      clipped(
        loss,
        path(upright(loss, best), 'fig-line-3 fig-dashed-frame'),
        path(at === undefined ? '' : upright(loss, at, 24), 'fig-mark'),
        path(line(fitted, 0, end), 'fig-line-2 fig-strong fig-dashed-frame'),
        path(line(checked, 0, end), 'fig-line-1 fig-strong'),
        path(line(fitted, end, values.epoch), 'fig-line-2 fig-dashed-frame'),
        path(line(checked, end, values.epoch), 'fig-line-1'),
        path(dots([[loss.x(best), loss.y(run[best]!.validation)]]), 'fig-dots-text'),
      ) +
      beside(
        best,
        42,
        `${at === undefined ? '最好' : '取'}第 ${best} 轮：${fixed(run[best]!.validation, 4)}`,
      ) +
      (at === undefined ? '' : beside(at, 62, `第 ${at} 轮停`)),
  };
}

function fits(values: Values<Name>): Panel {
  const run = runOf(values);
  const { best } = known(values);
  const curve = (epoch: number) => trace(fit, (x) => predict(run[epoch]!.weights, x), [-1, 1], 120);
  const spots = (points: typeof training) => dots(points.map(([x, y]) => [fit.x(x), fit.y(y)]));
  return {
    name: 'fits',
    heading: `第 ${best} 轮（粗虚线）与第 ${values.epoch} 轮（实线）`,
    viewBox: '0 0 320 262',
    title: '两轮的拟合',
    description: `大点训练，小点验证，细虚线是规律。第 ${best} 轮训练 ${fixed(run[best]!.training, 4)}，第 ${values.epoch} 轮训练 ${fixed(run[values.epoch]!.training, 4)}。`,
    drawing:
      axes(fit, numberTicks([-1, -0.5, 0, 0.5, 1]), numberTicks([-1, 0, 1]), {
        x: 'x',
        y: 'y',
      }) +
      clipped(
        fit,
        path(
          trace(fit, (x) => Math.sin(Math.PI * x), [-1, 1], 80),
          'fig-dashed',
        ),
        path(curve(best), 'fig-line-3 fig-strong fig-dashed-frame'),
        path(curve(values.epoch), 'fig-line-1'),
        path(spots(validation), 'fig-dots-text fig-small'),
        path(spots(training), 'fig-dots-2'),
      ),
  };
}

const upright = (plot: Plot, epoch: number, below = 0) =>
  polyline([
    [plot.x(epoch), plot.top + below],
    [plot.x(epoch), plot.bottom],
  ]);

/** Words beside an upright line, on the side that has room. */
function beside(epoch: number, y: number, words: string): string {
  const isLeft = loss.x(epoch) < 180;
  return label(
    loss.x(epoch) + (isLeft ? 6 : -6),
    y,
    words,
    'fig-halo fig-strong-text',
    isLeft ? 'start' : 'end',
  );
}
