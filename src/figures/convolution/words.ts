import { paragraphs, table } from '../shared/html.ts';
import {
  geometry,
  outputValue,
  pixels,
  rowSums,
  weights,
  windowOf,
  windowPixels,
  type Layer,
  type Padding,
} from './model.ts';
import type { Shown } from './state.ts';

/** The rule of each convention with the layer's numbers in it. */
export function formulaWords({ input: n, kernel: k, stride: s, padding: p }: Layer): string {
  if (p === 'valid') return `⌈(${n} − ${k} + 1) / ${s}⌉`;
  if (p === 'same') return `⌈${n} / ${s}⌉`;
  return `⌊(${n} + 2 × ${p} − ${k}) / ${s}⌋ + 1`;
}

/** What the picked output cell sees of the input. */
export function rangeWords(layer: Layer, row: number, column: number): string {
  const rows = windowOf(layer, row);
  const columns = windowOf(layer, column);
  const outside = [...rows, ...columns].some((i) => i < 0 || i >= layer.input);
  const span = ([first, last]: readonly [number, number]) =>
    first === last ? signed(first) : `${signed(first)} 至 ${signed(last)}`;
  return `输出格 (${row}, ${column}) 看输入的第 ${span(rows)} 行、第 ${span(columns)} 列${outside ? '，落在输入之外的按零算' : ''}`;
}

/** What the drawing of the input shows, when the kernel fits. */
export function inputWords({ layer, row, column }: Shown): string {
  const { before, after } = geometry(layer);
  const border = before === after ? `四周各补 ${before} 圈零` : unevenWords(before, after);
  return `输入 ${layer.input} × ${layer.input}，${border}；窗口 ${layer.kernel} × ${layer.kernel}，步幅 ${layer.stride}，圆点是各个窗口的中心。${rangeWords(layer, row, column)}，得 ${signed(outputValue(layer, row, column))}。${missedWords(layer)}`;
}

/** The output size, or why there is none, and what of the input is lost. */
export function sizeSentence(layer: Layer): string {
  const { padded, output, before, after, fits } = geometry(layer);
  if (!fits) return misfit(layer.kernel, padded, layer.padding);
  const uneven = before === after ? '' : `${unevenWords(before, after)}。`;
  return `${conventionWords(layer.padding)}：输出边长 = ${formulaWords(layer)} = ${output}。${uneven}${missedWords(layer)}`;
}

/** All that the figure shows, for reading and for announcing. */
export function shownSentence({ layer, row, column }: Shown): string {
  const size = sizeSentence(layer);
  return geometry(layer).fits
    ? `${size}${rangeWords(layer, row, column)}，得 ${signed(outputValue(layer, row, column))}。`
    : size;
}

/** The multiplication behind the picked cell, a line for each row of the window, and the sum. */
export function productLines({ layer, row, column }: Shown): readonly string[] {
  const kernel = weights(layer.kernel);
  if (!geometry(layer).fits) return [];
  const sums = rowSums(layer, row, column);
  const rows = windowPixels(layer, row, column).map((cells, u) => {
    const products = cells.map((cell, v) => `${cell}×${enclosed(kernel[v]!)}`);
    return `${products.join(' + ')} = ${signed(sums[u]!)}`;
  });
  const total = `${sums.map(enclosed).join(' + ')} = ${signed(outputValue(layer, row, column))}`;
  return [
    `像素 × 核（${kernelWords(layer.kernel)}）：`,
    ...rows,
    ...(sums.length > 1 ? [`合计 ${total}`] : []),
  ];
}

function kernelWords(kernel: number): string {
  if (kernel === 1) return '只有一个 1';
  return kernel === 2 ? '左列 1，右列 −1' : '左列 1，右列 −1，其余 0';
}

/** The text alternative: three conventions beside one another, and every window. */
export function textAlternative(shown: Shown): string {
  const { layer } = shown;
  const shownPadding = typeof layer.padding === 'number' ? layer.padding : undefined;
  const conventions: readonly Padding[] = [shownPadding ?? 0, 'valid', 'same'];
  const { output } = geometry(layer);
  return (
    paragraphs(
      `输入 ${layer.input} × ${layer.input}，核 ${layer.kernel} × ${layer.kernel}，步幅 ${layer.stride}。`,
      shownSentence(shown),
      ...productLines(shown),
    ) +
    table(
      '同样的输入、核与步幅，三种约定',
      ['约定', '输出边长', '左、上补', '右、下补'],
      conventions.map((padding) => conventionRow({ ...layer, padding }, padding === layer.padding)),
    ) +
    (output > 0
      ? table(
          '每个输出下标看到的输入下标（行与列相同，从 0 数起）',
          ['输出', '输入'],
          Array.from({ length: output }, (_, i) => [
            String(i),
            windowOf(layer, i).map(signed).join(' 至 '),
          ]),
        ) +
        numbers(
          '输出的数',
          Array.from({ length: output }, (_, i) =>
            Array.from({ length: output }, (_, j) => outputValue(layer, i, j)),
          ),
        )
      : '') +
    numbers('输入的数', pixels(layer))
  );
}

/** A table of cells, rows and columns counted from 0. */
function numbers(caption: string, rows: readonly (readonly number[])[]): string {
  return table(
    caption,
    ['行', ...rows.map((_, column) => `列 ${column}`)],
    rows.map((cells, row) => [String(row), ...cells.map(signed)]),
  );
}

function conventionRow(layer: Layer, isShown: boolean): readonly string[] {
  const { before, after, output, fits } = geometry(layer);
  const size = fits ? `${formulaWords(layer)} = ${output}` : '核放不下';
  const name = `${conventionWords(layer.padding)}${isShown ? '（图中所示）' : ''}`;
  return [name, size, String(before), String(after)];
}

function conventionWords(padding: Padding): string {
  if (padding === 'valid') return 'TensorFlow VALID';
  if (padding === 'same') return 'TensorFlow SAME';
  return `PyTorch padding=${padding}`;
}

function unevenWords(before: number, after: number): string {
  return `左、上补 ${before}，右、下补 ${after}`;
}

/** Rows and columns that no window reaches; they carry diagonals in the drawing. */
function missedWords(layer: Layer): string {
  const { output, unused } = geometry(layer);
  const gap = layer.stride - layer.kernel;
  const between =
    gap > 0 && output > 1 ? `步幅比核大，相邻窗口之间漏掉 ${gap} 行和 ${gap} 列（画斜线）。` : '';
  const end = unused > 0 ? `最后 ${unused} 行和 ${unused} 列没有窗口能到，被丢下（画斜线）。` : '';
  return between + end;
}

function misfit(kernel: number, padded: number, padding: Padding): string {
  const framework = typeof padding === 'number' ? 'PyTorch' : 'TensorFlow';
  return `核放不下：核边长 ${kernel} 大于补零后的输入边长 ${padded}，一个窗口也没有，${framework} 会报错。加大输入或补零，或者换小一些的核。`;
}

/** A negative number within a sum or a product. */
function enclosed(value: number): string {
  return value < 0 ? `(${signed(value)})` : String(value);
}

export function signed(value: number): string {
  return String(value).replace('-', '−');
}
