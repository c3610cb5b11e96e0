import { paragraphs, table } from '../shared/html.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  align,
  counting,
  message,
  nest,
  print,
  resultShape,
  shapes,
  size,
  stretch,
  type Cell,
  type Shape,
} from './model.ts';

type Name = 'a' | 'b';
const names = shapes.map(print);
const choice = (param: string, text: string, shape: string) => ({
  ...{ param, label: text, min: 0, max: shapes.length - 1, step: 1 },
  initial: names.indexOf(shape),
  options: names,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-broadcasting',
  legend: '选两个形状',
  controls: {
    a: choice('bc-a', 'a 的形状', '(2, 3)'),
    b: choice('bc-b', 'b 的形状', '(3,)'),
  },
  panels: (values) => [
    {
      name: 'axes',
      heading: `从最后一维往前对齐${align(...chosen(values)).some(({ lengths }) => lengths.includes(undefined)) ? '，虚线格是补上的维' : ''}`,
      viewBox: '0 0 320 222',
      title: '两个形状怎样对齐',
      description: verdict(values),
      drawing: aligned(values),
    },
    {
      name: 'numbers',
      heading: headingOf(...chosen(values)),
      viewBox: '0 0 320 222',
      title: '两个数组与它们的和',
      description: verdict(values),
      drawing: numbers(values),
    },
  ],
  verdict,
  text: (values) => {
    const [a, b] = chosen(values);
    return (
      paragraphs(
        `a = ${nest(counting(a, 10).values, a)}，b = ${nest(counting(b, 1).values, b)}。${resultShape(a, b) ? '和的十位来自 a，个位来自 b。' : ''}`,
        verdict(values),
      ) +
      table(
        '逐维',
        ['从右数', 'a', 'b', '结果'],
        align(a, b)
          .map(({ lengths, result }, i, { length }) => [
            `第 ${length - i} 维`,
            ...lengths.map((own) => String(own ?? '没有')),
            String(result ?? '不能广播'),
          ])
          .reverse(),
      )
    );
  },
};

const chosen = ({ a, b }: Values<Name>): readonly [Shape, Shape] => [shapes[a]!, shapes[b]!];

function headingOf(a: Shape, b: Shape): string {
  const shape = resultShape(a, b);
  if (!shape) return '对不上，不能相加，NumPy 报错';
  const repeats = size(shape) > Math.min(size(a), size(b));
  return `逐个相加${repeats ? '，虚线格里是重复出来的数' : ''}`;
}

function verdict(values: Values<Name>): string {
  const [a, b] = chosen(values);
  const axes = align(a, b);
  const fromRight = (i: number) => `从右数第 ${axes.length - i} 维`;
  const bad = axes.map(({ result }) => result).lastIndexOf(undefined);
  const begin = `${print(a)} 加 ${print(b)}：`;
  if (bad !== -1) {
    const [p, q] = axes[bad]!.lengths;
    return `${begin}${fromRight(bad)}一边是 ${p}，一边是 ${q}，不相等，也都不是 1，不能广播。NumPy 报 ValueError: ${message(a, b)}。`;
  }
  const stretches = axes.flatMap(({ lengths, result }, i) =>
    lengths.flatMap((own, operand) =>
      (own ?? 1) === result
        ? []
        : `${'ab'[operand]} ${own === undefined ? '没有' : ''}${fromRight(i)}${own === undefined ? '，' : '是 1，'}重复 ${result} 遍`,
    ),
  );
  const shape = resultShape(a, b)!;
  const [small, other, all] = [size(a), size(b), size(shape)];
  const warning =
    all > Math.max(small, other)
      ? `两边都被拉长，${small} 个数加 ${other} 个数，得了 ${all} 个。`
      : '';
  return `${begin}${stretches.length === 0 ? '没有要重复的，逐个相加' : stretches.join('，')}。结果的形状是 ${print(shape)}。${warning}`;
}

function aligned(values: Values<Name>): string {
  const [a, b] = chosen(values);
  const axes = align(a, b);
  const shape = resultShape(a, b);
  const [width, height] = [56, 40];
  const x = (i: number) => 224 - (axes.length - i) * width;
  const y = (row: number) => 22 + row * 62;
  const cell = (i: number, row: number, text: string, frame: string, className: string) =>
    path(rect(x(i), y(row), width, height), frame) +
    label(x(i) + width / 2, y(row) + height / 2 + 5, text, className, 'middle');
  const arrays: readonly (readonly [string, Shape | undefined])[] = [
    ['a', a],
    ['b', b],
    ['a + b', shape],
  ];
  return [
    ...arrays.flatMap(([name, own], row) => [
      label(6, y(row) + height / 2 + 5, name, 'fig-strong-text'),
      label(
        234,
        y(row) + height / 2 + 5,
        own ? print(own) : '报错',
        own ? 'fig-text' : 'fig-gradient',
      ),
    ]),
    ...axes.flatMap(({ lengths, result }, i) => [
      ...lengths.map((own, row) => {
        const grows = result !== undefined && (own ?? 1) !== result;
        const text = `${own ?? '无'}${grows ? ` → ${result}` : ''}`;
        const frame =
          result === undefined
            ? 'fig-line-2 fig-strong'
            : own === undefined
              ? 'fig-dashed'
              : 'fig-cells';
        return (
          (own === 1 && grows ? path(rect(x(i), y(row), width, height), 'fig-soft') : '') +
          cell(i, row, text, frame, own === undefined ? 'fig-muted' : 'fig-text')
        );
      }),
      result === undefined
        ? cell(i, 2, `${lengths[0]} ≠ ${lengths[1]}`, 'fig-line-2 fig-strong', 'fig-gradient')
        : path(rect(x(i), y(2), width, height), 'fig-node') +
          label(
            x(i) + width / 2,
            y(2) + height / 2 + 5,
            String(result),
            'fig-strong-text',
            'middle',
          ),
    ]),
  ].join('');
}

const cellSize = 26;
const slot = 106;
const middle = (column: number) => 54 + column * slot;

function numbers(values: Values<Name>): string {
  const [a, b] = chosen(values);
  const shape = resultShape(a, b);
  const operands = [counting(a, 10), counting(b, 1)];
  const signs = (...all: readonly string[]) =>
    all.map((sign, i) => label(middle(i) + slot / 2, 126, sign, 'fig-number', 'middle'));
  const heads = (y: number, ...all: readonly Shape[]) =>
    ['a', 'b', 'a + b']
      .slice(0, all.length)
      .map((name, i) =>
        label(
          middle(i),
          y - Math.max(...all.map(heightOf)) / 2 - 10,
          name,
          'fig-strong-text',
          'middle',
        ),
      );
  if (!shape) {
    const [first, ...rest] = operands.map((own, i) =>
      block(
        own.values.map((value) => ({ value, isCopy: false })),
        own.shape,
        middle(i),
        84,
      ),
    );
    return [
      ...heads(84, a, b),
      first,
      ...rest,
      ...[
        'ValueError: operands could not be',
        'broadcast together with shapes',
        message(a, b).split('shapes ')[1]!,
      ].map((line, i) => label(6, 176 + i * 20, line, 'fig-gradient')),
    ].join('');
  }
  const [p, q] = operands.map((own) => stretch(own, shape));
  const sums = p!.map(({ value }, i) => ({ value: value + q![i]!.value, isCopy: false }));
  return [
    ...heads(120, shape, shape, shape),
    block(p!, shape, middle(0), 120),
    block(q!, shape, middle(1), 120),
    block(sums, shape, middle(2), 120, 'fig-node'),
    ...signs('+', '='),
  ].join('');
}

/** Blocks, rows and columns that an array is drawn in. */
const layout = (shape: Shape) => [1, 1, 1, ...shape].slice(-3) as [number, number, number];
const gap = 12;

function heightOf(shape: Shape): number {
  const [blocks, rows] = layout(shape);
  return blocks * rows * cellSize + (blocks - 1) * gap;
}

/** An array as cells around a middle; its outermost axis of three stands as blocks one below the other. */
function block(
  cells: readonly Cell[],
  shape: Shape,
  x: number,
  y: number,
  frame = 'fig-cells',
): string {
  const [, rows, columns] = layout(shape);
  return cells
    .map(({ value, isCopy }, i) => {
      const [column, line] = [i % columns, Math.floor(i / columns)];
      const left = x + (column - columns / 2) * cellSize;
      const top = y - heightOf(shape) / 2 + line * cellSize + Math.floor(line / rows) * gap;
      return (
        path(rect(left, top, cellSize, cellSize), isCopy ? 'fig-dashed-grid' : frame) +
        label(
          left + cellSize / 2,
          top + cellSize / 2 + 5,
          String(value),
          isCopy ? 'fig-muted' : 'fig-text',
          'middle',
        )
      );
    })
    .join('');
}
