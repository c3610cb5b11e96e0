import { axes, clipped, numberTicks, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, dots, polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path, round } from '../shared/svg.ts';
import { dot, encode, positions, speed } from './model.ts';

type Name = 'position' | 'dimensions' | 'base';
const sizes = [8, 16, 32, 64];
const bases = [10, 100, 1000, 10_000];
const distances = [0, 1, 2, 4, 8, 16];
/** The clocks stand for the first pair of each quarter of the dimensions. */
const quarters = [0, 1, 2, 3];
const [left, right, top, row] = [40, 316, 26, 6.5];
const bottom = top + positions * row;
const shades = 5;

export const figure: SliderFigure<Name> = {
  tag: 'figure-positional-encoding',
  legend: '选位置、维数与底数',
  controls: {
    position: {
      param: 'pe-p',
      label: '位置 p',
      min: 0,
      max: positions - 1,
      step: 1,
      initial: 3,
    },
    dimensions: {
      param: 'pe-d',
      label: '维数 D',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 0,
      say: (index) => String(sizes[index]),
    },
    base: {
      param: 'pe-b',
      label: '底数',
      min: 0,
      max: bases.length - 1,
      step: 1,
      initial: bases.length - 1,
      say: (index) => String(bases[index]),
    },
  },
  steps: 'position',
  panels: (values) => [heatMap(values), products(values)],
  verdict,
  text: (values) => {
    const { size, base, own } = chosen(values);
    return (
      paragraphs(
        `第 2i 维是 sin(p·ω)，第 2i+1 维是 cos(p·ω)，ω = 底数^(−2i/D)。位置 0 的编码是 ${size / 2} 对 (0, 1)。`,
        verdict(values),
      ) +
      table(
        `位置 ${values.position} 的编码（D 大于 8 时只列每四分之一的头一对）`,
        ['维', '每步转（弧度）', 'sin', 'cos'],
        quarters.map((quarter) => {
          const column = (quarter * size) / 4;
          return [
            `${column}、${column + 1}`,
            say(speed(column / 2, size, base)),
            fixed(own[column]!, 4),
            fixed(own[column + 1]!, 4),
          ];
        }),
      ) +
      paragraphs(
        `相隔 0 到 ${positions - 1} 步的点积依次是 ${Array.from({ length: positions }, (_, k) => fixed(apart(values, k), 2)).join('、')}。`,
      )
    );
  },
};

const say = (value: number) => fixed(value, value < 0.1 ? 4 : 3);

function chosen({ position, dimensions, base }: Values<Name>) {
  const [size, root] = [sizes[dimensions]!, bases[base]!];
  return { size, base: root, own: encode(position, size, root) };
}

/** The dot product of two positions k steps apart; it is the same wherever the first one stands. */
function apart(values: Values<Name>, k: number): number {
  const { size, base } = chosen(values);
  return dot(encode(0, size, base), encode(k, size, base));
}

function verdict(values: Values<Name>): string {
  const { size } = chosen(values);
  const [next, far] = [1, 16].map((k) => fixed(apart(values, k), 3));
  return `位置 ${values.position}：与自己的点积是 D/2 = ${size / 2}，与相隔 1 步的是 ${next}，相隔 16 步的是 ${far}。换一个位置，点积的曲线只是跟着平移，这几个数不变。`;
}

function heatMap(values: Values<Name>): Panel {
  const { position } = values;
  const { size, base, own } = chosen(values);
  const cell = (right - left) / size;
  const rows = Array.from({ length: positions }, (_, p) => encode(p, size, base));
  /** Over its pair: in the middle of the quarter where the quarter is one pair. */
  const columnName = (quarter: number) => {
    const column = (quarter * size) / 4;
    const at = left + ((right - left) * quarter) / 4;
    const name = `${column}, ${column + 1}`;
    return size === 8
      ? label(at + cell, top - 8, name, 'fig-muted', 'middle')
      : label(at, top - 8, `${name} …`, 'fig-muted');
  };
  return {
    name: 'map',
    heading: '编码：一行一个位置，蓝正橙负，越深越接近 ±1',
    viewBox: '0 0 320 348',
    title: '位置编码的热图与所选位置的四只钟',
    description: `${positions} 个位置 × ${size} 维。位置 ${position} 每四分之一的头一对 (sin, cos)：${quarters
      .map((quarter) => {
        const column = (quarter * size) / 4;
        return `第 ${column}、${column + 1} 维 (${fixed(own[column]!, 3)}, ${fixed(own[column + 1]!, 3)})`;
      })
      .join('，')}。`,
    drawing: [
      ...shaded(rows, cell),
      path(rect(left, top, right - left, bottom - top), 'fig-frame'),
      ...[0, 8, 16, 24].map((p) =>
        label(left - 8, top + (p + 0.5) * row + 5, String(p), 'fig-muted', 'end'),
      ),
      ...quarters.map(columnName),
      label(0, top - 8, '维', 'fig-muted'),
      path(rect(left - 3, top + position * row - 1, right - left + 6, row + 2), 'fig-mark'),
      ...quarters.map((quarter) => clock(quarter, own, size)),
    ].join(''),
  };
}

