import { grouped } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { arrow, polyline, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path, round } from '../shared/svg.ts';
import { classes, inputChannels, levels, padded, type Level } from './model.ts';

type Name = 'size' | 'depth' | 'width';
const viewBox = '0 0 320 330';
/** Middles of the topmost and the lowest row, of the left and of the right column. */
const [top, low, left, right] = [54, 282, 24, 296];
/** Side of a map as large as the input. */
const side = 38;

export const figure: SliderFigure<Name> = {
  tag: 'figure-encoder-decoder',
  legend: '改输入边长、级数与通道',
  controls: {
    size: { param: 'ed-n', label: '输入边长', min: 16, max: 256, step: 1, initial: 32 },
    depth: { param: 'ed-d', label: '缩小几次', min: 1, max: 4, step: 1, initial: 2 },
    width: {
      param: 'ed-c',
      label: '第一级的通道数',
      min: 0,
      max: 3,
      step: 1,
      initial: 1,
      options: ['8', '16', '32', '64'],
    },
  },
  panels: (values) => [
    {
      name: 'shapes',
      heading: '形状（通道×高×宽），绿线拼接过去',
      viewBox,
      title: '编码器—解码器各级的形状',
      description: verdict(values),
      drawing: shapes(values),
    },
    {
      name: 'cost',
      heading: '每级的激活（上）与参数（下）各有多少',
      viewBox,
      title: '各级的激活与参数',
      description: ladder(values)
        .map(
          ({ activations, parameters }, i) =>
            `${nameOf(values, i)}激活 ${grouped(activations)}，参数 ${grouped(parameters)}`,
        )
        .join('；'),
      drawing: costs(values),
    },
  ],
  verdict,
  text: (values) =>
    paragraphs(
      `输入 ${inputChannels} 个通道，输出 ${classes} 类。每级两层 3×3 卷积（填充 1），缩小用 2×2 最大池化，放大用核 2、步幅 2 的转置卷积，通道减半，再与左边拼接。激活数的是每层卷积和转置卷积的输出。`,
      verdict(values),
    ) +
    table(
      '逐级',
      ['级', '形状', '放大得', '激活', '参数'],
      ladder(values).map(({ channels, side: own, raised, activations, parameters }, i) => [
        i === values.depth ? '瓶颈' : String(i + 1),
        shape(channels, own),
        raised === undefined ? '—' : `${raised}${raised < own ? '，补 1' : ''}`,
        grouped(activations),
        grouped(parameters),
      ]),
    ),
};

const network = ({ size, depth, width }: Values<Name>) => ({ size, depth, width: 8 * 2 ** width });
const ladder = (values: Values<Name>) => levels(network(values));
const shape = (channels: number, size: number) => `${channels}×${size}×${size}`;
const nameOf = ({ depth }: Values<Name>, i: number) => (i === depth ? '瓶颈' : `第 ${i + 1} 级`);
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function verdict(values: Values<Name>): string {
  const all = ladder(values);
  const { size, depth } = values;
  const end = all.at(-1)!;
  const odd = all.filter(({ raised, side: own }) => raised !== undefined && raised < own);
  const list = (sides: readonly (number | undefined)[]) => sides.join('、');
  const fits =
    odd.length === 0
      ? `${size} 能被 ${2 ** depth} 整除，拼接处两边一样大。`
      : `边长 ${list(odd.map(({ side: own }) => own))} 是奇数，放大回来只有 ${list(odd.map(({ raised }) => raised))}，拼接前要补 1。把输入先补到 ${padded(network(values))}，就都除得尽。`;
  return `${shape(inputChannels, size)} 的图缩小 ${depth} 次，瓶颈是 ${shape(end.channels, end.side)}，共 ${grouped(sum(all.map(({ parameters }) => parameters)))} 个参数。${fits}`;
}

const rowOf = ({ depth }: Values<Name>, i: number) => round(top + ((low - top) * i) / depth);

function shapes(values: Values<Name>): string {
  const all = ladder(values);
  const half = ({ side: own }: Level) => Math.max((own / values.size) * (side / 2), 3.5);
  const y = (i: number) => rowOf(values, i);
  const rows = all.slice(0, -1).flatMap((level, i) => {
    const below = all[i + 1]!;
    const isLast = i === values.depth - 1;
    const [from, to] = [
      y(i) + half(level) + 4,
      y(i + 1) - (isLast ? 0 : half(below) + 4 + sheetsOf(i + 1)),
    ];
    const middle = (from + (isLast ? to - 6 : to)) / 2 + 4;
    const isOdd = level.raised! < level.side;
    const className = isOdd ? 'fig-gradient' : 'fig-muted';
    return [
      maps(left, y(i), half(level), i),
      maps(right, y(i), half(level), i),
      label(left + 22, y(i) - 5, shape(level.channels, level.side)),
      label(right - 22, y(i) - 5, shape(level.channels, level.side), 'fig-text', 'end'),
      path(
        arrow([left + half(level) + 6 + sheetsOf(i), y(i)], [right - half(level) - 5, y(i)], 6),
        'fig-line-3',
      ),
      isLast
        ? path(
            polyline([
              [left, from],
              [left, to],
            ]) +
              arrow([left, to], [134, to], 6) +
              polyline([
                [186, to],
                [right, to],
              ]) +
              arrow([right, to], [right, from], 6),
            'fig-line-1',
          )
        : path(
            arrow([left, from], [left, to], 6) + arrow([right, to], [right, from], 6),
            'fig-line-1',
          ),
      label(left + 12, middle, isOdd ? `池化 ${level.side}→${below.side}` : '池化 ÷2', className),
      label(
        right - 12,
        middle,
        isOdd ? `放大得 ${level.raised}，补 1` : '放大 ×2',
        className,
        'end',
      ),
    ];
  });
  const end = all.at(-1)!;
  return [
    label(left - 20, 16, `输入 ${shape(inputChannels, values.size)}`, 'fig-muted'),
    label(right + 20, 16, `输出 ${shape(classes, values.size)}`, 'fig-muted', 'end'),
    ...rows,
    maps(160, y(values.depth), half(end), values.depth),
    label(
      160,
      y(values.depth) + 36,
      `瓶颈 ${shape(end.channels, end.side)}`,
      'fig-strong-text',
      'middle',
    ),
  ].join('');
}

/** How far the sheets of a level reach beyond its map. */
const sheetsOf = (level: number) => 2.5 * level;

/** A map to scale but for the smallest, with one more sheet behind it for each doubling of the channels. */
function maps(x: number, y: number, half: number, level: number): string {
  return Array.from({ length: level + 1 }, (_, k) => {
    const by = sheetsOf(level - k);
    return path(rect(x - half + by, y - half - by, 2 * half, 2 * half), 'fig-node');
  }).join('');
}

function costs(values: Values<Name>): string {
  const all = ladder(values);
  const totals = {
    activations: sum(all.map(({ activations }) => activations)),
    parameters: sum(all.map(({ parameters }) => parameters)),
  };
  return all
    .flatMap((level, i) => {
      const y = rowOf(values, i);
      return [
        label(6, y + 5, nameOf(values, i), 'fig-muted'),
        ...(['activations', 'parameters'] as const).flatMap((kind, k) => {
          const share = level[kind] / totals[kind];
          const middle = y + (k === 0 ? -10 : 10);
          return [
            path(rect(58, middle - 7, Math.max(110 * share, 1), 14), `fig-fill-${k + 1}`),
            label(
              64 + 110 * share,
              middle + 5,
              `${grouped(level[kind])}（${Math.round(100 * share)}%）`,
            ),
          ];
        }),
      ];
    })
    .join('');
}
