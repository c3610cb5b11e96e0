import { paragraphs, table } from '../shared/html.ts';
import { code, message, next, presses, trace, traceback, type Press, type Stop } from './model.ts';

export const stops = trace();

export const names: Readonly<Record<Press, string>> = { into: '步入', over: '步过', out: '步出' };
const english: Readonly<Record<Press, string>> = {
  into: 'step into',
  over: 'step over',
  out: 'step out',
};

export const top = ({ frames }: Stop) => frames.at(-1)!;

/** What a call without variables shows; the module has the functions, which all of them see. */
export const without = (name: string) =>
  name === '<module>' ? 'mean、report、main 是三个函数' : '没有局部变量';

export const locals = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `${name} = ${value}`).join('，');

/** Where a stop is, in short. */
export function place(stop: Stop): string {
  const { line, name } = top(stop);
  return `第 ${line} 行，${name}${stop.kind === 'error' ? '，报错' : stop.kind === 'return' ? '（刚返回）' : ''}`;
}

/** The three presses with where each would stop. */
export function choices(at: number): readonly (readonly [string, string])[] {
  return presses.map((press) => [
    `${names[press]} ${english[press]}`,
    place(stops[next(stops, at, press)]!),
  ]);
}

export function verdict(at: number): string {
  const stop = stops[at]!;
  const { line, name, locals: own } = top(stop);
  const depth = stop.frames.length;
  if (stop.kind === 'error')
    return `第 ${line} 行抛出 ${message}。栈上的 ${depth} 层都印进 traceback，出错的一层在最下面；局部变量不印。`;
  const last = own.at(-1);
  const fresh =
    stop.returned === undefined
      ? `停在第 ${line} 行之前，在 ${name} 里，${last === undefined ? without(name) : locals(own)}`
      : `${stop.returned[0]} 返回了 ${stop.returned[1]}，回到 ${name} 的第 ${line} 行，这一行还没做完`;
  return `${fresh}。栈上 ${depth} 层。${choices(at)
    .map(([press, where]) => `${press.slice(0, 2)}到${where}`)
    .join('；')}。`;
}

export function textAlternative(at: number): string {
  return (
    paragraphs(
      '每次停下时，标出的那一行还没执行；函数返回之后，停在调用它的那一行，那一行还没做完（VS Code 与 PyCharm 如此，pdb 会在函数里多停一次）。sum、len、print 不是用 Python 写的，步入不进去。',
      verdict(at),
    ) +
    table(
      '程序',
      ['行', '代码'],
      code.map((text, i) => [String(i + 1), text]),
    ) +
    table(
      `第 ${at + 1} 站的调用栈，最新的在上`,
      ['函数', '行', '局部变量'],
      [...stops[at]!.frames]
        .reverse()
        .map(({ name, line, locals: own }) => [name, String(line), locals(own) || without(name)]),
    ) +
    table(
      '一直步入，停过的各站',
      ['站', '停在', '步过去', '步出去'],
      stops.map((stop, i) => [
        String(i + 1),
        place(stop),
        ...(['over', 'out'] as const).map((press) =>
          stop.kind === 'error' ? '到此为止' : place(stops[next(stops, i, press)]!),
        ),
      ]),
    ) +
    paragraphs(
      `最后印出：${traceback(stops.at(-1)!)
        .map((row) => row.trim())
        .join(' / ')}`,
    )
  );
}
