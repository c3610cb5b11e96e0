import { trimmed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, type Point } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import type { ComputationGraph, Quantity } from './model.ts';

const middle = 186;
const radius = 17;

/** The operations down the middle: what each prints, its height, what it puts out. */
const operations: readonly (readonly [string, number, Quantity])[] = [
  ['×', 92, 'p'],
  ['+', 176, 'z'],
  ['σ', 260, 'a'],
  ['−', 344, 'e'],
  ['½( )²', 428, 'L'],
];

/** The inputs: name, centre, height of the operation it goes into. */
const leaves: readonly (readonly [Quantity, Point, number])[] = [
  ['w', [middle - 84, 24], 92],
  ['x', [middle + 72, 24], 92],
  ['b', [40, 176], 176],
  ['t', [40, 344], 344],
];

/** The graph from top to bottom: values left of each edge, gradients right of it. */
export function graphPanel(graph: ComputationGraph): Panel {
  const drawing = [
    ...operations.map(([, y, quantity]) => edgeDown(graph, quantity, y)),
    ...leaves.map((leaf) => edgeIn(graph, ...leaf)),
    ...operations.map(([symbol, y]) => node(symbol, y)),
  ].join('');
  const say = (quantity: Quantity) =>
    `${quantity} = ${four(graph.value[quantity])}，∂L/∂${quantity} = ${four(graph.gradient[quantity])}`;
  return {
    name: 'graph',
    heading: '等号后是前向的值，↑ 后是 L 对它的梯度',
    viewBox: '0 0 320 500',
    title: 'L = ½(σ(wx + b) − t)² 的计算图',
    description: `自上而下：w 与 x 相乘，加 b，过 σ，减 t，平方取半得 L。${(['w', 'x', 'p', 'b', 'z', 'a', 't', 'e', 'L'] as const).map(say).join('；')}。`,
    drawing,
  };
}

/** The edge that leaves an operation, down to the next one or to the end. */
function edgeDown({ value, gradient }: ComputationGraph, quantity: Quantity, y: number): string {
  const from = y + radius;
  const to = y + 84 - radius - 2;
  const text = (from + to) / 2 + 4;
  return [
    path(arrow([middle, from], [middle, quantity === 'L' ? from + 34 : to], 7), 'fig-edge'),
    label(middle - 12, text, `${quantity} = ${four(value[quantity])}`, 'fig-text', 'end'),
    label(middle + 12, text, `↑ ${four(gradient[quantity])}`, 'fig-gradient'),
  ].join('');
}

/** An input with its value and gradient, and its edge into the operation at `target`. */
function edgeIn(
  { value, gradient }: ComputationGraph,
  quantity: Quantity,
  [x, y]: Point,
  target: number,
): string {
  const straight = y === target;
  const side = Math.sign(middle - x);
  const from: Point = straight ? [x + 36, y] : [x + side * 14, y + 17];
  const to: Point = straight
    ? [middle - radius - 2, y]
    : [middle - side * radius * 0.85, target - radius * 0.85];
  const [gradientX, gradientY]: Point = straight ? [x + 80, y - 8] : [x - side * 20, y + 39];
  return [
    path(arrow(from, to, 7), 'fig-edge'),
    el('rect', { class: 'fig-leaf', x: x - 36, y: y - 15, width: 72, height: 30, rx: 6 }),
    label(x, y + 5, `${quantity} = ${four(value[quantity])}`, 'fig-text', 'middle'),
    label(gradientX, gradientY, `↑ ${four(gradient[quantity])}`, 'fig-gradient', 'middle'),
  ].join('');
}

function node(symbol: string, y: number): string {
  const wide = symbol.length > 1;
  return (
    el('rect', {
      class: 'fig-node',
      x: middle - (wide ? 30 : radius),
      y: y - radius,
      width: wide ? 60 : 2 * radius,
      height: 2 * radius,
      rx: radius,
    }) + label(middle, y + 5, symbol, 'fig-text fig-strong-text', 'middle')
  );
}

function four(value: number): string {
  return trimmed(value, 4);
}
