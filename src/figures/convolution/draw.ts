import type { Panel } from '../shared/panel.ts';
import { dots, grid, rect, type Point } from '../shared/path.ts';
import { label, path, round } from '../shared/svg.ts';
import { geometry, isReached, outputValue, pixels, type Geometry } from './model.ts';
import type { Shown } from './state.ts';
import { inputWords, signed } from './words.ts';

const width = 320;
const margin = 4;
/** How far a number stands above the middle of a cell that holds a dot as well. */
const lifted = 3;
const kernelFrame = 'fig-line-1 fig-dashed-frame';

/** Side of a cell in both drawings, so that the output looks as much smaller as it is. */
export function cellSize({ padded }: Geometry, kernel: number): number {
  return Math.min(Math.floor(((width - 2 * margin) * 10) / Math.max(padded, kernel)) / 10, 40);
}

/** Left edge of a grid of `count` cells, centred. */
export function gridLeft(count: number, cell: number): number {
  return round((width - count * cell) / 2);
}

export function panels(shown: Shown): readonly [Panel, Panel] {
  const sizes = geometry(shown.layer);
  return [inputPanel(shown, sizes), outputPanel(shown, sizes)];
}

function inputPanel(shown: Shown, sizes: Geometry): Panel {
  const { input, kernel } = shown.layer;
  const { padded, fits } = sizes;
  const cell = cellSize(sizes, kernel);
  const across = Math.max(padded, kernel);
  return {
    name: 'input',
    heading: `输入 ${input} × ${input}${padded > input ? `，补零后 ${padded} × ${padded}` : ''}`,
    viewBox: `0 0 ${width} ${round(across * cell + 2 * margin)}`,
    title: '输入、补的零与卷积窗口',
    description: fits
      ? inputWords(shown)
      : `核 ${kernel} × ${kernel}（虚线框）比补零后的输入 ${padded} × ${padded} 大，放不下。`,
    drawing: inputDrawing(shown, sizes, cell, gridLeft(across, cell)),
  };
}

function inputDrawing(
  { layer, row, column }: Shown,
  { before, padded, output, fits }: Geometry,
  cell: number,
  left: number,
): string {
  const { input, kernel, stride } = layer;
  const x = (index: number) => left + index * cell;
  const y = (index: number) => margin + index * cell;
  // A centre lies in a cell when the kernel is odd: its dot goes below the cell's number.
  const lift = hasNumbers(cell) && kernel % 2 === 1 ? lifted : 0;
  const cells = [
    path(grid(x(0), y(0), padded, padded, cell), 'fig-dashed-grid'),
    path(grid(x(before), y(before), input, input, cell), 'fig-cells'),
    zeros(before, input, padded, cell, left, lift),
  ].join('');
  const numbers = (isInWindow: (i: number, j: number) => boolean) =>
    pixels(layer)
      .flatMap((row, i) =>
        row.map((value, j) =>
          number(
            x(before + j + 0.5),
            y(before + i + 0.5) - lift,
            value,
            cell,
            isInWindow(before + i, before + j),
          ),
        ),
      )
      .join('');
  if (!fits)
    return (
      cells +
      numbers(() => false) +
      path(rect(x(0), y(0), kernel * cell, kernel * cell), kernelFrame)
    );
  const isCovered = (first: number, index: number) => index >= first && index < first + kernel;
  const window = rect(x(column * stride), y(row * stride), kernel * cell, kernel * cell);
  const missed = pairs(padded).filter(([i, j]) => !(isReached(layer, i) && isReached(layer, j)));
  const centres = pairs(output).map(([i, j]): Point => [
    x(j * stride + kernel / 2),
    y(i * stride + kernel / 2) + (lift && dotDrop(cell)),
  ]);
  return [
    path(window, 'fig-soft'),
    cells,
    numbers((i, j) => isCovered(row * stride, i) && isCovered(column * stride, j)),
    path(missed.map(([i, j]) => strike(x(j), y(i), cell)).join(''), 'fig-edge'),
    path(dots(centres), dotClass(cell)),
    path(window, 'fig-line-1 fig-strong'),
  ].join('');
}

function outputPanel({ layer, row, column }: Shown, sizes: Geometry): Panel {
  const { output, fits } = sizes;
  const cell = cellSize(sizes, layer.kernel);
  const left = gridLeft(output, cell);
  const picked = rect(left + column * cell, margin + row * cell, cell, cell);
  const centres = pairs(output).map(([i, j]): Point => [
    left + (j + 0.5) * cell,
    margin + (i + 0.5) * cell,
  ]);
  const values = pairs(output).map(([i, j], at) => {
    const [cx, cy] = centres[at]!;
    return number(cx, cy - lifted, outputValue(layer, i, j), cell, i === row && j === column);
  });
  const drop = hasNumbers(cell) ? dotDrop(cell) : 0;
  return {
    name: 'output',
    heading: fits ? `输出 ${output} × ${output}` : '没有输出',
    viewBox: `0 0 ${width} ${fits ? round(output * cell + 2 * margin) : 40}`,
    title: '输出网格',
    description: fits
      ? `输出 ${output} × ${output}，选中第 ${row} 行第 ${column} 列（从 0 数起）。`
      : '核放不下，没有输出。',
    drawing: fits
      ? [
          path(picked, 'fig-soft'),
          path(grid(left, margin, output, output, cell), 'fig-cells'),
          ...values,
          path(dots(centres.map(([cx, cy]): Point => [cx, cy + drop])), dotClass(cell)),
          path(picked, 'fig-line-1 fig-strong'),
        ].join('')
      : label(width / 2, 25, '核放不下，一格也算不出', 'fig-text', 'middle'),
  };
}

/** Whether a cell can hold a sign and a digit, and a dot below. */
function hasNumbers(cell: number): boolean {
  return cell >= 22;
}

/** How far below the middle of its cell a dot lies that has a number above it. */
function dotDrop(cell: number): number {
  return cell / 2 - 5.5;
}

function number(x: number, y: number, value: number, cell: number, isPicked: boolean): string {
  if (!hasNumbers(cell)) return '';
  const className = isPicked ? 'fig-strong-text' : 'fig-text';
  return label(round(x), round(y + 5), signed(value), className, 'middle');
}

/** A 0 in each padding cell, while cells are large enough to print one. */
function zeros(
  before: number,
  input: number,
  padded: number,
  cell: number,
  left: number,
  lift: number,
): string {
  if (!hasNumbers(cell)) return '';
  const inside = (index: number) => index >= before && index < before + input;
  return pairs(padded)
    .filter(([i, j]) => !(inside(i) && inside(j)))
    .map(([i, j]) =>
      label(
        round(left + (j + 0.5) * cell),
        round(margin + (i + 0.5) * cell + 5 - lift),
        '0',
        'fig-muted',
        'middle',
      ),
    )
    .join('');
}

function dotClass(cell: number): string {
  return cell < 30 ? 'fig-dots-2 fig-small' : 'fig-dots-2';
}

/** A diagonal through a cell that no window reaches. */
function strike(x: number, y: number, cell: number): string {
  return `M${round(x)} ${round(y + cell)}l${round(cell)} ${round(-cell)}`;
}

function pairs(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count * count }, (_, i) => [Math.floor(i / count), i % count]);
}
