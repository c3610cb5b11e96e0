import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { runs } from './model.ts';
import type { State } from './state.ts';

const digits = { mean: 3, max: 2, count: 0 } as const;
const named = { mean: '均值', max: '最大值', count: '个数' } as const;

/** A result with the digits that its kind needs. */
export const sayResult = (aggregate: State['aggregate'], result: number) =>
  fixed(result, digits[aggregate]);

export const code = ({ by, aggregate }: State) => `df.groupby("${by}")["acc"].${aggregate}()`;

/** How a group's values become one, written out. */
export function formula(aggregate: State['aggregate'], values: readonly number[]): string {
  const said = values.map((value) => fixed(value, 2));
  if (aggregate === 'mean') return `(${said.join(' + ')}) ÷ ${values.length}`;
  return `${aggregate}(${said.join(', ')})`;
}

export function verdict(state: State): string {
  const { by, aggregate, groups } = state;
  const results = groups.map(({ key, result }) => `${key} 是 ${sayResult(aggregate, result)}`);
  return `按 ${by} 分成 ${groups.length} 组，各有 ${groups.map(({ rows }) => rows.length).join('、')} 行。acc 的${named[aggregate]}：${results.join('，')}。${runs.length} 行变成 ${groups.length} 行，${by} 成了结果的索引。`;
}

export function text(state: State): string {
  const { by, aggregate, groups } = state;
  return (
    paragraphs(`${code(state)} 分三步：按键拆成组，每组算一个数，合成新表。`, verdict(state)) +
    table(
      '原表',
      ['行', 'model', 'seed', 'acc'],
      runs.map(({ model, seed, acc }, row) => [String(row), model, String(seed), fixed(acc, 2)]),
    ) +
    table(
      '各组与结果',
      [by, '行', '算式', named[aggregate]],
      groups.map(({ key, rows, values, result }) => [
        key,
        rows.join('、'),
        formula(aggregate, values),
        sayResult(aggregate, result),
      ]),
    )
  );
}
