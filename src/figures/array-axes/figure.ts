import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { groups, reduce, rows, shape, type Axis, type Reduction } from './model.ts';

const reductions: readonly Reduction[] = ['sum', 'mean', 'max'];
const axesOf: readonly Axis[] = [0, 1, undefined];
const cell = 52;
const left = 40;
const top = 26;

type Name = 'axis' | 'reduction';

export const figure: SliderFigure<Name> = {
  tag: 'figure-array-axes',
  legend: '选轴和归约',
  controls: {
    axis: {
      param: 'ax-axis',
      label: '轴',
      min: 0,
      max: 2,
      step: 1,
      initial: 0,
      options: ['axis=0（竖着走）', 'axis=1（横着走）', '全部'],
    },
    reduction: {
      param: 'ax-op',
      label: '归约',
      min: 0,
      max: 2,
      step: 1,
      initial: 0,
      options: ['求和 sum', '平均 mean', '最大 max'],
    },
  },
  panels: (values) => [arrayPanel(values)],
  verdict,
  text: (values) =>
    paragraphs('数组是 [[1, 2, 3], [4, 5, 6]]，形状 (2, 3)。', verdict(values)) +
    table(
      '哪些数合成一个',
      ['结果', '由'],
      groups(chosen(values).axis).map((group) => [
        trimmed(reduce(group, chosen(values).reduction), 2),
        group.join('、'),
      ]),
    ),
};

function chosen({ axis, reduction }: Values<Name>): { axis: Axis; reduction: Reduction } {
  return { axis: axesOf[axis], reduction: reductions[reduction]! };
}

function verdict(values: Values<Name>): string {
  const { axis, reduction } = chosen(values);
  const results = groups(axis).map((group) => trimmed(reduce(group, reduction), 2));
  const printed = axis === undefined ? results[0]! : `[${results.join(', ')}]`;
  const argument = axis === undefined ? '' : `axis=${axis}`;
  const gone = axis === undefined ? '两维都消失' : `第 ${axis} 维消失`;
  return `a.${reduction}(${argument}) 得 ${printed}，形状从 (2, 3) 变成 ${shape(axis)}：${gone}。`;
}

function arrayPanel(values: Values<Name>): Panel {
  const { axis, reduction } = chosen(values);
  const results = groups(axis).map((group) => trimmed(reduce(group, reduction), 2));
  const right = left + 3 * cell;
  const bottom = top + 2 * cell;
  const text = (x: number, y: number, value: string, className = 'fig-number') =>
    label(x, y + 8, value, className, 'middle');
  const inside = rows.flatMap((row, i) =>
    row.map((value, j) => text(left + (j + 0.5) * cell, top + (i + 0.5) * cell, String(value))),
  );
  const places: readonly (readonly [number, number])[] =
    axis === 0
      ? [0, 1, 2].map((j) => [left + j * cell, bottom + 34] as const)
      : axis === 1
        ? [0, 1].map((i) => [right + 34, top + i * cell] as const)
        : [[right + 34, bottom + 34]];
  const arrows =
    axis === 0
      ? [0, 1, 2].map((j) => {
          const x = left + (j + 0.5) * cell;
          return arrow([x, bottom + 6], [x, bottom + 28]);
        })
      : axis === 1
        ? [0, 1].map((i) => {
            const y = top + (i + 0.5) * cell;
            return arrow([right + 6, y], [right + 28, y]);
          })
        : [arrow([right + 4, bottom + 4], [right + 30, bottom + 30])];
  return {
    name: 'array',
    heading: '有底纹的格子合成粗框里的数',
    viewBox: '0 0 320 226',
    title: '2 × 3 的数组与归约结果',
    description: verdict(values),
    drawing: [
      path(rect(left, top, axis === 0 ? cell : 3 * cell, axis === 1 ? cell : 2 * cell), 'fig-soft'),
      path(grid(left, top, 3, 2, cell), 'fig-cells'),
      ...inside,
      path(arrows.join(''), 'fig-line-1'),
      ...places.flatMap(([x, y], index) => [
        path(rect(x, y, cell, cell), `fig-line-2${index === 0 ? ' fig-strong' : ''}`),
        text(x + cell / 2, y + cell / 2, results[index]!, 'fig-strong-text'),
      ]),
    ].join(''),
  };
}
