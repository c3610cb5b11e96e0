import { axes, clipped, numberTicks, trace, wide } from '../shared/axes.ts';
import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import { lines, loss, rate, rounds, run, slope, t, x, type State } from './model.ts';

type Name = 'step' | 'forgets';

const code = [
  'loss = loss_fn(model(x), t)',
  'optimizer.zero_grad()',
  'loss.backward()',
  'optimizer.step()',
] as const;
const last = rounds * lines.length;
const plot = wide([-1, 7], [0, 64]);

/** Both programs, run once. */
const runs = [run(false), run(true)] as const;

export const figure: SliderFigure<Name> = {
  tag: 'figure-training-loop',
  legend: '一行行往下走',
  steps: 'step',
  controls: {
    step: {
      param: 'tl-s',
      label: '走到',
      min: 0,
      max: last,
      step: 1,
      initial: 7,
      say: (step) => (step === 0 ? '开始之前' : `第 ${roundOf(step)} 步第 ${lineOf(step) + 1} 行`),
    },
    forgets: {
      param: 'tl-z',
      label: 'zero_grad()',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['有', '漏了'],
    },
  },
  panels: (values) => [program(values), bowl(values)],
  verdict,
  text: (values) =>
    paragraphs(
      `模型只有一个参数 w，预测 wx，样本 x = ${x}，t = ${t}，损失 (wx − t)²，w = 3 时为零。梯度 8w − 24，学习率 ${rate}。`,
      verdict(values),
    ) +
    table(
      '每一步走完以后',
      ['步', '有清零：损失', '.grad', 'w', '漏了清零：损失', '.grad', 'w'],
      Array.from({ length: rounds }, (_, round) => [
        String(round + 1),
        ...runs.flatMap((states) => {
          const state = states[(round + 1) * lines.length]!;
          return [n(state.loss!), n(state.grad!), n(state.w)];
        }),
      ]),
    ),
};

function roundOf(step: number): number {
  return Math.floor((step - 1) / lines.length) + 1;
}
function lineOf(step: number): number {
  return (step - 1) % lines.length;
}
function statesOf({ forgets }: Values<Name>): readonly State[] {
  return runs[forgets === 1 ? 1 : 0];
}

/** The line that just ran, with its numbers. */
function sums(values: Values<Name>): string {
  const { step, forgets } = values;
  if (step === 0) return 'w 从 0 出发';
  const states = statesOf(values);
  const [before, now] = [states[step - 1]!, states[step]!];
  switch (lines[lineOf(step)]!) {
    case 'forward':
      return `损失 (${n(now.w)} × ${x} − ${t})² = ${n(now.loss!)}`;
    case 'zero':
      if (forgets === 1)
        return before.grad === undefined
          ? '漏了，不过还没有旧梯度'
          : `漏了，旧的 ${n(before.grad)} 还在`;
      return before.grad === undefined ? '本来就没有旧梯度' : `旧的 ${n(before.grad)} 清掉了`;
    case 'backward':
      return before.grad === undefined
        ? `.grad = ${n(slope(now.w))}`
        : `.grad = ${n(before.grad)} + ${b(slope(now.w))} = ${n(now.grad!)}`;
    case 'update':
      return `w = ${n(before.w)} − ${rate} × ${b(now.grad!)} = ${n(now.w)}`;
  }
}

function verdict(values: Values<Name>): string {
  const { step } = values;
  if (step === 0) return '开始之前：w = 0，没有损失，没有梯度，也没有计算图。';
  const state = statesOf(values)[step]!;
  const tail =
    lineOf(step) === 3
      ? `，${state.w > 3 ? `过了 3，多出 ${n(state.w - 3)}` : `离 3 还差 ${n(3 - state.w)}`}，新的损失下一步才算`
      : lineOf(step) === 2
        ? '，计算图用掉了'
        : lineOf(step) === 0
          ? '，计算图记下了'
          : '';
  return `第 ${roundOf(step)} 步，${code[lineOf(step)]!}：${sums(values)}${tail}。`;
}

