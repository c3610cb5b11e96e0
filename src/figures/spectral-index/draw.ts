import { equals, fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import type { Values } from '../shared/slider-figure.ts';
import { el, label, path, round } from '../shared/svg.ts';
import {
  bands,
  cells,
  colour,
  columns,
  infrared,
  kinds,
  ndvi,
  reaches,
  red,
  rows,
  share,
} from './model.ts';
import { views, type Name } from './state.ts';
import { place, sums } from './words.ts';

const size = { left: 7, top: 6, width: 51, height: 38 };
const bottom = size.top + size.height * rows;
const viewBox = `0 0 320 ${bottom + 6}`;
/** Names of the areas, in cells from the upper left corner. */
const areas: readonly (readonly [string, number, number])[] = [
  ['树', 3.5, 0.5],
  ['疏草', 4.5, 1.5],
  ['水', 1.5, 2.5],
  ['屋顶', 3.5, 2.5],
  ['裸土', 0.5, 3.5],
  ['影', 3.5, 4.5],
  ['疏草', 0.5, 5.5],
];

const corner = (cell: number) =>
  [
    size.left + size.width * (cell % columns),
    size.top + size.height * Math.floor(cell / columns),
  ] as const;

function outlinePicked(cell: number): string {
  const [x, y] = corner(cell);
  const box = rect(x + 2, y + 2, size.width - 4, size.height - 4);
  return el('path', { class: 'fig-halo', fill: 'none', d: box }) + path(box, 'fig-line-2');
}

export function colourPanel({ view, cell }: Values<Name>): Panel {
  const { name, says, composite } = views[view]!;
  const levels = cells.map(({ spectrum }) => colour(spectrum, composite));
  return {
    name: 'colour',
    heading: says,
    viewBox,
    title: `${name}的一小块地`,
    description:
      kinds
        .map(
          (kind, i) =>
            `${kind.name}的红绿蓝 ${levels[cells.findIndex((one) => one.kind === i)]!.join('、')}`,
        )
        .join('；') + '。',
    drawing:
      levels
        .map((level, i) => {
          const [x, y] = corner(i);
          // A hair more, so that no gap shows between cells.
          return el('rect', {
            fill: `rgb(${level.join(',')})`,
            x,
            y,
            width: size.width + (i % columns === columns - 1 ? 0 : 0.5),
            height: size.height + (i >= cells.length - columns ? 0 : 0.5),
          });
        })
        .join('') +
      path(rect(size.left, size.top, size.width * columns, size.height * rows), 'fig-frame') +
      areas
        .map(([area, x, y]) =>
          label(
            size.left + size.width * x,
            size.top + size.height * y + 5,
            area,
            'fig-text fig-halo',
            'middle',
          ),
        )
        .join('') +
      outlinePicked(cell),
  };
}

/** The border of the mask: sides of cells of which one reaches the threshold and the other does not. */
function border(threshold: number): string {
  const isIn = (row: number, column: number) =>
    row >= 0 &&
    row < rows &&
    column >= 0 &&
    column < columns &&
    reaches(cells[row * columns + column]!, threshold);
  const parts: string[] = [];
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const [x, y] = [size.left + size.width * column, size.top + size.height * row];
      const at = `M${round(x)} ${round(y)}`;
      if (isIn(row, column) !== isIn(row - 1, column)) parts.push(`${at}h${size.width}`);
      if (isIn(row, column) !== isIn(row, column - 1)) parts.push(`${at}v${size.height}`);
    }
  return parts.join('');
}

export function indexPanel({ threshold, cell }: Values<Name>): Panel {
  const drawn = cells.map((one, i) => {
    const [x, y] = corner(i);
    const value = ndvi(one.spectrum);
    const isIn = reaches(one, threshold);
    return (
      el('rect', {
        class: value < 0 ? 'fig-fill-1' : 'fig-fill-3',
        x,
        y,
        width: size.width,
        height: size.height,
        'fill-opacity': String(Math.round(60 * Math.abs(value)) / 100),
      }) +
      label(
        x + size.width / 2,
        y + size.height / 2 + 5,
        fixed(value, 2),
        isIn ? 'fig-text fig-strong-text' : 'fig-text',
        'middle',
      )
    );
  });
  const count = cells.filter((one) => reaches(one, threshold)).length;
  return {
    name: 'index',
    heading: `每格的 NDVI，粗线圈出至少 ${fixed(threshold, 2)} 的 ${count} 格`,
    viewBox,
    title: 'NDVI 与掩膜',
    description: `${kinds.map(({ name }, kind) => `${name} ${share(kind, threshold).join('/')}`).join('，')} 格达到 ${fixed(threshold, 2)}。`,
    drawing:
      drawn.join('') +
      path(rect(size.left, size.top, size.width * columns, size.height * rows), 'fig-frame') +
      path(border(threshold), 'fig-mark fig-strong') +
      outlinePicked(cell),
  };
}

export function sumPanel(values: Values<Name>): Panel {
  const { cell } = values;
  const picked = cells[cell]!;
  const { name } = kinds[picked.kind]!;
  const value = ndvi(picked.spectrum);
  const [from, to, most] = [62, 252, 0.35];
  const bars = bands.map((band, i) => {
    const reflectance = picked.spectrum[i]!;
    const y = 8 + 25 * i;
    const counts = i === red || i === infrared;
    return (
      label(4, y + 14, band, counts ? 'fig-text fig-strong-text' : 'fig-muted') +
      el('rect', {
        class: counts ? 'fig-fill-2' : 'fig-fill-1',
        x: from,
        y,
        width: ((to - from) * reflectance) / most,
        height: 18,
        'fill-opacity': counts ? 0.8 : 0.4,
      }) +
      label(
        316,
        y + 14,
        fixed(reflectance, 4),
        counts ? 'fig-text fig-strong-text' : 'fig-muted',
        'end',
      )
    );
  });
  return {
    name: 'sum',
    heading: `${place(cell)}：${name}的反射率与 NDVI`,
    viewBox,
    title: '选中一格的算式',
    description: `${bands.map((band, i) => `${band} ${fixed(picked.spectrum[i]!, 4)}`).join('，')}。NDVI ${equals(value, 3)}。`,
    drawing:
      bars.join('') +
      path(`M${from} 4V106`, 'fig-axis') +
      sums(values)
        .map(([line, className = 'fig-text'], i) => label(4, 126 + 21 * i, line, className))
        .join(''),
  };
}
