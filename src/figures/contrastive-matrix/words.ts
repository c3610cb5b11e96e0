import { equals, fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Values } from '../shared/slider-figure.ts';
import { captions, contrast, fourths, shareOf, temperatures, type Contrast } from './model.ts';

export type Name = 'temperature' | 'fourth' | 'pick';

export interface State extends Contrast {
  readonly temperature: number;
  readonly fourth: number;
  /** Whose softmax is written out: of a picture among the captions, or of a caption among the pictures. */
  readonly isRow: boolean;
  readonly own: number;
}

export function stateOf({ temperature: index, fourth, pick }: Values<Name>): State {
  const temperature = temperatures[index]!;
  return {
    ...contrast(fourth, temperature),
    ...{ temperature, fourth, isRow: pick < 4, own: pick % 4 },
  };
}

export const picks = [
  ...[1, 2, 3, 4].map((n) => `图 ${n} 找文字`),
  ...[1, 2, 3, 4].map((n) => `文字 ${n} 找图`),
];
export const pickedOf = ({ isRow, own }: State) => picks[own + (isRow ? 0 : 4)]!;
export const captionsOf = ({ fourth }: { readonly fourth: number }) => [
  ...captions,
  fourths[fourth]!.caption,
];

export function verdict(state: State): string {
  const { temperature, byRows, byColumns, loss } = state;
  return `τ = ${temperature}，1/τ ${equals(1 / temperature, 2)}：图找文字平均 ${fixed(byRows, 3)}，文字找图平均 ${fixed(byColumns, 3)}，损失 ${fixed(loss, 3)}。${remark(state)}`;
}

function remark(state: State): string {
  if (state.fourth === 1)
    return '文字 4 也配得上图 1，却当作负例：图 1 那行、文字 4 那列，配对那格的 p 至多一半，τ 再小，损失也不低于 ln 2 ÷ 4 ≈ 0.173。';
  if (state.fourth === 2)
    return `文字 4 没有说图里是什么，与图 4 的相似度只有 ${state.cosines[3]![3]}，在它的行与列里都不是最大。这一对约占损失的 ${fixed(100 * shareOf(state, 3), 0)}%；这些 τ 里，${bestOf(state.fourth)} 的损失最低。`;
  if (state.loss > 1.2) return '各格的 p 差不多，损失接近四个一样像时的 ln 4 ≈ 1.386。';
  if (state.loss < 0.01) return '每行每列的 p 几乎全在配对那一格。';
  return '配对那格在它的行与列里都最大，所以 τ 越小，损失越低。';
}

function bestOf(fourth: number): number {
  const lossOf = (temperature: number) => contrast(fourth, temperature).loss;
  return temperatures.reduce((a, b) => (lossOf(b) < lossOf(a) ? b : a));
}

/** The softmax that is written out, line by line; the second and fourth are rows of numbers. */
export function sums(state: State) {
  const { rows, columns, isRow, own, temperature } = state;
  const { logits, powers, sum, p, behind, loss } = (isRow ? rows : columns)[own]!;
  const higher = fixed(behind, 4);
  return {
    divided: `${pickedOf(state)}：s ÷ ${temperature}`,
    logits: logits.map((logit) => fixed(logit, 3)),
    raised:
      behind > 0 ? `各减最大的（比自己高 ${higher}），再取 e 的幂` : '各减最大的，再取 e 的幂',
    powers: powers.map((power) => fixed(power, 4)),
    share: `和 ${fixed(sum, 4)}，p = ${fixed(powers[own]!, 4)} ÷ ${fixed(sum, 4)} ≈ ${fixed(p[own]!, 2)}`,
    loss: `−ln p = ln ${fixed(sum, 4)}${behind > 0 ? ` + ${higher}` : ''} ≈ ${fixed(loss, 3)}`,
  };
}

/** The three lines of means below the probabilities. */
export const means = ({ byRows, byColumns, loss }: State) => [
  `图找文字（右列）平均 ${fixed(byRows, 3)}`,
  `文字找图（末行）平均 ${fixed(byColumns, 3)}`,
  `损失 = 两个平均的平均 = ${fixed(loss, 3)}`,
];

export function text(state: State): string {
  const { cosines, rows, columns } = state;
  const said = sums(state);
  const names = captionsOf(state);
  return (
    paragraphs(
      '四张图：图 1 实心圆，图 2 三角形，图 3 两个方块，图 4 空心圆。',
      verdict(state),
      `${said.divided} 得 ${said.logits.join('、')}。${said.raised}，得 ${said.powers.join('、')}。${said.share}。${said.loss}。`,
    ) +
    table(
      '余弦相似度',
      ['图', ...names.map((name, j) => `文字 ${j + 1} ${name}`)],
      cosines.map((row, i) => [`图 ${i + 1}`, ...row.map((s) => fixed(s, 2))]),
    ) +
    table(
      '沿行的 softmax（图找文字）',
      ['图', ...names, '−ln p'],
      rows.map(({ p, loss }, i) => [
        `图 ${i + 1}`,
        ...p.map((share) => fixed(share, 4)),
        fixed(loss, 4),
      ]),
    ) +
    table(
      '沿列的 softmax（文字找图）',
      ['文字', '图 1', '图 2', '图 3', '图 4', '−ln p'],
      columns.map(({ p, loss }, j) => [
        names[j]!,
        ...p.map((share) => fixed(share, 4)),
        fixed(loss, 4),
      ]),
    )
  );
}
