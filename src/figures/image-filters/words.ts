import { bracketed, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { apply, inner, rowSums, side, sorted, type Image } from './model.ts';
import type { State } from './state.ts';

/** As many decimals as a cell needs: none for grey values, two where pixels are 0 or 1. */
export const say = (value: number, image: Image) =>
  trimmed(value, image.flat().every((v) => v <= 1) ? 2 : 0);
const columns = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => `第 ${first + i} 列`);
const rows = (image: Image, first: number) =>
  image.map((line, i) => [String(first + i), ...line.map((value) => say(value, image))]);

export function verdict({ filter, image, row, column, window, answer }: State): string {
  const before = image[row]![column]!;
  const after = Number.isInteger(answer) ? ` ${trimmed(answer, 0)}` : `约 ${fixed(answer, 2)}`;
  const high = Math.max(...window.flat());
  const low = Math.min(...window.flat());
  const seen =
    'rank' in filter
      ? ['取最小', '取正中', '取最大'][filter.rank / 4]!
      : filter.divisor > 1
        ? '加权平均'
        : '右列减左列';
  const meaning =
    high === low
      ? filter.name.startsWith('Sobel')
        ? '窗口里九个数相同，没有边，得 0。'
        : '窗口里九个数相同，结果不变。'
      : '';
  return `${filter.name}，窗口中心第 ${row} 行第 ${column} 列：九个数从 ${low} 到 ${high}，${seen}，${before} 变成${after}。${meaning}`;
}

/** The calculation in the window, a line each. */
export function sums({ filter, window, answer }: State): readonly string[] {
  if ('rank' in filter) {
    const which = ['第 1 个（最小）', '第 5 个（正中）', '第 9 个（最大）'][filter.rank / 4]!;
    return [`从小到大：${sorted(window).join('、')}`, `取${which}：${trimmed(answer, 0)}`];
  }
  const { weights, divisor } = filter;
  const lines = rowSums(weights, window);
  const total = lines.reduce((sum, line) => sum + line, 0);
  return [
    ...window.map(
      (line, i) =>
        `${line.map((pixel, j) => `${bracketed(trimmed(weights[i]![j]!, 0))}×${pixel}`).join(' + ')} = ${trimmed(lines[i]!, 0)}`,
    ),
    ...(divisor > 1
      ? [
          `三行相加：${trimmed(total, 0)}`,
          `÷ ${divisor} ${Number.isInteger(answer) ? '=' : '≈'} ${trimmed(answer, 2)}`,
        ]
      : [`三行相加：${trimmed(total, 0)}（不除）`]),
  ];
}

/** The numbers of the figure, for who does not see it. */
export function textAlternative(state: State): string {
  const { image, filter } = state;
  return (
    paragraphs(
      '一张 8 × 8 的图，窗口 3 × 3，行列从 0 数起。窗口要整个在图里，所以最外一圈没有结果。',
      verdict(state),
      ...sums(state),
    ) +
    table('原图', ['行', ...columns(0, side)], rows(image, 0)) +
    table(
      `${filter.name}之后（按显示的位数四舍五入）`,
      ['行', ...columns(1, inner)],
      rows(apply(filter, image), 1),
    )
  );
}
