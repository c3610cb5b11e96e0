import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import { propagate, slope, type Pass, type Quantity } from './model.ts';

type Name = 'step' | 'x' | 'w1' | 'w2' | 't';

const names: Readonly<Record<Quantity, string>> = {
  x: 'x',
  w1: 'w₁',
  w2: 'w₂',
  z1: 'z₁',
  z2: 'z₂',
  h1: 'h₁',
  h2: 'h₂',
  v1: 'v₁',
  v2: 'v₂',
  y: 'y',
  t: 't',
  L: 'L',
};

interface Step {
  /** What is computed: values on the way down, gradients on the way up. */
  readonly shown: readonly Quantity[];
  readonly isBack: boolean;
  /** The sums with their numbers, one a line. */
  readonly lines: (pass: Pass) => readonly string[];
}

const forward = (shown: readonly Quantity[], lines: Step['lines']): Step => ({
  shown,
  isBack: false,
  lines,
});
const back = (shown: readonly Quantity[], lines: Step['lines']): Step => ({
  shown,
  isBack: true,
  lines,
});

const steps: readonly Step[] = [
  forward(['x', 'w1', 'w2', 'v1', 'v2', 't'], () => ['输入、权重与目标都已给定']),
  forward(['z1', 'z2'], ({ value: v }) => [
    `z₁ = w₁x = ${n(v.w1)} × ${n(v.x)} = ${n(v.z1)}`,
    `z₂ = w₂x = ${n(v.w2)} × ${n(v.x)} = ${n(v.z2)}`,
  ]),
  forward(['h1', 'h2'], ({ value: v }) => [
    `h₁ = max(0, ${n(v.z1)}) = ${n(v.h1)}`,
    `h₂ = max(0, ${n(v.z2)}) = ${n(v.h2)}`,
  ]),
  forward(['y'], ({ value: v }) => [
    'y = v₁h₁ + v₂h₂',
    `= ${n(v.v1)} × ${n(v.h1)} + ${b(v.v2)} × ${n(v.h2)} = ${n(v.y)}`,
  ]),
  forward(['L'], ({ value: v }) => [`L = ½(y − t)² = ½ × (${n(v.y - v.t)})² = ${n(v.L)}`]),
  back(['y'], ({ value: v, gradient: g }) => [`∂L/∂y = y − t = ${n(v.y)} − ${b(v.t)} = ${n(g.y)}`]),
  back(['v1', 'v2'], ({ value: v, gradient: g }) => [
    `∂L/∂v₁ = ∂L/∂y × h₁ = ${n(g.y)} × ${n(v.h1)} = ${n(g.v1)}`,
    `∂L/∂v₂ = ∂L/∂y × h₂ = ${n(g.y)} × ${n(v.h2)} = ${n(g.v2)}`,
  ]),
  back(['h1', 'h2'], ({ value: v, gradient: g }) => [
    `∂L/∂h₁ = ∂L/∂y × v₁ = ${n(g.y)} × ${n(v.v1)} = ${n(g.h1)}`,
    `∂L/∂h₂ = ∂L/∂y × v₂ = ${n(g.y)} × ${b(v.v2)} = ${n(g.h2)}`,
  ]),
  back(['z1', 'z2'], ({ value: v, gradient: g }) => [
    gate('₁', v.z1, g.h1, g.z1),
    gate('₂', v.z2, g.h2, g.z2),
  ]),
  back(['w1', 'w2'], ({ value: v, gradient: g }) => [
    `∂L/∂w₁ = ∂L/∂z₁ × x = ${n(g.z1)} × ${b(v.x)} = ${n(g.w1)}`,
    `∂L/∂w₂ = ∂L/∂z₂ × x = ${n(g.z2)} × ${b(v.x)} = ${n(g.w2)}`,
  ]),
  back(['x'], ({ value: v, gradient: g }) => [
    '∂L/∂x = ∂L/∂z₁ × w₁ + ∂L/∂z₂ × w₂',
    `= ${n(g.z1)} × ${b(v.w1)} + ${b(g.z2)} × ${b(v.w2)}`,
    `= ${n(g.z1 * v.w1)} + ${b(g.z2 * v.w2)} = ${n(g.x)}（两条路相加）`,
  ]),
];
const firstBack = steps.findIndex(({ isBack }) => isBack);

