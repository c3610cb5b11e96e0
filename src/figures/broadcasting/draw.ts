import { rect } from '../shared/path.ts';
import { label, path } from '../shared/svg.ts';
import {
  align,
  counting,
  message,
  print,
  resultShape,
  stretch,
  type Cell,
  type Shape,
} from './model.ts';

export function aligned(a: Shape, b: Shape): string {
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

export function numbers(a: Shape, b: Shape): string {
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
