import { fixed, powerOfTen, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Values } from '../shared/slider-figure.ts';
import {
  bestClip,
  bytesOf,
  errorsOf,
  greatest,
  quantize,
  scaleOf,
  weights,
  whole,
  type Errors,
  type Quantized,
} from './model.ts';

export type Name = 'bits' | 'clip' | 'pick';

export interface State {
  readonly bits: number;
  readonly clip: number;
  readonly scale: number;
  readonly all: readonly Quantized[];
  readonly errors: Errors;
  readonly best: number;
  readonly picked: number;
}

export function stateOf({ bits, clip, pick }: Values<Name>): State {
  return {
    ...{ bits, clip, picked: pick - 1, scale: scaleOf(bits, clip) },
    all: weights.map((w) => quantize(w, bits, clip)),
    errors: errorsOf(bits, clip),
    best: bestClip(bits),
  };
}

export const sayWeight = (pick: number) => `${pick}：${trimmed(weights[pick - 1]!, 3)}`;
const sayScale = (scale: number) => String(Number(scale.toPrecision(scale < 0.001 ? 4 : 5)));

/** A small number as a × 10ⁿ, with the power of the `total` it is part of unless it is far smaller. */
export function small(value: number, total = value): string {
  if (value === 0) return '0';
  const exponent = Math.floor(Math.log10(value < total / 100 ? value : total));
  return `${fixed(value / 10 ** exponent, 3)}\u00a0×\u00a0${powerOfTen(exponent)}`;
}

export function gridWords({ bits, clip, scale }: State): string {
  const most = greatest(bits);
  return `${bits} 位，${2 * most + 1} 级，s = ${clip} ÷ ${most} ${Math.abs(most * Number(sayScale(scale)) - clip) < 1e-9 ? '=' : '≈'} ${sayScale(scale)}`;
}

export const byteWords = ({ bits }: State) =>
  `${weights.length} × ${bits} ÷ 8 = ${bytesOf(bits)} 字节，加 s 的 4 字节；float32 要 ${4 * weights.length} 字节`;

/** How the picked weight comes to its level, line by line. */
export function steps({ all, picked, scale }: State): readonly string[] {
  const w = weights[picked]!;
  const { rounded, code, value, error } = all[picked]!;
  const cut = rounded === code ? '' : `，截到 ${fixed(code, 0)}`;
  return [
    `${trimmed(w, 3)} ÷ ${sayScale(scale)} ≈ ${fixed(w / scale, 3)}`,
    `取整 ${fixed(rounded, 0)}${cut}`,
    `${fixed(code, 0)} × ${sayScale(scale)} ≈ ${fixed(value, 4)}，误差 ${fixed(error, 4)}`,
  ];
}

export function verdict(state: State): string {
  const { bits, clip, errors } = state;
  const { rounding, clipping, total, clipped } = errors;
  if (clipped === 0)
    return `${bits} 位，c = ${clip}，没有截断：均方误差 ${small(total)}，都来自舍入。${remark(state)}`;
  return `${bits} 位，c = ${clip}，截断 ${clipped} 个权重：均方误差 ${small(total)}，其中舍入 ${small(rounding, total)}，截断 ${small(clipping, total)}。${remark(state)}`;
}

function remark({ bits, clip, best, errors: { total } }: State): string {
  const unclipped = errorsOf(bits, whole).total;
  const lowest =
    best === whole
      ? `${bits} 位时不截断误差最小。`
      : `${bits} 位时 c = ${best} 误差最小，是 ${small(errorsOf(bits, best).total)}。`;
  if (clip === whole) return lowest;
  const ratio = total / unclipped;
  const [than, change] =
    Math.abs(ratio - 1) < 0.01
      ? ['与', '相差不到 1%']
      : ratio < 1
        ? ['比', `小 ${fixed(100 * (1 - ratio), 0)}%`]
        : ['比', `大，是它的 ${fixed(ratio, ratio < 10 ? 2 : 0)} 倍`];
  return `${than}不截断的 ${small(unclipped)} ${change}。${clip === best ? `${bits} 位时这里误差最小。` : lowest}`;
}

export function text(state: State): string {
  const { all } = state;
  return (
    paragraphs(
      verdict(state),
      `${gridWords(state)}。${byteWords(state)}。`,
      `第 ${state.picked + 1} 个权重：${steps(state).join('；')}。`,
    ) +
    table(
      '各种位数',
      ['位数', '编码的字节', '不截断的均方误差', '误差最小的 c', '这时的均方误差'],
      [2, 3, 4, 5, 6, 7, 8].map((bits) => {
        const best = bestClip(bits);
        return [
          String(bits),
          String(bytesOf(bits)),
          small(errorsOf(bits, whole).total),
          String(best),
          small(errorsOf(bits, best).total),
        ];
      }),
    ) +
    table(
      '各个权重',
      ['权重', '编码', '量化后', '误差'],
      weights.map((w, i) => [
        trimmed(w, 3),
        fixed(all[i]!.code, 0),
        fixed(all[i]!.value, 4),
        fixed(all[i]!.error, 4) + (all[i]!.isClipped ? '，截断' : ''),
      ]),
    )
  );
}
