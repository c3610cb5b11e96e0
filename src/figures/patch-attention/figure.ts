import type { Drag } from '../shared/drag.ts';
import { fixed, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  acrossOf,
  attend,
  contentSize,
  dot,
  length,
  pairs,
  picture,
  position,
  seen,
  shiftOf,
  side,
  vector,
  windowOf,
  type Place,
  type Reach,
  type Setting,
  type Weight,
} from './model.ts';

type Name = 'size' | 'weight' | 'reach' | 'row' | 'column';

const sizes = [2, 4, 8];
const reaches: readonly Reach[] = ['全局', '窗口', '移位窗口'];
/** Places of the query are kept on the finest grid, so that another patch size finds the same spot. */
const finest = side / sizes[0]!;
const unit = 38;
const left = 8;
const top = 2;
const width = finest * unit;
const viewBox = `0 0 320 ${top + width + 160}`;

const placeOn = (name: string, param: string, initial: number) => ({
  param,
  label: name,
  min: 0,
  max: finest - 1,
  step: 1,
  initial,
  isDragged: true,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-patch-attention',
  legend: '切多大的片，位置占多重，看多远',
  hint: '点一片或拖圆点换查询，也可选中圆点按方向键',
  controls: {
    size: {
      param: 'pa-p',
      label: '片的边长 P',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 0,
      say: (index) => String(sizes[index]),
    },
    weight: { param: 'pa-b', label: '位置的大小 β', min: 0, max: 3, step: 0.5, initial: 1 },
    reach: {
      param: 'pa-w',
      label: '看多远',
      min: 0,
      max: reaches.length - 1,
      step: 1,
      initial: 0,
      options: ['全局（ViT）', '4×4 片的窗口（Swin）', '移位半个窗口（Swin）'],
    },
    row: placeOn('查询的行', 'pa-r', 3),
    column: placeOn('查询的列', 'pa-c', 2),
  },
  panels: (values) => {
    const state = stateOf(values);
    return [picturePanel(state), weightPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { setting, query, weights, across } = state;
    return (
      paragraphs(
        `图是 ${side}×${side} 个像素，黑为 −1，白为 1。一片的内容是像素的线性变换：四个四分块的平均值 a b（上）、c d（下），亮 = (a + b + c + d) ÷ 4，右−左 = (b + d − a − c) ÷ 4，下−上 = (c + d − a − b) ÷ 4，斜 = (a + d − b − c) ÷ 4，都乘 ${contentSize}。`,
        `位置是行、列各自的 cos 与 sin，角度为 π × 行号（列号）÷ 每行的片数，乘 β。两片的位置点积因此是 β² × (cos 行差 + cos 列差)。q 与 k 用同一个 ${length} 维向量，没有学来的矩阵。分数 = q · k ÷ √${length}，权重是看得见的各片上的 softmax。`,
        verdict(state),
        ...costs(state),
        '224×224 的图切成 16×16 的片：N = 14² = 196，N² = 38,416。',
      ) +
      table(
        `${nameOf(query)}对各片的权重（%），– 是看不见`,
        ['行', ...Array.from({ length: across }, (_, i) => String(i + 1))],
        Array.from({ length: across }, (_, row) => [
          String(row + 1),
          ...weights.slice(row * across, (row + 1) * across).map(percent),
        ]),
      ) +
      paragraphs(
        `查询的内容 ${tuple(vector(setting, query).slice(0, 4))}，位置 ${tuple(vector(setting, query).slice(4))}。`,
      )
    );
  },
};

export const drag: Drag<Name> = {
  handles: (values) => {
    const { setting, query } = stateOf(values);
    const size = setting.size * (unit / sizes[0]!);
    const from = size / 2;
    const to = width - size / 2;
    return [
      {
        id: 'query',
        panel: 'picture',
        label: '查询',
        say: nameOf(query),
        at: [left + size * (query.column + 0.5), top + size * (query.row + 0.5)],
        limits: { x: [left + from, left + to], y: [top + from, top + to] },
        step: size,
        tone: 2,
      },
    ];
  },
  move: (_, _id, [x, y]) => {
    const [column, row] = [Math.floor((x - left) / unit), Math.floor((y - top) / unit)];
    const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < finest;
    return isInside ? { column, row } : {};
  },
};

interface State {
  readonly setting: Setting;
  readonly across: number;
  readonly query: Place;
  readonly weights: readonly Weight[];
  readonly own: Weight;
  /** The patch that weighs most beside the query itself. */
  readonly key: Weight;
  /** How many weigh as much. */
  readonly ties: number;
  readonly count: number;
}

function stateOf({ size, weight, reach, row, column }: Values<Name>): State {
  const setting = { size: sizes[size]!, weight, reach: reaches[reach]! };
  const across = acrossOf(setting);
  const query = {
    row: Math.floor((row * across) / finest),
    column: Math.floor((column * across) / finest),
  };
  const weights = attend(setting, query);
  const own = weights[query.row * across + query.column]!;
  const others = weights.filter((one) => one !== own);
  // Sums of the same numbers in another order differ by rounding only.
  const key = others.reduce((a, b) => (b.weight > a.weight + 1e-9 ? b : a));
  const ties = others.filter(({ weight }) => weight > key.weight - 1e-9).length;
  const count = weights.filter(({ score }) => score !== undefined).length;
  return { setting, across, query, weights, own, key, ties, count };
}

const nameOf = ({ row, column }: Place) => `第 ${row + 1} 行第 ${column + 1} 列`;
const tuple = (vector: readonly number[]) => `(${vector.map((x) => fixed(x, 2)).join(', ')})`;
const grouped = (value: number) => value.toLocaleString('en-US');
const percent = ({ score, weight }: Weight) => (score === undefined ? '–' : fixed(100 * weight, 1));

function verdict(state: State): string {
  const { setting, across, query, own, key, ties, count } = state;
  const whole =
    setting.reach !== '全局' && windowOf(setting) === across
      ? '一个窗口就盖住全图，与全局一样。'
      : '';
  return `P = ${setting.size}，N = ${across ** 2} 片，共算 ${grouped(pairs(setting))} 对。${whole}查询在${nameOf(query)}，看 ${count} 片：自己 ${percent(own)}%，此外最重的${ties > 1 ? `有 ${ties} 片，如` : '是'}${nameOf(key.place)}，${ties > 1 ? '各 ' : ''}${percent(key)}%。`;
}

/** What each kind of attention costs at this patch size. */
function costs({ setting, across }: State): readonly string[] {
  const [windows, shifted] = (['窗口', '移位窗口'] as const).map((reach) => ({
    ...setting,
    reach,
  })) as [Setting, Setting];
  const n = across ** 2;
  const m = windowOf(windows);
  const lost = pairs(shifted) - seen(shifted);
  return [
    `N = (${side} ÷ ${setting.size})² = ${across}² = ${n} 片`,
    `全局：N² = ${n}² = ${grouped(n * n)} 对`,
    `窗口：${n / m ** 2} 个窗口 × (${m}²)² = ${grouped(pairs(windows))} 对`,
    lost === 0
      ? '移位：一个窗口就盖住全图，不移'
      : `移位：也算 ${grouped(pairs(shifted))} 对，其中遮掉 ${lost} 对`,
  ];
}

const sideOf = ({ setting }: State) => setting.size * (unit / sizes[0]!);

/** Borders of the windows, within the picture. */
function borders({ setting, across }: State, size: number): string {
  if (setting.reach === '全局') return '';
  const from = windowOf(setting) - shiftOf(setting);
  const cuts = [];
  for (let at = from; at < across; at += windowOf(setting)) cuts.push(at * size);
  return (
    rect(left, top, width, width) +
    cuts.map((at) => `M${left} ${top + at}h${width}M${left + at} ${top}v${width}`).join('')
  );
}

const boxAt = ({ row, column }: Place, size: number, inset = 0) =>
  rect(left + column * size + inset, top + row * size + inset, size - 2 * inset, size - 2 * inset);

function picturePanel(state: State): Panel {
  const { across, query, key } = state;
  const size = sideOf(state);
  const dotSide = unit / sizes[0]!;
  const levels = [...new Set(picture.join(''))];
  const pixels = levels.map((level) =>
    el('path', {
      fill: '#000',
      'fill-opacity': String(trimmed(1 - Number(level) / 9, 3)),
      d: picture
        .flatMap((line, row) =>
          [...line].map((sign, column) =>
            sign === level
              ? rect(left + column * dotSide, top + row * dotSide, dotSide, dotSide)
              : '',
          ),
        )
        .join(''),
    }),
  );
  return {
    name: 'picture',
    heading: `${across ** 2} 片：橙是查询，蓝是此外最重的一片`,
    viewBox,
    title: '切成片的图',
    description: `${sums(state).join('；')}。`,
    drawing: [
      el('path', { fill: '#fff', d: rect(left, top, width, width) }),
      ...pixels,
      path(grid(left, top, across, across, size), 'fig-cells'),
      path(borders(state, size), 'fig-line-3 fig-strong'),
      path(boxAt(key.place, size, 1.5), 'fig-line-1 fig-strong'),
      path(boxAt(query, size, 1.5), 'fig-line-2 fig-strong'),
      ...sums(state).map((line, i) =>
        label(left, top + width + 20 + 22 * i, line, i === 0 ? 'fig-muted' : 'fig-text'),
      ),
    ].join(''),
  };
}

/** The reckoning of one weight, line by line. */
function sums({ setting, across, query, weights, key }: State): readonly string[] {
  const [q, k] = [vector(setting, query), vector(setting, key.place)];
  const content = dot(q.slice(0, 4), k.slice(0, 4));
  const cosine = (by: number) => fixed(Math.cos((Math.PI * by) / across), 2);
  const places =
    setting.weight ** 2 *
    dot(
      position(setting.size, query.row, query.column),
      position(setting.size, key.place.row, key.place.column),
    );
  const score = key.score!;
  const whole = weights.reduce((sum, one) => sum + Math.exp(one.score ?? -Infinity), 0);
  return [
    `内容 = ${contentSize} ×（亮，右−左，下−上，斜）`,
    `橙 q ${tuple(q.slice(0, 4))}`,
    `蓝 k ${tuple(k.slice(0, 4))}`,
    `内容 q · k = ${fixed(content, 2)}`,
    `位置 ${setting.weight}² ×（行 ${cosine(query.row - key.place.row)} + 列 ${cosine(query.column - key.place.column)}）= ${fixed(places, 2)}`,
    `分数 (${fixed(content, 2)} + ${bracketed(fixed(places, 2))}) ÷ √${length} = ${fixed(score, 2)}`,
    `权重 e^${fixed(score, 2)} ÷ Σ = ${significant(Math.exp(score))} ÷ ${significant(whole)} = ${percent(key)}%`,
  ];
}

const bracketed = (printed: string) => (printed.startsWith('−') ? `(${printed})` : printed);

function weightPanel(state: State): Panel {
  const { across, query, weights, key, setting } = state;
  const size = sideOf(state);
  const most = Math.max(...weights.map(({ weight }) => weight));
  return {
    name: 'weights',
    heading: `${nameOf(query)}的权重（%）`,
    viewBox,
    title: '查询对各片的权重',
    description: verdict(state),
    drawing: [
      ...weights.map((one) =>
        el('path', {
          class: one.score === undefined ? 'fig-leaf' : 'fig-fill-2',
          'fill-opacity': String(
            one.score === undefined ? 1 : trimmed((0.4 * one.weight) / most, 3),
          ),
          d: boxAt(one.place, size),
        }),
      ),
      path(grid(left, top, across, across, size), 'fig-cells'),
      path(borders(state, size), 'fig-line-3 fig-strong'),
      path(boxAt(key.place, size, 1.5), 'fig-line-1 fig-strong'),
      path(boxAt(query, size, 1.5), 'fig-line-2 fig-strong'),
      ...weights.map((one) =>
        one.score === undefined
          ? ''
          : label(
              left + (one.place.column + 0.5) * size,
              top + (one.place.row + 0.5) * size + 5,
              percent(one),
              'fig-text',
              'middle',
            ),
      ),
      ...costs(state).map((line, i) =>
        label(
          left,
          top + width + 20 + 22 * i,
          line,
          reaches.indexOf(setting.reach) === i - 1 ? 'fig-strong-text' : 'fig-text',
        ),
      ),
    ].join(''),
  };
}
