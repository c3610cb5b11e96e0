import { trimmed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import { apply, inner, side, type Image } from './model.ts';
import type { State } from './state.ts';
import { say, sums } from './words.ts';

const cell = 38;
const margin = 8;
const viewBox = `0 0 320 ${side * cell + 2 * margin}`;

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

export function inputPanel({ image, row, column, window }: State): Panel {
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

export function outputPanel({ filter, image, row, column, answer }: State): Panel {
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

export function sumPanel(state: State): Panel {
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
