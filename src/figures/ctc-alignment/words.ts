import { equals, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import {
  blank,
  collapse,
  frames,
  greedy,
  pathsOf,
  probability,
  runs,
  sources,
  symbols,
  targets,
  tenths,
  textOf,
  type Path,
} from './model.ts';
import type { State } from './state.ts';

const best = targets.reduce((a, b) => (probability(b) > probability(a) ? b : a));

export const quotedOf = ({ text }: State) => `“${textOf(text)}”`;
export const rowName = (states: readonly number[], row: number) =>
  `${row + 1} ${symbols[states[row]!]}`;
export const signsOf = (states: readonly number[], { rows }: Path) =>
  rows.map((row) => states[row]!);
/** α is kept in units of 10⁻ᵗ; `t` counts from 0. */
const unit = (alpha: number, t: number) => alpha / 10 ** (t + 1);
export const valueOf = (alpha: number, t: number, digits = 4) =>
  alpha === 0 ? '0' : t < 3 ? trimmed(unit(alpha, t), 3) : fixed(unit(alpha, t), digits);
/** Without its last zeros only where it says all. */
export const total = (value: number) => {
  const exact = equals(value, 4).startsWith('=');
  return exact ? equals(value, 4) : `≈ ${fixed(value, 4)}`;
};

/** The probability of the target, how much of it the chosen path has, and what the greedy path says. */
export function verdictSentence(state: State): string {
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
  return `${sum}。${part}。逐帧取最大，折叠成“${textOf(collapse(greedy))}”，可是“${textOf(best)}”的概率更大，是 ${fixed(probability(best), 4)}。`;
}

/** The text alternative: the rule, the verdict, and all the numbers. */
export function textAlternative(state: State): string {
  const { states, alphas, all } = state;
  const frameNames = tenths.map((_, t) => `第 ${t + 1} 帧`);
  return (
    paragraphs(
      '– 是空白。折叠：先把连着的相同符号并成一个，再去掉空白。能折叠成目标的路有许多条，目标的概率是它们之和。',
      '格子 (s, t) 的 α 是头 t 帧走到第 s 行的所有路的概率之和，从同一行、上一行来。这一行是字，而且与隔着空白的上一个字不同，还可以跳过空白，从上两行来。',
      verdictSentence(state),
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
}

/** How one row of this frame comes about. */
export function sumOf({ states, alphas, frame }: State, s: number): string {
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