/** The program with the line that just ran, and below what it holds. */
function program(values: Values<Name>): Panel {
  const { step, forgets } = values;
  const states = statesOf(values);
  const state = states[step]!;
  const before = states[Math.max(step - 1, 0)]!;
  const current = step === 0 ? -1 : lineOf(step);
  const row = (line: string, i: number) => {
    const y = 30 + i * 34;
    const isOut = i === 1 && forgets === 1;
    return (
      el('rect', {
        class: i === current ? 'fig-node' : 'fig-leaf',
        x: 4,
        y: y - 21,
        width: 312,
        height: 30,
        rx: 6,
      }) +
      label(14, y, String(i + 1), 'fig-muted') +
      label(34, y, isOut ? `# ${line}` : line, isOut ? 'fig-code fig-muted' : 'fig-code') +
      (isOut ? label(306, y, '漏了', 'fig-gradient', 'end') : '')
    );
  };
  const cells: readonly (readonly [string, string, boolean])[] = [
    ['w', n(state.w), state.w !== before.w],
    ['.grad', state.grad === undefined ? 'None' : n(state.grad), state.grad !== before.grad],
    ['loss', state.loss === undefined ? '还没有' : n(state.loss), current === 0],
    ['计算图', state.hasGraph ? '有' : '没有', state.hasGraph !== before.hasGraph],
  ];
  return {
    name: 'program',
    heading: step === 0 ? '开始之前' : `第 ${roundOf(step)} 步，刚执行第 ${current + 1} 行`,
    viewBox: '0 0 320 262',
    title: '训练循环的四行与手里的四样东西',
    description: verdict(values),
    drawing: [
      ...code.map(row),
      ...cells.map(([name, value, isChanged], i) => {
        const left = 4 + i * 79;
        return (
          el('rect', {
            class: isChanged ? 'fig-node' : 'fig-leaf',
            x: left,
            y: 160,
            width: 75,
            height: 56,
            rx: 6,
          }) +
          label(left + 37.5, 181, name, 'fig-muted', 'middle') +
          label(
            left + 37.5,
            204,
            value,
            isChanged ? 'fig-text fig-strong-text' : 'fig-text',
            'middle',
          )
        );
      }),
      label(160, 246, sums(values), 'fig-text', 'middle'),
    ].join(''),
  };
}

/** The loss over w, with the places where w has been. */
function bowl(values: Values<Name>): Panel {
  const { step } = values;
  const visited = statesOf(values)
    .slice(0, step + 1)
    .filter((_, i) => i % lines.length === 0)
    .map(({ w }): Point => [plot.x(w), plot.y(loss(w))]);
  const { w } = statesOf(values)[step]!;
  return {
    name: 'bowl',
    heading: '损失随 w 变化，点是 w 到过的地方',
    viewBox: '0 0 320 262',
    title: '损失曲线上 w 走过的路',
    description: `w 到过 ${statesOf(values)
      .slice(0, step + 1)
      .filter((_, i) => i % lines.length === 0)
      .map((state) => n(state.w))
      .join('、')}，w = ${n(w)} 处的损失是 ${n(loss(w))}。`,
    drawing:
      axes(plot, numberTicks([-1, 0, 1, 2, 3, 4, 5, 6, 7]), numberTicks([0, 16, 32, 48, 64]), {
        x: 'w',
        y: '损失',
      }) +
      clipped(
        plot,
        path(trace(plot, loss, [-1, 7], 80), 'fig-line-1'),
        path(polyline(visited), 'fig-line-2 fig-dashed-frame'),
        path(dots(visited), 'fig-dots-2'),
        path(dots(visited.slice(-1)), 'fig-dots-text'),
      ) +
      label(plot.x(3), plot.top + 22, `w = ${n(w)}`, 'fig-halo fig-strong-text', 'middle'),
  };
}

/** A number as printed, and one that stands in brackets where it is negative. */
function n(value: number): string {
  return trimmed(value, 4);
}
function b(value: number): string {
  return value < 0 ? `(${n(value)})` : n(value);
}
