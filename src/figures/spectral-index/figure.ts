import { equals, fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
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

type Name = 'view' | 'threshold' | 'cell';

const views = [
  { name: '真彩色', says: '真彩色（红、绿、蓝）', composite: 'true' },
  { name: '假彩色', says: '假彩色（近红外、红、绿）', composite: 'false' },
] as const;

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

export const figure: SliderFigure<Name> = {
  tag: 'figure-spectral-index',
  legend: '换一种显示，改阈值，选一格看算式',
  controls: {
    threshold: {
      param: 'si-t',
      label: 'NDVI 阈值',
      min: -0.5,
      max: 0.9,
      step: 0.05,
      initial: 0.3,
      say: (value) => fixed(value, 2),
    },
    cell: {
      param: 'si-c',
      label: '选一格',
      min: 0,
      max: cells.length - 1,
      step: 1,
      initial: 23,
      say: place,
    },
    view: {
      param: 'si-v',
      label: '上色',
      min: 0,
      max: views.length - 1,
      step: 1,
      initial: 1,
      options: views.map(({ says }) => says),
    },
  },
  panels: (values) => [colourPanel(values), indexPanel(values), sumPanel(values)],
  verdict,
  text: (values) =>
    paragraphs(
      `示意的一小块地，${rows} 行 ${columns} 列，反射率按常见的大小编成：水、裸土、树、屋顶各有一组，疏草是树与土按 20% 到 60% 的盖度混合，影中的各波段一律只剩四分之一（真实的影里还有偏蓝的天光，不会这样整齐）。同一种格子明暗相差几个百分点。上色时反射率 0.35 及以上最亮，暗处略提亮。`,
      verdict(values),
    ) +
    table(
      '每种地面的反射率与 NDVI（第一格），与达到阈值的格数',
      ['地面', ...bands, 'NDVI', '达到阈值'],
      kinds.map(({ name }, kind) => {
        const { spectrum } = cells.find((cell) => cell.kind === kind)!;
        return [
          name,
          ...spectrum.map((value) => fixed(value, 4)),
          fixed(ndvi(spectrum), 3),
          share(kind, values.threshold).join('/'),
        ];
      }),
    ) +
    table(
      '每一格的 NDVI',
      ['行', ...Array.from({ length: columns }, (_, i) => `第 ${i + 1} 列`)],
      Array.from({ length: rows }, (_, row) => [
        String(row + 1),
        ...cells
          .slice(row * columns, (row + 1) * columns)
          .map(({ kind, spectrum }) => `${kinds[kind]!.name} ${fixed(ndvi(spectrum), 2)}`),
      ]),
    ),
};

function place(cell: number): string {
  return `第 ${Math.floor(cell / columns) + 1} 行第 ${(cell % columns) + 1} 列`;
}

function verdict({ threshold, cell }: Values<Name>): string {
  const picked = cells[cell]!;
  const mask = cells.filter((one) => reaches(one, threshold));
  const wrong = mask.filter(({ kind }) => !kinds[kind]!.isPlant).length;
  const missed = cells.filter((one) => kinds[one.kind]!.isPlant && !reaches(one, threshold)).length;
  const errors = [
    ...(wrong > 0 ? [`混进 ${wrong} 格没有植物的`] : []),
    ...(missed > 0 ? [`漏掉 ${missed} 格植物`] : []),
  ];
  return `NDVI 至少 ${fixed(threshold, 2)} 的有 ${mask.length} 格，${errors.length > 0 ? errors.join('，') : '正好是有植物的那些'}。${place(cell)}是${kinds[picked.kind]!.name}，NDVI ${fixed(ndvi(picked.spectrum), 3)}，${reaches(picked, threshold) ? '选进' : '不选'}。`;
}

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

function colourPanel({ view, cell }: Values<Name>): Panel {
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

function indexPanel({ threshold, cell }: Values<Name>): Panel {
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

function sumPanel({ threshold, cell }: Values<Name>): Panel {
  const picked = cells[cell]!;
  const { name } = kinds[picked.kind]!;
  const [r, n] = [picked.spectrum[red]!, picked.spectrum[infrared]!];
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
  const shares = kinds.map((kind, i) => `${kind.name} ${share(i, threshold).join('/')}`);
  const lines: readonly (readonly [string, string?])[] = [
    [`近红外 − 红：${fixed(n, 4)} − ${fixed(r, 4)} = ${fixed(n - r, 4)}`],
    [`近红外 + 红：${fixed(n, 4)} + ${fixed(r, 4)} = ${fixed(n + r, 4)}`],
    [
      `NDVI = ${fixed(n - r, 4)} / ${fixed(n + r, 4)} ${equals(value, 3)}`,
      'fig-text fig-strong-text',
    ],
    [`至少 ${fixed(threshold, 2)} 的格数 / 全部`, 'fig-muted'],
    [shares.slice(0, 4).join('　')],
    [shares.slice(4).join('　')],
  ];
  return {
    name: 'sum',
    heading: `${place(cell)}：${name}的反射率与 NDVI`,
    viewBox,
    title: '选中一格的算式',
    description: `${bands.map((band, i) => `${band} ${fixed(picked.spectrum[i]!, 4)}`).join('，')}。NDVI ${equals(value, 3)}。`,
    drawing:
      bars.join('') +
      path(`M${from} 4V106`, 'fig-axis') +
      lines
        .map(([line, className = 'fig-text'], i) => label(4, 126 + 21 * i, line, className))
        .join(''),
  };
}
