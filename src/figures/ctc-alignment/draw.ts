import { fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { label, path } from '../shared/svg.ts';
import { blank, frames, greedy, probability, runs, symbols, tenths } from './model.ts';
import type { State } from './state.ts';
import { quotedOf, rowName, signsOf, sumOf, total, valueOf } from './words.ts';

const left = 25;
const cell = 49;
const viewBox = '0 0 320 372';
const columnAt = (t: number) => left + cell * t;

export function panels(state: State): readonly [Panel, Panel] {
  return [latticePanel(state), sumPanel(state)];
}

/** The table of probabilities, and the lattice below in the same columns. */
function latticePanel(state: State): Panel {
  const { states, alphas, frame, way } = state;
  const row = 24;
  const top = 22;
  const base = top + 3 * row + 30;
  const height = Math.min(238 / states.length, 46);
  const bottom = base + height * states.length;
  const rowAt = (s: number) => base + height * s;
  const seen = alphas.slice(0, frame);
  const ringed = way.rows
    .map(
      (s, t) =>
        rect(columnAt(t) + 2, rowAt(s) + 2, cell - 4, height - 4) +
        rect(columnAt(t) + 2, top + row * states[s]! + 2, cell - 4, row - 4),
    )
    .join('');
  return {
    name: 'lattice',
    heading: `每帧的概率，${quotedOf(state)}的 α，橙框是所选的路`,
    viewBox,
    title: '前向算法的格子',
    description: `第 ${frame} 帧的 α：${states.map((_, s) => `${rowName(states, s)} ${valueOf(alphas[frame - 1]![s]!, frame - 1)}`).join('，')}。`,
    drawing: [
      path(rect(columnAt(frame - 1), top, cell, 3 * row), 'fig-soft'),
      path(rect(columnAt(frame - 1), base, cell, bottom - base), 'fig-soft'),
      label(2, 15, 't', 'fig-var'),
      ...tenths.map((_, t) =>
        label(columnAt(t) + cell / 2, 15, String(t + 1), 'fig-muted', 'middle'),
      ),
      path(lines(top, 3, row), 'fig-cells'),
      ...symbols.map((symbol, i) => label(2, top + row * i + 17, symbol)),
      ...tenths.flatMap((chances, t) =>
        chances.map((value, i) =>
          label(
            columnAt(t) + cell / 2,
            top + row * i + 17,
            fixed(value / 10, 1),
            greedy[t] === i ? 'fig-strong-text' : 'fig-text',
            'middle',
          ),
        ),
      ),
      label(2, base - 9, 'α', 'fig-var'),
      label(318, base - 9, '– 是空白，加粗的是每帧最大的', 'fig-muted', 'end'),
      path(lines(base, states.length, height), 'fig-cells'),
      ...states.map((_, s) => label(2, rowAt(s) + height / 2 + 5, symbols[states[s]!]!)),
      ...seen.flatMap((column, t) =>
        column.map((value, s) =>
          label(
            columnAt(t) + cell / 2,
            rowAt(s) + height / 2 + 5,
            valueOf(value, t, 3),
            value === 0 ? 'fig-muted' : 'fig-text',
            'middle',
          ),
        ),
      ),
      path(ringed, 'fig-line-2'),
    ].join(''),
  };
}

/** Lines of a table of six columns. */
function lines(top: number, count: number, height: number): string {
  const across = Array.from(
    { length: count + 1 },
    (_, i) => `M${left} ${top + i * height}h${6 * cell}`,
  );
  const down = Array.from(
    { length: frames + 1 },
    (_, t) => `M${columnAt(t)} ${top}v${count * height}`,
  );
  return [...across, ...down].join('');
}

/** The sums of this frame row by row, and how the chosen path collapses. */
function sumPanel(state: State): Panel {
  const { states, frame, rank, way, all, text } = state;
  const signs = signsOf(states, way);
  const rows = states.map((_, s) => [rowName(states, s), sumOf(state, s)] as const);
  const joined = runs(signs);
  let from = 0;
  const merged = joined.map(({ symbol, length }) => {
    from += length;
    return { symbol, length, at: from - length };
  });
  const boxes = (all: typeof merged, y: number) =>
    all
      .map(
        ({ symbol, length, at }) =>
          path(rect(columnAt(at) + 2, y, length * cell - 4, 24), 'fig-line-2') +
          label(columnAt(at) + (length * cell) / 2, y + 17, symbols[symbol]!, 'fig-text', 'middle'),
      )
      .join('');
  const top = 206;
  const said = `第 ${rank} 条路 ${signs.map((sign) => symbols[sign]).join(' ')}，并起来 ${joined.map(({ symbol }) => symbols[symbol]).join(' ')}，去掉空白得${quotedOf(state)}`;
  const product = `${signs.map((sign, t) => tenths[t]![sign]! / 10).join(' × ')} ${total(way.probability)}`;
  const first = all.slice(0, rank).reduce((sum, one) => sum + one.probability, 0);
  return {
    name: 'sums',
    heading:
      frame === 1
        ? '第 1 帧：只能从头两行开始'
        : `第 ${frame} 帧：（能来的几格之和）× 这一帧的概率`,
    viewBox,
    title: '这一帧的算式与所选路的折叠',
    description: `${rows.map(([name, sum]) => `${name}：${sum}`).join('；')}。${said}，概率 ${product}。`,
    drawing: [
      ...rows.flatMap(([name, sum], i) => [
        label(0, 16 + 23 * i, name.replace(' ', '')),
        label(30, 16 + 23 * i, sum, sum.includes('0') ? 'fig-text' : 'fig-muted'),
      ]),
      path(`M2 ${top - 22}H318`, 'fig-grid'),
      label(2, top - 4, `概率第 ${rank} 大的路，共 ${all.length} 条`, 'fig-muted'),
      boxes(
        signs.map((symbol, at) => ({ symbol, length: 1, at })),
        top + 3,
      ),
      label(2, top + 45, '① 连着的相同符号并成一个', 'fig-muted'),
      boxes(merged, top + 51),
      label(2, top + 93, '② 去掉空白', 'fig-muted'),
      boxes(
        merged.filter(({ symbol }) => symbol !== blank),
        top + 99,
      ),
      label(2, top + 142, product),
      label(
        2,
        top + 163,
        `前 ${rank} 条合计 ${fixed(first, 4)}，全部合计 ${fixed(probability(text), 4)}`,
        'fig-strong-text',
      ),
    ].join(''),
  };
}
