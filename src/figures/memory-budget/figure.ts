import { significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  budget,
  constant,
  kept,
  modes,
  networks,
  parameters,
  sum,
  type Budget,
  type Mode,
  type Network,
} from './model.ts';

type Name = 'network' | 'batch' | 'mode';

const batches = Array.from({ length: 10 }, (_, i) => 2 ** i);

export const figure: SliderFigure<Name> = {
  tag: 'figure-memory-budget',
  legend: '换网络、批大小、精度与优化器',
  controls: {
    network: {
      param: 'mb-n',
      label: '网络',
      min: 0,
      max: networks.length - 1,
      step: 1,
      initial: 1,
      options: networks.map(({ name, about }) => `${name}（${about}）`),
    },
    batch: {
      param: 'mb-b',
      label: '批大小',
      min: 0,
      max: batches.length - 1,
      step: 1,
      initial: 5,
      say: (index) => String(batches[index]),
    },
    mode: {
      param: 'mb-m',
      label: '精度与优化器',
      min: 0,
      max: modes.length - 1,
      step: 1,
      initial: 2,
      options: modes.map(({ name }) => name),
    },
  },
  panels: (values) => [budgetPanel(chosen(values)), batchesPanel(chosen(values))],
  verdict: (values) => verdict(chosen(values)),
  text: (values) => {
    const at = chosen(values);
    return (
      paragraphs(
        '没有算分配器的缓存与碎片、计算库的工作区、批归一化的运行统计。一个 GB 是十亿字节。',
        verdict(at),
      ) +
      table(
        `${at.network.name}，批 ${at.batch}，${at.mode.name}`,
        ['项', '怎么算', '大小'],
        rowsOf(at).map(({ name, formula, bytes }) => [name, formula, spoken(bytes)]),
      ) +
      table(
        `${at.network.name}，${at.mode.name}，各种批大小`,
        ['批大小', '其余三项', '中间结果', '合计'],
        batches.map((batch) => {
          const all = budget(at.network, at.mode, batch);
          return [String(batch), constant(all), all.activations, sum(all)].map((value) =>
            typeof value === 'number' ? spoken(value) : value,
          );
        }),
      )
    );
  },
};

interface Chosen {
  readonly network: Network;
  readonly mode: Mode;
  readonly batch: number;
  readonly all: Budget;
}

function chosen({ network: index, batch: exponent, mode: which }: Values<Name>): Chosen {
  const network = networks[index]!;
  const mode = modes[which]!;
  const batch = batches[exponent]!;
  return { network, mode, batch, all: budget(network, mode, batch) };
}

/** Bytes to three digits: 966 kB, 3.16 GB. */
function spoken(bytes: number): string {
  const [unit, size] =
    bytes < 999_500 ? ['kB', 1e3] : bytes < 999_500_000 ? ['MB', 1e6] : ['GB', 1e9];
  return bytes === 0 ? '0' : `${significant(bytes / Number(size))} ${unit}`;
}

/** A count as readers of Chinese say it: 6.04 万, 2,556 万. */
const tens = (count: number) => `${significant(count / 1e4).replace(/\B(?=(\d{3})+$)/, ',')} 万`;

function verdict({ network, mode, batch, all }: Chosen): string {
  const { image, once } = kept(network, mode);
  const from = Math.floor((constant(all) - once) / image) + 1;
  const percent = (100 * all.activations) / sum(all);
  // Never 100: the other three are small at the end of the slider, not gone.
  const share = percent < 99 ? Math.round(percent) : percent.toFixed(1);
  return `${network.name}，批 ${batch}，${mode.name}：合计 ${spoken(sum(all))}，中间结果占 ${share}%。批到 ${from}，中间结果就超过其余三项的 ${spoken(constant(all))}。`;
}

interface Row {
  readonly name: string;
  readonly formula: string;
  readonly bytes: number;
  readonly style: string;
}

function rowsOf({ network, mode, batch, all }: Chosen): readonly Row[] {
  const count = tens(parameters(network));
  const copies = all.weights - all.gradients;
  const { image } = kept(network, mode);
  return [
    {
      name: '权重',
      formula: `4 B × ${count}` + (copies ? `，16 位副本 ${spoken(copies)}` : ''),
      bytes: all.weights,
      style: 'fig-node',
    },
    { name: '梯度', formula: `4 B × ${count}`, bytes: all.gradients, style: 'fig-node' },
    {
      name: '优化器状态',
      formula: mode.states ? `${4 * mode.states} B × ${count}` : '这种优化器不存东西',
      bytes: all.states,
      style: 'fig-node',
    },
    {
      name: '中间结果',
      formula: `每张图 ${spoken(image)} × ${batch}`,
      bytes: all.activations,
      style: 'fig-leaf',
    },
  ];
}

const [left, right] = [4, 316];

/** One bar of all four, numbers inside where there is room; below, how each is counted. */
function budgetPanel(at: Chosen): Panel {
  const rows = rowsOf(at);
  const whole = sum(at.all);
  let x = left;
  const bar = rows.map(({ bytes, style }) => {
    const width = ((right - left) * bytes) / whole;
    const from = x;
    x += width;
    return (
      path(width > 0 ? rect(from, 8, width, 40) : '', style) +
      (width < 62 ? '' : label(from + width / 2, 33, spoken(bytes), 'fig-strong-text', 'middle'))
    );
  });
  return {
    name: 'budget',
    heading: `${at.network.name}，批 ${at.batch}：合计 ${spoken(whole)}`,
    viewBox: '0 0 320 254',
    title: '显存的四项',
    description: rows.map(({ name, bytes }) => `${name} ${spoken(bytes)}`).join('；'),
    drawing:
      bar.join('') +
      rows
        .map(({ name, formula, bytes, style }, i) => {
          const y = 76 + i * 46;
          return (
            path(rect(left, y - 11, 12, 12), style) +
            label(24, y, name) +
            label(right, y, spoken(bytes), 'fig-strong-text', 'end') +
            label(24, y + 19, formula, 'fig-muted')
          );
        })
        .join(''),
  };
}

/** The same settings at every batch size: what stays, and what grows. */
function batchesPanel({ network, mode, batch: now }: Chosen): Panel {
  const all = batches.map((batch) => ({ batch, parts: budget(network, mode, batch) }));
  const most = sum(all.at(-1)!.parts);
  const [from, to] = [40, 244];
  const width = (bytes: number) => ((to - from) * bytes) / most;
  const end = all.length * 24;
  return {
    name: 'batches',
    heading: '批大小加倍，只有中间结果加倍',
    viewBox: `0 0 320 ${end + 34}`,
    title: '各种批大小的合计',
    description: all.map(({ batch, parts }) => `批 ${batch}，${spoken(sum(parts))}`).join('；'),
    drawing:
      all
        .map(({ batch, parts }, i) => {
          const y = 4 + i * 24;
          const style = batch === now ? 'fig-strong-text' : 'fig-text';
          const stays = Math.max(width(constant(parts)), 1);
          return (
            label(34, y + 15, String(batch), style, 'end') +
            path(rect(from, y + 4, stays, 13), 'fig-fill-1') +
            path(rect(from + stays, y + 4, width(parts.activations), 13), 'fig-fill-2') +
            label(right, y + 15, spoken(sum(parts)), style, 'end')
          );
        })
        .join('') +
      path(rect(from, end + 13, 12, 12), 'fig-fill-1') +
      label(from + 18, end + 24, '权重、梯度、状态', 'fig-muted') +
      path(rect(204, end + 13, 12, 12), 'fig-fill-2') +
      label(222, end + 24, '中间结果', 'fig-muted'),
  };
}
