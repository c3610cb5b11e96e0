import { equals, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  blank,
  collapse,
  forward,
  frames,
  greedy,
  pathsOf,
  probability,
  runs,
  sources,
  statesOf,
  symbols,
  targets,
  tenths,
  textOf,
  type Path,
  type Text,
} from './model.ts';

type Name = 'text' | 'frame' | 'rank';

const quoted = targets.map((text) => `「${textOf(text)}」`);
const best = targets.reduce((a, b) => (probability(b) > probability(a) ? b : a));

export const figure: SliderFigure<Name> = {
  tag: 'figure-ctc-alignment',
  legend: '换目标，一帧帧算 α，看一条条路',
  steps: 'frame',
  controls: {
    text: {
      param: 'ctc-y',
      label: '目标',
      min: 0,
      max: targets.length - 1,
      step: 1,
      initial: 0,
      options: targets.map(textOf),
    },
    frame: { param: 'ctc-t', label: '帧 t', min: 1, max: frames, step: 1, initial: frames },
    rank: { param: 'ctc-k', label: '概率第几大的路', min: 1, max: 20, step: 1, initial: 1 },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [latticePanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { states, alphas, all } = state;
    const frameNames = tenths.map((_, t) => `第 ${t + 1} 帧`);
    return (
      paragraphs(
        '– 是空白。折叠：先把连着的相同符号并成一个，再去掉空白。能折叠成目标的路有许多条，目标的概率是它们之和。',
        '格子 (s, t) 的 α 是头 t 帧走到第 s 行的所有路的概率之和，从同一行、上一行来。这一行是字，而且与隔着空白的上一个字不同，还可以跳过空白，从上两行来。',
        verdict(state),
      ) +
      table(
        '每一帧的概率',
        ['符号', ...frameNames],
        symbols.map((symbol, i) => [
          i === blank ? '空白' : symbol,
          ...tenths.map((row) => String(row[i]! / 10)),
        ]),
      ) +
      table(
        `目标${quotedOf(state)}的 α`,
        ['行', ...frameNames],
        states.map((_, row) => [
          rowName(states, row),
          ...alphas.map((column, t) => valueOf(column[row]!, t)),
        ]),
      ) +
      table(
        `折叠成${quotedOf(state)}的 ${all.length} 条路里概率最大的 5 条`,
        ['路', '并起来', '概率'],
        all.slice(0, 5).map((way) => {
          const signs = signsOf(states, way);
          return [
            signs.map((sign) => symbols[sign]).join(' '),
            runs(signs)
              .map(({ symbol }) => symbols[symbol])
              .join(' '),
            fixed(way.probability, 4),
          ];
        }),
      ) +
      table(
        '四个目标',
        ['目标', '路', '概率'],
        targets.map((text) => [
          textOf(text),
          `${pathsOf(text).length} 条`,
          fixed(probability(text), 4),
        ]),
      )
    );
  },
};

interface State {
  readonly text: Text;
  readonly states: readonly number[];
  readonly alphas: readonly (readonly number[])[];
  readonly all: readonly Path[];
  /** Frames that have been reckoned, at least one. */
  readonly frame: number;
  readonly rank: number;
  readonly way: Path;
}

function stateOf({ text, frame, rank }: Values<Name>): State {
  const target = targets[text]!;
  const states = statesOf(target);
  const all = pathsOf(target);
  return { text: target, states, alphas: forward(states), all, frame, rank, way: all[rank - 1]! };
}

const quotedOf = ({ text }: State) => quoted[targets.indexOf(text)]!;
const rowName = (states: readonly number[], row: number) => `${row + 1} ${symbols[states[row]!]}`;
const signsOf = (states: readonly number[], { rows }: Path) => rows.map((row) => states[row]!);
/** α is kept in units of 10⁻ᵗ; `t` counts from 0. */
const unit = (alpha: number, t: number) => alpha / 10 ** (t + 1);
const valueOf = (alpha: number, t: number, digits = 4) =>
  alpha === 0 ? '0' : t < 3 ? trimmed(unit(alpha, t), 3) : fixed(unit(alpha, t), digits);
/** Without its last zeros only where it says all. */
const total = (value: number) => {
  const exact = equals(value, 4).startsWith('=');
  return exact ? equals(value, 4) : `≈ ${fixed(value, 4)}`;
};

function verdict(state: State): string {
  const { text, states, alphas, all, frame, rank, way } = state;
  const last = states.length - 1;
  const first = all.slice(0, rank).reduce((sum, one) => sum + one.probability, 0);
  const whole = probability(text);
  const sum =
    frame < frames
      ? `算到第 ${frame} 帧`
      : `P${quotedOf(state)} = α(${rowName(states, last - 1)}) + α(${rowName(states, last)}) = ${valueOf(alphas[frames - 1]![last - 1]!, frames - 1)} + ${valueOf(alphas[frames - 1]![last]!, frames - 1)} ${total(whole)}`;
  const share = `${trimmed((100 * first) / whole, 1)}%`;
  const part =
    rank === 1
      ? `${all.length} 条路里最大的一条是 ${fixed(way.probability, 4)}，占 ${share}`
      : `${all.length} 条路里第 ${rank} 大的是 ${fixed(way.probability, 4)}，前 ${rank} 条共占 ${share}`;
  return `${sum}。${part}。逐帧取最大，折叠成「${textOf(collapse(greedy))}」，可是「${textOf(best)}」的概率更大，是 ${fixed(probability(best), 4)}。`;
}

const left = 25;
const cell = 49;
const viewBox = '0 0 320 372';
const columnAt = (t: number) => left + cell * t;

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

function sumOf({ states, alphas, frame }: State, s: number): string {
  const chance = tenths[frame - 1]![states[s]!]! / 10;
  const value = alphas[frame - 1]![s]!;
  if (frame === 1) return s < 2 ? String(chance) : '进不来，0';
  const before = alphas[frame - 2]!;
  const terms = sources(states, s)
    .map((from) => before[from]!)
    .reverse();
  if (value === 0) return '进不来，0';
  const sum = terms.map((term) => valueOf(term, frame - 2)).join('+');
  // Thin spaces: three terms just fit.
  return `${terms.length === 1 ? sum : `(${sum})`} × ${chance} ${total(unit(value, frame - 1))}`.replaceAll(
    ' ',
    '\u2009',
  );
}
