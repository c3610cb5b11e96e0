import { fixed, grouped } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  blocks,
  isDepthwise,
  multiplications,
  parameters,
  perOutput,
  total,
  type Block,
  type Layer,
} from './model.ts';

type Name = 'kind' | 'channels' | 'side';

const channelsOf = [16, 32, 64, 128, 256, 512];
const sides = [7, 14, 28, 56];

export const figure: SliderFigure<Name> = {
  tag: 'figure-conv-blocks',
  legend: '换一种块，改通道数与图的边长',
  controls: {
    kind: {
      param: 'cb-k',
      label: '块',
      min: 0,
      max: blocks.length - 1,
      step: 1,
      initial: 1,
      options: blocks.map(({ name }) => name),
    },
    channels: {
      param: 'cb-c',
      label: '进出的通道数 C',
      min: 0,
      max: channelsOf.length - 1,
      step: 1,
      initial: 4,
      say: (index) => String(channelsOf[index]),
    },
    side: {
      param: 'cb-n',
      label: '图的边长 n',
      min: 0,
      max: sides.length - 1,
      step: 1,
      initial: 1,
      say: (index) => String(sides[index]),
    },
  },
  panels: (values) => [layersPanel(chosen(values)), comparisonPanel(chosen(values))],
  verdict: (values) => verdict(chosen(values)),
  text: (values) => {
    const at = chosen(values);
    return (
      paragraphs(
        '不计偏置与归一化，步幅 1，图的大小不变，每个权重在每个位置用一次，所以乘法是参数的 n² 倍。',
        verdict(at),
      ) +
      table(
        `${at.block.name}，C = ${at.channels}，n = ${at.side}`,
        ['层', '通道', '每个输出的乘法', '参数', '乘法'],
        at.layers.map((layer) => [
          (layer.branch ? `支路 ${layer.branch}：` : '') + nameOf(layer),
          `${layer.inputs} → ${layer.outputs}`,
          grouped(perOutput(layer)),
          grouped(parameters(layer)),
          grouped(multiplications(layer, at.side)),
        ]),
      ) +
      table(
        `六种块，C = ${at.channels}，n = ${at.side}`,
        ['块', '参数', '乘法'],
        blocks.map(({ name, layers }) => [
          name,
          grouped(total(layers(at.channels), parameters)),
          grouped(total(layers(at.channels), parameters) * at.side ** 2),
        ]),
      )
    );
  },
};

interface Chosen {
  readonly block: Block;
  readonly channels: number;
  readonly side: number;
  readonly layers: readonly Layer[];
}

function chosen({ kind, channels, side }: Values<Name>): Chosen {
  const block = blocks[kind]!;
  const width = channelsOf[channels]!;
  return { block, channels: width, side: sides[side]!, layers: block.layers(width) };
}

const nameOf = (layer: Layer) =>
  `${layer.kernel}×${layer.kernel}${isDepthwise(layer) ? ' 深度' : ''}`;

/** As readers of Chinese say large numbers, to three digits: 118 万, 2.31 亿. */
function spoken(value: number): string {
  const short = (size: number) =>
    size < 100 ? fixed(size, size < 10 ? 2 : 1) : grouped(Math.round(size));
  if (value >= 99_995_000) return `${short(value / 1e8)} 亿`;
  return value >= 1e4 ? `${short(value / 1e4)} 万` : grouped(value);
}

const percent = (part: number, whole: number) => {
  const share = (100 * part) / whole;
  return `${fixed(share, share < 10 ? 1 : 0)}%`;
};

function verdict({ block, channels, side, layers }: Chosen): string {
  const own = total(layers, parameters);
  const plain = total(blocks[0]!.layers(channels), parameters);
  const against = block === blocks[0] ? '' : `，是两层 3×3 的 ${percent(own, plain)}`;
  const single = layers.find(isDepthwise);
  const written = total(layers, ({ outputs }) => outputs);
  const dearest = layers.reduce((a, b) => (parameters(b) > parameters(a) ? b : a));
  const but = single && parameters(single) / own < single.outputs / written ? '却' : '';
  const share = single
    ? `深度卷积那一层做 ${percent(parameters(single), own)} 的乘法，${but}写出全块 ${percent(single.outputs, written)} 的数。`
    : block === blocks[0]
      ? '两层一样多，把一层里的 C² 压下去，就是后面几种块要做的事。'
      : `最费的一层是 ${nameOf(dearest)}，占 ${percent(parameters(dearest), own)}。`;
  return `${block.name}，C = ${channels}，${side}×${side}：参数 ${spoken(own)}，乘法 ${spoken(own * side ** 2)}${against}。${share}`;
}

