import { bracketed, equals, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Point } from '../shared/path.ts';
import {
  apply,
  equationsOf,
  isFlipped,
  isNothing,
  kindOf,
  parts,
  square,
  type Homography,
} from './model.ts';
import { letters, type State } from './state.ts';

const unknowns = ['h₁₁', 'h₁₂', 'h₁₃', 'h₂₁', 'h₂₂', 'h₂₃', 'h₃₁', 'h₃₂'];

/** Fewer decimals for what is large, so that every line has room. */
const digitsOf = (value: number) => (Math.abs(value) < 10 ? 3 : Math.abs(value) < 100 ? 2 : 1);
export const say = (value: number) => trimmed(value, digitsOf(value));
const result = (value: number) => equals(value, digitsOf(value));
export const pair = ([x, y]: Point) => `(${say(x)}, ${say(y)})`;
const landing = (h: Homography, point: Point) =>
  isNothing(parts(h, point)[2]) ? '无穷远' : pair(apply(h, point));

/** What kind of map it is, where the chosen point goes, and where the middle. */
export function verdictSentence({ corners, h, point }: State): string {
  const names = corners
    .map((corner, i) => `${letters[i]!.toUpperCase()} ${pair(corner)}`)
    .join('、');
  if (!h) return `四角 ${names}：有三个角在一条直线上，或者两个角重合，没有这样的 H。`;
  const [h31, h32] = [h[6]!, h[7]!];
  const mean: Point = [0, 1].map(
    (i) => corners.reduce((sum, corner) => sum + corner[i]!, 0) / 4,
  ) as unknown as Point;
  const kind = kindOf(h);
  const turned = isFlipped(corners) && kind !== 'torn' ? '四角绕反了，图翻了面。' : '';
  const what = {
    affine: 'h₃₁ = h₃₂ = 0，分母总是 1，这是仿射变换，平行线还是平行线',
    projective: `h₃₁ = ${say(h31)}，h₃₂ = ${say(h32)}，${isNothing(h31) ? '竖线不再平行，横线仍平行' : isNothing(h32) ? '横线不再平行，竖线仍平行' : '横线、竖线都不再平行'}`,
    torn: '四角连起来不是凸四边形，分母在正方形里变号，图被撕成两块',
  }[kind];
  const middle =
    kind === 'torn'
      ? ''
      : `正方形的中心落在对角线的交点 ${landing(h, [2, 2])}，四角的平均是 ${pair(mean)}。`;
  return `四角 ${names}：${what}。${turned}P ${pair(point)} 落在 ${landing(h, point)}。${middle}`;
}

/** The text alternative: the matrix, its eight equations, and where some points go. */
export function textAlternative(state: State): string {
  const { corners, h } = state;
  return (
    paragraphs(
      '正方形的四角是 A (0, 0)、B (4, 0)、C (4, 4)、D (0, 4)，y 向下。每一对角给两个方程，四对正好解出 h₁₁ 到 h₃₂ 八个数，h₃₃ 取 1。',
      'x′ = (h₁₁x + h₁₂y + h₁₃) ÷ (h₃₁x + h₃₂y + 1)，y′ = (h₂₁x + h₂₂y + h₂₃) ÷ (h₃₁x + h₃₂y + 1)。',
      verdictSentence(state),
      ...matrixLines(h),
    ) +
    table(
      '八个方程的系数',
      ['角', '目标', ...unknowns, '右边'],
      square.flatMap((point, i) =>
        equationsOf(point, corners[i]!).map((equation, j) => [
          letters[i]!.toUpperCase(),
          ['x′', 'y′'][j]!,
          ...equation.map(say),
        ]),
      ),
    ) +
    (h
      ? table(
          '几个点的去处',
          ['点', '分母 w', '去处'],
          ([...square, [2, 0], [2, 2], [2, 4]] as Point[]).map((point) => {
            const [, , w] = parts(h, point);
            return [pair(point), say(w), landing(h, point)];
          }),
        )
      : '')
  );
}

export const matrixLines = (h: Homography | undefined) =>
  h
    ? [
        `H = [${[0, 3, 6]
          .map(
            (i) =>
              `[${h
                .slice(i, i + 3)
                .map(say)
                .join(', ')}]`,
          )
          .join(', ')}]`,
      ]
    : [];

/** The reckoning of the chosen point, line by line. */
export function sums(h: Homography | undefined, point: Point): readonly string[] {
  if (!h) return ['三个角在一条直线上，或两个角重合：解不出 H'];
  const [x, y] = point;
  const all = parts(h, point);
  const row = (i: number) =>
    `${say(h[i]!)}×${x} ${signed(h[i + 1]!)}×${y} ${signed(h[i + 2]!)} ${result(all[i / 3]!)}`;
  const [u, v, w] = all;
  const over = (name: string, top: number, sign: string) =>
    `${name} = ${sign} ÷ w = ${say(top)} ÷ ${bracketed(say(w))} ${result(top / w)}`;
  return [
    `P = ${pair(point)}，u、v 是分子，w 是分母`,
    `u = ${row(0)}`,
    `v = ${row(3)}`,
    `w = ${row(6)}`,
    ...(isNothing(w) ? ['w = 0：落在无穷远'] : [over('x′', u, 'u'), over('y′', v, 'v')]),
  ];
}

const signed = (value: number) => {
  const printed = say(value);
  return printed.startsWith('−') ? `− ${printed.slice(1)}` : `+ ${printed}`;
};