/** Cells of one sign and shade as one path; equal cells of a column run together. */
function shaded(rows: readonly (readonly number[])[], cell: number): readonly string[] {
  const cells = new Map<number, string>();
  for (let column = 0; column < rows[0]!.length; column += 1) {
    const shadeOf = (p: number) => Math.round((rows[p]?.[column] ?? NaN) * shades);
    for (let from = 0, to = 1; from < rows.length; from = to, to += 1) {
      const shade = shadeOf(from);
      while (shadeOf(to) === shade) to += 1;
      const piece = rect(left + column * cell, top + from * row, cell, (to - from) * row);
      cells.set(shade, (cells.get(shade) ?? '') + piece);
    }
  }
  return [...cells]
    .filter(([shade]) => shade !== 0)
    .sort(([a], [b]) => a - b)
    .map(([shade, d]) =>
      el('path', {
        class: shade > 0 ? 'fig-fill-1' : 'fig-fill-2',
        'fill-opacity': Math.abs(shade) / shades,
        d,
      }),
    );
}

/** A pair of dimensions as a hand on a dial: its height is the sine, its width the cosine. */
function clock(quarter: number, own: readonly number[], size: number): string {
  const column = (quarter * size) / 4;
  const [sin, cos] = [own[column]!, own[column + 1]!];
  const radius = 22;
  const centre: Point = [left + ((right - left) * (quarter + 0.5)) / 4, bottom + 36];
  return [
    el('circle', { class: 'fig-edge', cx: centre[0], cy: centre[1], r: radius }),
    path(arrow(centre, [centre[0] + radius * cos, centre[1] - radius * sin], 6), 'fig-line-3'),
    label(centre[0], centre[1] + 44, fixed(sin, 3), 'fig-text', 'middle'),
    label(centre[0], centre[1] + 62, fixed(cos, 3), 'fig-text', 'middle'),
    quarter === 0 ? label(0, centre[1] + 44, 'sin', 'fig-muted') : '',
    quarter === 0 ? label(0, centre[1] + 62, 'cos', 'fig-muted') : '',
  ].join('');
}

function products(values: Values<Name>): Panel {
  const { position } = values;
  const { size, base, own } = chosen(values);
  const half = size / 2;
  const plot = wide([-0.5, positions - 0.5], [-0.7 * half, 1.1 * half], 234);
  const points = Array.from({ length: positions }, (_, q): Point => [
    plot.x(q),
    plot.y(dot(own, encode(q, size, base))),
  ]);
  const place = (k: number) => 76 + k * 48;
  return {
    name: 'products',
    heading: `PE(${position}) 与每个位置 q 的点积`,
    viewBox: '0 0 320 348',
    title: '点积随另一个位置的变化',
    description: `在 q = ${position} 处最高，为 ${half}；相隔 ${distances.join('、')} 步依次是 ${distances.map((k) => fixed(apart(values, k), 3)).join('、')}。`,
    drawing: [
      axes(plot, numberTicks([0, 8, 16, 24, 31]), numberTicks([-half / 2, 0, half / 2, half]), {
        x: '位置 q',
        y: '点积',
      }),
      clipped(
        plot,
        path(`M${round(plot.x(position))} ${plot.top}V${plot.bottom}`, 'fig-dashed'),
        path(polyline(points), 'fig-line-1'),
      ),
      path(dots(points), 'fig-dots-1 fig-small'),
      path(dots([points[position]!]), 'fig-dots-2'),
      label(0, 310, '相隔'),
      label(0, 334, '点积'),
      ...distances.flatMap((k, index) => [
        label(place(index), 310, String(k), 'fig-muted', 'end'),
        label(place(index), 334, fixed(apart(values, k), 2), 'fig-text', 'end'),
      ]),
    ].join(''),
  };
}
