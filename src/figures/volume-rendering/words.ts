import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { end, pieceOf, type Colour, type Sum } from './model.ts';
import type { State } from './state.ts';

const cells = ({ weights, left: rest, colour, depth }: Sum) => [
  ...weights.map((weight) => fixed(weight, 4)),
  fixed(rest, 4),
  say(colour),
  depthOf(depth),
];
export const say = (colour: Colour) => `(${colour.map((value) => fixed(value, 2)).join(', ')})`;
const depthOf = (depth: number | undefined) => (depth === undefined ? '–' : fixed(depth, 2));
const seen = ({ colour, depth }: Sum) =>
  `颜色 ${say(colour)}，${depth === undefined ? '没有期望深度' : `期望深度 ${fixed(depth, 2)}`}`;

export function verdict({ layers, samples, sum, exact }: State): string {
  const weights = layers.map(({ name }, k) => `${name} ${fixed(sum.weights[k]!, 3)}`).join('，');
  const missed = layers.filter(
    ({ density }, k) => density > 0 && !samples.some(({ layer }) => layer === k),
  );
  const warning =
    missed.length === 0
      ? ''
      : `没有样本落在${missed.map(({ name }) => name).join('和')}里，就像不在那里一样。`;
  return `${samples.length} 个样本，每段长 δ = ${trimmed(pieceOf(samples.length), 5)}。权重：${weights}，合计 ${fixed(sum.total, 3)}，剩余透射率 ${fixed(sum.left, 3)}。${seen(sum)}。精确积分：${seen(exact)}。${warning}`;
}

/** Some samples and all of them, line by line. */
export function sums({
  layers,
  samples,
  sum,
  exact,
}: State): readonly (readonly [string, string?])[] {
  const piece = pieceOf(samples.length);
  return [
    ...layers.flatMap(({ name }, k): [string, string?][] => {
      const i = samples.findIndex(({ layer }) => layer === k);
      const at = samples[i];
      if (!at) return [[`${name}里没有样本`, 'fig-muted']];
      return [
        [`第 ${i + 1} 个样本，t = ${trimmed(at.t, 3)}，在${name}里`, 'fig-muted'],
        [`α = 1 − exp(−${at.density} × ${trimmed(piece, 5)}) = ${fixed(at.alpha, 4)}`],
        [
          `w = T·α = ${fixed(at.transmittance, 4)} × ${fixed(at.alpha, 4)} = ${fixed(at.weight, 4)}`,
        ],
      ];
    }),
    ['全部样本合计', 'fig-muted'],
    [`Σw = ${fixed(sum.total, 4)}，剩余 T = ${fixed(sum.left, 4)}`],
    [
      sum.depth === undefined
        ? 'Σw = 0，没有期望深度'
        : `期望深度 Σwt ÷ Σw = ${depthOf(sum.depth)}`,
      'fig-text fig-strong-text',
    ],
    [exact.depth === undefined ? '精确积分也没有' : `精确积分的期望深度 ${depthOf(exact.depth)}`],
  ];
}

/** The numbers of the figure, for who does not see it. */
export function textAlternative(state: State): string {
  const { layers, samples, sum, exact } = state;
  return (
    paragraphs(
      `光线从 t = 0 走到 ${end}：${layers.map(({ name, from, to, density }) => `${name}在 ${from} 到 ${to}，σ = ${density}`).join('；')}。其余是空的，背景是黑的。`,
      verdict(state),
    ) +
    table(
      '合计与精确积分',
      ['', ...layers.map(({ name }) => `${name}的 w`), '剩余 T', '颜色', '期望深度'],
      [
        [`${samples.length} 个样本`, ...cells(sum)],
        ['精确积分', ...cells(exact)],
      ],
    ) +
    table(
      '各个样本（σ = 0 的略去）',
      ['第几个', 't', 'σ', 'α', 'T', 'w'],
      samples.flatMap(({ t, density, alpha, transmittance, weight }, i) =>
        density === 0
          ? []
          : [
              [
                String(i + 1),
                trimmed(t, 4),
                String(density),
                ...[alpha, transmittance, weight].map((value) => fixed(value, 4)),
              ],
            ],
      ),
    )
  );
}