/** Where the bars of channels stand, and how long the longest is. */
const [left, longest] = [28, 128];
const rowHeight = 46;

/** The layers from top to bottom: bars are channels, numbers on the right what a layer costs. */
function layersPanel(at: Chosen): Panel {
  const { block, channels, side, layers } = at;
  const widest = Math.max(channels, ...layers.map(({ outputs }) => outputs));
  const bar = (count: number, y: number, name: string) => {
    const width = Math.max((longest * count) / widest, 2);
    return path(rect(left + (longest - width) / 2, y, width, 9), name);
  };
  const first = 40;
  const end = first + layers.length * rowHeight;
  const last = layers[2]?.branch ? end + 26 : end;
  return {
    name: 'layers',
    heading: `${block.name}：条的长短是通道数`,
    viewBox: `0 0 320 ${last + 34}`,
    title: `${block.name}的各层`,
    description: `输入 ${channels} 个通道。${layers
      .map(
        (layer) =>
          `${layer.branch ? `支路 ${layer.branch}，` : ''}${nameOf(layer)}，${layer.inputs} 到 ${layer.outputs}，参数 ${grouped(parameters(layer))}`,
      )
      .join('；')}。${block.isResidual ? '输入加到输出上。' : ''}`,
    drawing:
      label(left, 16, `输入 ${channels}`) +
      label(232, 16, '参数', 'fig-muted', 'end') +
      label(316, 16, '乘法', 'fig-muted', 'end') +
      bar(channels, 24, 'fig-fill-1') +
      layers.map((layer, i) => row(layer, first + i * rowHeight, side, bar)).join('') +
      (last === end
        ? ''
        : label(left, end + 12, `四路拼接 ${channels}`) + bar(channels, end + 20, 'fig-fill-1')) +
      (block.isResidual ? bypass(28, end - 8) : '') +
      label(left, last + 26, '合计', 'fig-strong-text') +
      label(232, last + 26, spoken(total(layers, parameters)), 'fig-strong-text', 'end') +
      label(
        316,
        last + 26,
        spoken(total(layers, parameters) * side ** 2),
        'fig-strong-text',
        'end',
      ),
  };
}

function row(
  layer: Layer,
  y: number,
  side: number,
  bar: (count: number, y: number, name: string) => string,
): string {
  const branch = layer.branch ? `${layer.branch}) ` : '';
  return (
    label(left, y + 16, `${branch}${nameOf(layer)}→${layer.outputs}`) +
    label(232, y + 16, spoken(parameters(layer)), 'fig-text', 'end') +
    label(316, y + 16, spoken(multiplications(layer, side)), 'fig-text', 'end') +
    bar(layer.outputs, y + 24, isDepthwise(layer) ? 'fig-fill-2' : 'fig-fill-1') +
    label(316, y + 37, `每个输出 ${grouped(perOutput(layer))} 次`, 'fig-muted', 'end')
  );
}

/** The input on its way round the layers, added at the end. */
function bypass(from: number, to: number): string {
  return (
    path(
      polyline([
        [left - 4, from],
        [8, from],
        [8, to],
      ]) + arrow([8, to], [left - 3, to], 6),
      'fig-line-2 fig-strong',
    ) + label(3, to + 19, '+')
  );
}

/** All six blocks side by side at this width; the chosen one stands out. */
function comparisonPanel({ block, channels, side }: Chosen): Panel {
  const all = blocks.map((other) => ({
    other,
    own: total(other.layers(channels), parameters),
  }));
  const most = Math.max(...all.map(({ own }) => own));
  return {
    name: 'comparison',
    heading: `六种块，都是 ${channels} 个通道进、${channels} 个出`,
    viewBox: '0 0 320 304',
    title: '六种块的参数与乘法',
    description: all
      .map(({ other, own }) => `${other.name} 参数 ${spoken(own)}，乘法 ${spoken(own * side ** 2)}`)
      .join('；'),
    drawing:
      label(232, 16, '参数', 'fig-muted', 'end') +
      label(316, 16, '乘法', 'fig-muted', 'end') +
      all
        .map(({ other, own }, i) => {
          const y = 26 + i * rowHeight;
          const style = other === block ? 'fig-strong-text' : 'fig-text';
          return (
            label(4, y + 16, other.name, style) +
            label(232, y + 16, spoken(own), style, 'end') +
            label(316, y + 16, spoken(own * side ** 2), style, 'end') +
            path(
              rect(4, y + 24, Math.max((312 * own) / most, 1), 9),
              other === block ? 'fig-fill-2' : 'fig-fill-1',
            )
          );
        })
        .join(''),
  };
}
