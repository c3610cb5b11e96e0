import { bracketed, fixed, grouped, significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import {
  contentSize,
  dot,
  length,
  pairs,
  position,
  seen,
  side,
  vector,
  windowOf,
  type Place,
  type Setting,
  type Weight,
} from './model.ts';
import type { State } from './state.ts';

export const nameOf = ({ row, column }: Place) => `第 ${row + 1} 行第 ${column + 1} 列`;
const tuple = (vector: readonly number[]) => `(${vector.map((x) => fixed(x, 2)).join(', ')})`;
export const percent = ({ score, weight }: Weight) =>
  score === undefined ? '–' : fixed(100 * weight, 1);

/** How much is reckoned, and what the query weighs most. */
export function verdictSentence(state: State): string {
  const { setting, across, query, own, key, ties, count } = state;
  const whole =
    setting.reach !== '全局' && windowOf(setting) === across
      ? '一个窗口就盖住全图，与全局一样。'
      : '';
  return `P = ${setting.size}，N = ${across ** 2} 片，共算 ${grouped(pairs(setting))} 对。${whole}查询在${nameOf(query)}，看 ${count} 片：自己 ${percent(own)}%，此外最重的${ties > 1 ? `有 ${ties} 片，如` : '是'}${nameOf(key.place)}，${ties > 1 ? '各 ' : ''}${percent(key)}%。`;
}

/** The text alternative: what the vectors are, the costs, and all the weights. */
export function textAlternative(state: State): string {
  const { setting, query, weights, across } = state;
  return (
    paragraphs(
      `图是 ${side}×${side} 个像素，黑为 −1，白为 1。一片的内容是像素的线性变换：四个四分块的平均值 a b（上）、c d（下），亮 = (a + b + c + d) ÷ 4，右−左 = (b + d − a − c) ÷ 4，下−上 = (c + d − a − b) ÷ 4，斜 = (a + d − b − c) ÷ 4，都乘 ${contentSize}。`,
      `位置是行、列各自的 cos 与 sin，角度为 π × 行号（列号）÷ 每行的片数，乘 β。两片的位置点积因此是 β² × (cos 行差 + cos 列差)。q 与 k 用同一个 ${length} 维向量，没有学来的矩阵。分数 = q · k ÷ √${length}，权重是看得见的各片上的 softmax。`,
      verdictSentence(state),
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
}

/** What each kind of attention costs at this patch size. */
export function costs({ setting, across }: State): readonly string[] {
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

/** The reckoning of one weight, line by line. */
export function sums({ setting, across, query, weights, key }: State): readonly string[] {
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
