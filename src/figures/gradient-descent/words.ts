import { fixed, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { descend, factors, judge, type Settings, type Verdict } from './model.ts';
import { printRate } from './state.ts';

/** One word for what happens in the long run. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  converges: '收敛',
  oscillates: '来回摆动，仍收敛',
  bounces: '来回摆动，不收敛',
  diverges: '发散',
  rests: '原地不动',
};

/** The verdict with its reason and its numbers, in one or two sentences. */
export function verdictSentence(settings: Settings): string {
  const { rate, steps, start } = settings;
  const verdict = judge(settings);
  const [fx, fy] = factors(rate).map((factor) => trimmed(factor, 4));
  const x = `x 每步乘 ${fx}`;
  const y = start[1] === 0 ? 'y 始终为 0' : `y 每步乘 ${fy}`;
  const reasons: Readonly<Record<Verdict, string>> = {
    converges: `${x}，${y}，不变号地走向最低点`,
    oscillates: `在 1/6 与 1/3 之间，${x}，${y}：y 每步变号，幅度越来越小`,
    bounces: `恰为临界值 1/3，${x}，${y}：y 在 ±${trimmed(Math.abs(start[1]), 2)} 之间跳个不停`,
    diverges: `超过临界值 1/3，${x}，${y}：y 每步变号，幅度越来越大`,
    rests: '起点就是最低点，梯度为零',
  };
  const last = descend(settings).at(-1)?.value ?? 0;
  return `${verdictWords[verdict]}：η = ${printRate(rate)}，${reasons[verdict]}。${steps} 步后 f ${last === 0 ? '=' : '≈'} ${significant(last)}。`;
}

/** The text alternative: rule, thresholds, verdict, and each step. */
export function textAlternative(settings: Settings): string {
  return (
    paragraphs(
      'f(x, y) = x² + 3y²，每一步 (x, y) ← (x, y) − η (2x, 6y)，也就是 x 乘 1 − 2η，y 乘 1 − 6η。',
      '临界值由较陡的 y 方向决定：η = 1/6 时 y 一步到 0，超过 1/6 开始变号；η = 1/3 时 y 原样反号，超过 1/3 就发散。',
      verdictSentence(settings),
    ) +
    table(
      '逐步数值',
      ['步', 'x', 'y', 'f'],
      descend(settings).map(({ at, value }, i) => [
        String(i),
        fixed(at[0], 4),
        fixed(at[1], 4),
        significant(value),
      ]),
    )
  );
}
