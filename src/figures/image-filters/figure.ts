import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  apply,
  filters,
  inner,
  pictures,
  respond,
  rowSums,
  side,
  sorted,
  windowAt,
  type Filter,
  type Image,
} from './model.ts';

type Name = 'place' | 'filter' | 'picture';

const cell = 38;
const margin = 8;
const viewBox = `0 0 320 ${side * cell + 2 * margin}`;

export const figure: SliderFigure<Name> = {
  tag: 'figure-image-filters',
  legend: '换一种滤波，移动窗口，看九个数怎样变成一个',
  steps: 'place',
  controls: {
    place: {
      param: 'if-p',
      label: '窗口的中心',
      min: 0,
      max: inner * inner - 1,
      step: 1,
      initial: 7,
      say: (place) => `第 ${rowOf(place)} 行第 ${columnOf(place)} 列`,
    },
    filter: {
      param: 'if-f',
      label: '滤波',
      min: 0,
      max: filters.length - 1,
      step: 1,
      initial: 2,
      options: filters.map(({ name }) => name),
    },
    picture: {
      param: 'if-i',
      label: '图',
      min: 0,
      max: pictures.length - 1,
      step: 1,
      initial: 0,
      options: pictures.map(({ name }) => name),
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [inputPanel(state), outputPanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
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
  },
};

interface State {
  readonly filter: Filter;
  readonly image: Image;
  readonly row: number;
  readonly column: number;
  readonly window: Image;
  readonly answer: number;
}

/** Row and column of a window's centre in the picture, counted from 0. */
const rowOf = (place: number) => 1 + Math.floor(place / inner);
const columnOf = (place: number) => 1 + (place % inner);

function stateOf({ place, filter: at, picture }: Values<Name>): State {
  const filter = filters[at]!;
  const { image } = pictures[picture]!;
  const [row, column] = [rowOf(place), columnOf(place)];
  const window = windowAt(image, row, column);
  return { filter, image, row, column, window, answer: respond(filter, window) };
}

/** As many decimals as a cell needs: none for grey values, two where pixels are 0 or 1. */
const say = (value: number, image: Image) =>
  trimmed(value, image.flat().every((v) => v <= 1) ? 2 : 0);
const columns = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => `第 ${first + i} 列`);
const rows = (image: Image, first: number) =>
  image.map((line, i) => [String(first + i), ...line.map((value) => say(value, image))]);

function verdict({ filter, image, row, column, window, answer }: State): string {
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
function sums({ filter, window, answer }: State): readonly string[] {
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
        `${line.map((pixel, j) => `${bracketed(weights[i]![j]!)}×${pixel}`).join(' + ')} = ${trimmed(lines[i]!, 0)}`,
    ),
    ...(divisor > 1
      ? [
          `三行相加：${trimmed(total, 0)}`,
          `÷ ${divisor} ${Number.isInteger(answer) ? '=' : '≈'} ${trimmed(answer, 2)}`,
        ]
      : [`三行相加：${trimmed(total, 0)}（不除）`]),
  ];
}

const bracketed = (value: number) => (value < 0 ? `(${trimmed(value, 0)})` : String(value));
const at = (index: number) => margin + index * cell;

const greatest = (image: Image) => Math.max(...image.flat().map(Math.abs));

/** Tinted cells with their numbers; the fuller the tint, the nearer to `most`. */
function drawCells(
  image: Image,
  first: number,
  most: number,
  isPicked: (row: number, column: number) => boolean,
): string {
  return image
    .flatMap((line, i) =>
      line.map((value, j) => {
        const [row, column] = [first + i, first + j];
        const tint = Math.abs(value) / most;
        return (
          (tint > 0
            ? el('rect', {
                class: value < 0 ? 'fig-fill-2' : 'fig-fill-1',
                x: at(column),
                y: at(row),
                width: cell,
                height: cell,
                'fill-opacity': String(Math.round(35 * tint) / 100),
              })
            : '') +
          label(
            at(column + 0.5),
            at(row + 0.5) + 5,
            say(value, image),
            isPicked(row, column) ? 'fig-text fig-strong-text' : 'fig-text',
            'middle',
          )
        );
      }),
    )
    .join('');
}

function inputPanel({ image, row, column, window }: State): Panel {
  const isPicked = (i: number, j: number) => Math.abs(i - row) <= 1 && Math.abs(j - column) <= 1;
  return {
    name: 'input',
    heading: '原图与 3 × 3 的窗口',
    viewBox,
    title: '原图',
    description: `窗口里的三行：${window.map((line) => line.join('、')).join('；')}。`,
    drawing: [
      drawCells(image, 0, greatest(image), isPicked),
      path(grid(at(0), at(0), side, side, cell), 'fig-cells'),
      path(rect(at(column - 1), at(row - 1), 3 * cell, 3 * cell), 'fig-line-2 fig-strong'),
    ].join(''),
  };
}

function outputPanel({ filter, image, row, column, answer }: State): Panel {
  const result = apply(filter, image);
  // Grey values keep the tint they have in the picture; slopes are on a scale of their own.
  const isGrey = 'rank' in filter || filter.divisor > 1;
  return {
    name: 'output',
    heading: `${filter.name}之后，最外一圈没有结果`,
    viewBox,
    title: `${filter.name}之后`,
    description: `选中的一格是 ${trimmed(answer, 2)}。`,
    drawing: [
      path(grid(at(0), at(0), side, side, cell), 'fig-dashed-grid'),
      drawCells(result, 1, greatest(isGrey ? image : result), () => false),
      path(grid(at(1), at(1), inner, inner, cell), 'fig-cells'),
      path(rect(at(column), at(row), cell, cell), 'fig-line-2 fig-strong'),
    ].join(''),
  };
}

function sumPanel(state: State): Panel {
  const { filter, row, column, window } = state;
  const small = 36;
  const weights = 'weights' in filter ? filter.weights : undefined;
  const board = (x: number, title: string, numbers: Image) =>
    label(x, 18, title, 'fig-muted') +
    path(grid(x, 28, 3, 3, small), 'fig-cells') +
    numbers
      .flatMap((line, i) =>
        line.map((value, j) =>
          label(
            x + (j + 0.5) * small,
            28 + (i + 0.5) * small + 5,
            trimmed(value, 0),
            'fig-text',
            'middle',
          ),
        ),
      )
      .join('');
  const [first = '', ...rest] = sums(state);
  const lines = weights ? [first, ...rest] : [...split(first), ...rest];
  return {
    name: 'sum',
    heading: `第 ${row} 行第 ${column} 列怎样算出`,
    viewBox: `0 0 320 ${28 + 3 * small + 24 + 5 * 24}`,
    title: '窗口里的算式',
    description: sums(state).join('。') + '。',
    drawing: [
      board(margin, '窗口', window),
      weights ? board(172, '权重', weights) : '',
      ...lines.map((line, i) =>
        label(
          margin,
          28 + 3 * small + 28 + 24 * i,
          line,
          i === lines.length - 1 ? 'fig-text fig-strong-text' : 'fig-text',
        ),
      ),
    ].join(''),
  };
}

/** The heading of a sorted list on a line of its own. */
function split(line: string): readonly string[] {
  const colon = line.indexOf('：') + 1;
  return [line.slice(0, colon), line.slice(colon)];
}
