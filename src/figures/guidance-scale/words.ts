import { bracketed, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { all, count, guided, look, moments, type Ends } from './model.ts';
import { barsOf, bin, run, type State } from './state.ts';

const compared = [0, 0.5, 1, 2, 3, 5, 8];
/** The noisy point whose scores are written out. */
const example = { x: 0.5, a: Math.SQRT1_2, b: Math.SQRT1_2 };

export function verdict({ name, lumps, scale, said }: State): string {
  const own = moments(lumps);
  const whole = moments(all);
  const remark =
    scale === 0
      ? `w = 0 不看条件：终点照无条件的分布，它的均值是 ${fixed(whole.mean, 2)}，标准差 ${fixed(whole.deviation, 2)}`
      : scale === 1
        ? `w = 1 恰是条件分布，它的均值是 ${fixed(own.mean, 2)}，标准差 ${fixed(own.deviation, 2)}`
        : `条件分布的均值是 ${fixed(own.mean, 2)}，标准差 ${fixed(own.deviation, 2)}`;
  return `w = ${scale}，条件是${name}：${count} 个终点有 ${said.inside} 个落在条件一边（p(c|x) > 0.5），均值 ${fixed(said.mean, 2)}，标准差${spaced(deviationOf(said))}。${remark}。`;
}

export const deviationOf = ({ deviation }: Ends) =>
  deviation < 0.0005 ? '不到 0.001' : fixed(deviation, 3);

export const spaced = (said: string) => (said.startsWith('不') ? said : ` ${said}`);

interface Row {
  readonly cells: readonly string[];
  readonly isCurrent: boolean;
}

/** Ends of some scales, the present one among them, and of the condition itself. */
export function rowsOf({ lumps, scale }: State): readonly Row[] {
  return [...new Set([...compared, scale])]
    .sort((a, b) => a - b)
    .map((w) => {
      const { said } = run(lumps, w);
      const { inside, mean } = said;
      return {
        cells: [String(w), `${inside} / ${count}`, fixed(mean, 2), deviationOf(said)],
        isCurrent: w === scale,
      };
    });
}

/** The scores of the example, line by line. */
export function sums({ lumps, scale }: State): readonly (readonly [string, string?])[] {
  const { x: at, a, b } = example;
  const [without, withIt] = [look(all, at, a, b).score, look(lumps, at, a, b).score];
  const [u, c] = [fixed(without, 3), fixed(withIt, 3)];
  return [
    [`一个例子：a = b = ${fixed(a, 3)}，x = ${at}`, 'fig-muted'],
    [`无条件的分数 s(x) = ${u}`],
    [`有条件的分数 s(x|c) = ${c}`],
    ['引导后：s(x) + w·[s(x|c) − s(x)]', 'fig-muted'],
    [`${u} + ${trimmed(scale, 2)} × [${c} − ${bracketed(u)}]`],
    [`= ${fixed(guided(without, withIt, scale), 3)}`, 'fig-text fig-strong-text'],
  ];
}

/** The numbers of the figure, for who does not see it. */
export function textAlternative(state: State): string {
  return (
    paragraphs(
      `数据是三团，中心 −2、0、1.5，标准差都是 0.4，各占三分之一，条件是${state.name}。起点是标准正态的 ${count} 个等距分位点，每个 w 都用同一批。分数按公式算出，没有训练。`,
      verdict(state),
    ) +
    table(
      '各个 w 的终点',
      ['w', '落在条件一边', '均值', '标准差'],
      rowsOf(state).map(({ cells }) => cells),
    ) +
    table(
      `w = ${state.scale} 的终点直方图`,
      ['从', '到', '终点数'],
      barsOf(state.ends).map(({ from, height }) => [
        fixed(from, 2),
        fixed(from + bin, 2),
        String(height),
      ]),
    )
  );
}
