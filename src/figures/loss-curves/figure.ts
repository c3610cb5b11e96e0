import { axes, clipped, numberTicks, wide, type Plot } from '../shared/axes.ts';
import { fixed, significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, type Point } from '../shared/path.ts';
import { logScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { chance, epochs, faults, runOf, shapeOf, type Fault, type Shape } from './model.ts';

type Name = 'picture' | 'shown';

const whole: Plot = { ...wide([0, epochs], [0, 1]), y: logScale([0.008, 20], [220, 24]) };
/** Near the loss of a guess, where powers of ten would show a line. */
const near = wide([0, epochs], [2.1, 2.55]);

const shapes: Record<Shape, string> = {
  'no number': '训练损失一开始就是 nan，验证损失随后也是',
  rising: '损失涨到比出发时还高，上下乱跳',
  'validation rises': '训练损失一路降，验证损失先降后升',
  'never moved': '两条线完全水平，一位也不变',
  'at chance': '在瞎猜的 2.303 附近抖动，不往下走',
  'falling slowly': '每轮都降一点点，二十轮还在 2.303 附近',
  'training alone falls': '训练损失慢慢降，验证损失反而升到瞎猜以上',
  floor: '降到 1.6 左右就平了，两条线贴在一起',
  'validation much higher': '训练损失很低，验证损失高出许多，还上下跳',
  'validation lower': '两条线都在降，验证损失一直比训练损失低',
  falling: '两条线都降到很低，验证略高',
};

const causes: Record<Fault, string> = {
  ok: '没有毛病',
  smallRate: '学习率 0.001，小了几百倍',
  largeRate: '学习率 5，大了十倍',
  gradientsKept: '漏了 zero_grad()',
  labelsShuffled: '图打乱了，训练标签没有跟着动',
  otherParameters: '优化器里是旧模型的参数',
  softmaxTwice: '模型末尾多了一个 softmax',
  sorted: '训练集按类别排好，没有打乱',
  overfitting: '只有 100 张图，其中 20 张标错，每格走 20 轮',
  validationScaled: '验证图忘了除以 16',
  dropout: '正常，训练损失是开着 dropout 量的',
  notANumber: '1,200 张图里有一个像素是 nan',
};

const title = (picture: number) => `病例 ${picture + 1}`;

export const figure: SliderFigure<Name> = {
  tag: 'figure-loss-curves',
  legend: '换一个病例，先猜再揭开',
  controls: {
    picture: {
      param: 'lc-p',
      label: '病例',
      min: 0,
      max: faults.length - 1,
      step: 1,
      initial: 0,
      options: faults.map((_, i) => title(i)),
    },
    shown: {
      param: 'lc-s',
      label: '病因',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['先遮住', '揭开'],
    },
  },
  panels: (values) => [curves(values), checks(values)],
  verdict,
  text: (values) =>
    paragraphs(
      `64 个像素、64 个 ReLU、10 类的网络，1,200 张训练，300 张验证，SGD，学习率 0.5，每批 50 张，20 轮。每个病例只改一处，唯有病例 ${faults.indexOf('overfitting') + 1} 换成少而有错的训练集，轮数是二十倍。`,
      verdict(values),
    ) +
    table(
      '全部病例',
      ['病例', '训练损失', '验证损失', '验证准确率', '八张图', '步子', '病因'],
      faults.map((fault, i) => {
        const run = runOf(fault);
        return [
          title(i),
          sayLoss(run.training.at(-1)!),
          sayLoss(run.validation.at(-1)!),
          fixed(run.accuracy, 2),
          say(run.eight),
          say(run.step),
          causes[fault],
        ];
      }),
    ),
};

function say(value: number): string {
  return Number.isNaN(value) ? 'nan' : significant(value);
}

function sayLoss(loss: number): string {
  return Number.isNaN(loss) ? 'nan' : fixed(loss, 3);
}

function verdict({ picture, shown }: Values<Name>): string {
  const fault = faults[picture]!;
  const run = runOf(fault);
  const cause = shown === 1 ? `病因：${causes[fault]}。` : '病因先遮着，看三项检查再猜。';
  return `${title(picture)}：${shapes[shapeOf(run)]}。末了训练 ${sayLoss(run.training.at(-1)!)}，验证 ${sayLoss(run.validation.at(-1)!)}。${cause}`;
}

function curves({ picture }: Values<Name>): Panel {
  const run = runOf(faults[picture]!);
  const isNear = [...run.training, ...run.validation].every((loss) => loss > 2.1 && loss < 2.55);
  const plot = isNear ? near : whole;
  const line = (losses: readonly number[]) =>
    polyline(
      losses.flatMap((loss, i): Point[] => (Number.isNaN(loss) ? [] : [[plot.x(i), plot.y(loss)]])),
    );
  const guess = plot.y(chance).toFixed(1);
  const training = line(run.training);
  return {
    name: 'curves',
    heading: `${title(picture)}：训练（橙虚线），验证（蓝实线）`,
    viewBox: '0 0 320 262',
    title: '训练与验证损失随轮数的变化',
    description: `${shapes[shapeOf(run)]}。${isNear ? '竖轴从 2.1 到 2.55' : '竖轴每格差十倍'}，水平的虚线是瞎猜的 2.303。`,
    drawing:
      axes(
        plot,
        numberTicks([0, 5, 10, 15, 20]),
        (isNear ? [2.1, 2.2, 2.3, 2.4, 2.5] : [0.01, 0.1, 1, 10]).map((value) => ({
          value,
          label: String(value),
        })),
        {
          x: faults[picture] === 'overfitting' ? '轮 ÷ 20' : '轮',
          y: isNear ? '损失，放大看' : '损失',
        },
      ) +
      path(`M${plot.left} ${guess}H${plot.right}`, 'fig-dashed-grid') +
      clipped(
        plot,
        path(line(run.validation), 'fig-line-1 fig-strong'),
        path(training, 'fig-line-2 fig-strong fig-dashed-frame'),
      ) +
      label(52, 192, `训练 ${sayLoss(run.training.at(-1)!)}`, 'fig-text fig-halo') +
      label(52, 212, `验证 ${sayLoss(run.validation.at(-1)!)}`, 'fig-text fig-halo') +
      (training === '' ? label(60, 132, '训练损失是 nan，画不出') : ''),
  };
}

/** Three quick checks, which tell apart what the curves do not. */
function checks({ picture, shown }: Values<Name>): Panel {
  const fault = faults[picture]!;
  const { training, eight, step, accuracy } = runOf(fault);
  const rows = [
    ['第 0 步的损失', `${sayLoss(training[0]!)}（瞎猜 2.303）`],
    ['只喂八张图，走 300 步，损失', say(eight)],
    ['第一轮，第一层每步的长度 ÷ 权重的长度', say(step)],
    ['最后一轮的验证准确率', fixed(accuracy, 2)],
  ] as const;
  return {
    name: 'checks',
    heading: shown === 1 ? '检查与病因' : '检查（病因先遮着）',
    viewBox: '0 0 320 262',
    title: '三项检查与验证准确率',
    description: rows.map(([name, value]) => `${name}：${value}`).join('，'),
    drawing:
      rows
        .map(
          ([name, value], i) =>
            label(16, 30 + 50 * i, name, 'fig-muted') +
            label(16, 52 + 50 * i, value, 'fig-strong-text'),
        )
        .join('') +
      label(16, 246, shown === 1 ? causes[fault] : '病因：？', 'fig-gradient fig-strong-text'),
  };
}