const number = (param: string, name: string, initial: number, step: number) => ({
  param,
  label: name,
  min: -2,
  max: 2,
  step,
  initial,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-backward-pass',
  legend: '一步步走，或换几个数',
  steps: 'step',
  controls: {
    step: {
      param: 'bwp-s',
      label: '步',
      min: 0,
      max: steps.length - 1,
      step: 1,
      initial: steps.length - 1,
      say: sayStep,
    },
    x: number('bwp-x', '输入 x', 2, 1),
    w1: number('bwp-1', '权重 w₁', 0.5, 0.5),
    w2: number('bwp-2', '权重 w₂', 1.5, 0.5),
    t: number('bwp-t', '目标 t', 1, 1),
  },
  panels: (values) => [panel(values)],
  verdict,
  text: (values) => {
    const pass = propagate(values);
    const order = ['x', 'w1', 'w2', 'z1', 'z2', 'h1', 'h2', 'v1', 'v2', 'y', 't', 'L'] as const;
    return (
      paragraphs(
        'z₁ = w₁x，z₂ = w₂x，hᵢ = max(0, zᵢ)，y = v₁h₁ + v₂h₂，L = ½(y − t)²，v₁ = 2，v₂ = −1。x 分两条路到 L，反向时两条路传回的数相加。',
        verdict(values),
      ) +
      table(
        '走完以后',
        ['量', '值', 'L 对它的梯度'],
        order.map((q) => [names[q], n(pass.value[q]), n(pass.gradient[q])]),
      )
    );
  },
};

function sayStep(step: number): string {
  if (step === 0) return '起点';
  return step < firstBack ? `前向第 ${step} 步` : `反向第 ${step - firstBack + 1} 步`;
}

function verdict(values: Values<Name>): string {
  const { lines } = steps[values.step]!;
  return `${sayStep(values.step)}：${lines(propagate(values)).join('；').replaceAll('；= ', ' = ')}。`;
}

/** Centres of the boxes; the weights stand beside the edges they belong to. */
const boxes: readonly (readonly [Quantity, Point])[] = [
  ['x', [160, 30]],
  ['z1', [82, 142]],
  ['z2', [238, 142]],
  ['h1', [82, 224]],
  ['h2', [238, 224]],
  ['y', [160, 336]],
  ['L', [160, 424]],
];
const weights: readonly (readonly [Quantity, Point, 'start' | 'end'])[] = [
  ['w1', [102, 78], 'end'],
  ['w2', [218, 78], 'start'],
  ['v1', [102, 284], 'end'],
  ['v2', [218, 284], 'start'],
  ['t', [226, 420], 'start'],
];
const edges: readonly (readonly [Quantity, Quantity, string])[] = [
  ['x', 'z1', ''],
  ['x', 'z2', ''],
  ['z1', 'h1', 'ReLU'],
  ['z2', 'h2', 'ReLU'],
  ['h1', 'y', ''],
  ['h2', 'y', ''],
  ['y', 'L', ''],
];
const half = { width: 52, height: 22 };

function panel(values: Values<Name>): Panel {
  const pass = propagate(values);
  const current = steps[values.step]!;
  const done = (isBack: boolean) =>
    new Set(steps.slice(0, values.step + 1).flatMap((s) => (s.isBack === isBack ? s.shown : [])));
  const [known, blamed] = [done(false), done(true)];
  if (values.step >= firstBack) blamed.add('L');
  const centre = new Map(boxes);
  const write = (quantity: Quantity, x: number, y: number, anchor: 'start' | 'middle' | 'end') => {
    const strong = current.shown.includes(quantity) ? ' fig-strong-text' : '';
    return (
      label(
        x,
        y,
        known.has(quantity) ? `${names[quantity]} = ${n(pass.value[quantity])}` : names[quantity],
        `fig-text${current.isBack ? '' : strong}`,
        anchor,
      ) +
      (blamed.has(quantity)
        ? label(
            x,
            y + 18,
            `↑ ${n(pass.gradient[quantity])}`,
            `fig-gradient${current.isBack ? strong : ''}`,
            anchor,
          )
        : '')
    );
  };
  const lines = current.lines(pass);
  return {
    name: 'network',
    heading: '等号后是前向的值，↑ 后是 L 对它的梯度',
    viewBox: '0 0 320 528',
    title: '一个有分叉的小网络：前向与反向',
    description: verdict(values),
    drawing: [
      ...edges.map(([from, to, name]) => edge(centre.get(from)!, centre.get(to)!, name)),
      ...boxes.map(([quantity, [x, y]]) => {
        const isCurrent = current.shown.includes(quantity) && values.step > 0;
        return (
          el('rect', {
            class: isCurrent ? 'fig-node' : 'fig-leaf',
            x: x - half.width,
            y: y - half.height,
            width: 2 * half.width,
            height: 2 * half.height,
            rx: 8,
          }) + write(quantity, x, y - 3, 'middle')
        );
      }),
      ...weights.map(([quantity, [x, y], anchor]) => write(quantity, x, y, anchor)),
      ...lines.map((line, i) => label(160, 474 + 22 * i, line, 'fig-text', 'middle')),
    ].join(''),
  };
}

function edge([fromX, fromY]: Point, [toX, toY]: Point, name: string): string {
  const lean = Math.sign(toX - fromX) * 24;
  const from: Point = [fromX + lean, fromY + half.height];
  const to: Point = [toX - lean, toY - half.height - 2];
  return (
    path(arrow(from, to, 7), 'fig-edge') +
    (name === '' ? '' : label(fromX + 10, (from[1] + to[1]) / 2 + 5, name, 'fig-muted'))
  );
}

function gate(index: string, z: number, from: number, to: number): string {
  const isOpen = slope(z) === 1;
  return `∂L/∂z${index} = ${n(from)} × ${slope(z)} = ${n(to)}（z${index} ${isOpen ? '> 0，放行' : '≤ 0，截断'}）`;
}

/** A number as printed, and one that stands in brackets where it is negative. */
function n(value: number): string {
  return trimmed(value, 4);
}
function b(value: number): string {
  return value < 0 ? `(${n(value)})` : n(value);
}
