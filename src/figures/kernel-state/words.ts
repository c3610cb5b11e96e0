import { paragraphs, table } from '../shared/html.ts';
import type { Values } from '../shared/slider-figure.ts';
import { float, follow, orders, restart, shown, type State, type Variables } from './model.ts';

export type Name = 'order' | 'step';

export const orderNames = [
  '从上到下',
  'B 跑了两遍',
  '先算 D，再跑 B',
  '删掉 C 再跑 E',
  '改了 C，没重跑',
] as const;

const runs = orders.map(follow);

export const stateOf = ({ order, step }: Values<Name>): State => runs[order]![step]!;
export const beforeOf = ({ order, step }: Values<Name>): State =>
  runs[order]![Math.max(step - 1, 0)]!;

/** What happened in a step, in short. */
export function did({ event }: State): string {
  if (event === undefined) return '还没有跑';
  if (event.kind === 'run') return `跑 ${event.letter}`;
  if (event.kind === 'remove') return `删掉 ${event.letter}`;
  if (event.kind === 'edit') return `改 ${event.letter}`;
  return event.kind === 'save' ? '存盘' : '重启并全部运行';
}

/** The variables as Python prints them; undefined where the kernel has none. */
export function printed({ nums, bonus, mean }: Variables): readonly [string, string | undefined][] {
  return [
    ['nums', nums && `[${nums.join(', ')}]`],
    ['bonus', bonus?.toString()],
    ['mean', mean === undefined ? undefined : float(mean)],
  ];
}

/** What this page gives from above in a new kernel. */
export const promised = ({ cells }: State) => shown(restart(cells))!;

/** An error by its first word: the rest is on the page. */
export const brief = (output: string) => output.replace(/:.*/, '');

export function verdict(values: Values<Name>): string {
  const state = stateOf(values);
  const { event, kernel } = state;
  if (event === undefined) return `内核是空的。这一页从头跑，应当得到 ${promised(state)}。`;
  const now = shown(state);
  const page = promised(state);
  switch (event.kind) {
    case 'save':
      return '存盘：文件里有代码、编号和输出，没有变量。内核一停，变量就没了。';
    case 'restart':
      return now === page && now.startsWith('NameError')
        ? `重启并全部运行：停在 ${now}。bonus 原来只在旧内核里。`
        : `重启并全部运行：编号重新从 1 数起，得到 ${now}，与这一页写的一样。`;
    case 'remove':
      return `删掉 C：页面上没有了，内核里 bonus 还是 ${kernel.variables.bonus}。`;
    case 'edit':
      return `把 C 改成 bonus = 10，没有跑：内核里 bonus 还是 ${kernel.variables.bonus}。`;
    case 'run': {
      const what = `第 ${kernel.log.length} 次运行，跑 ${event.letter}`;
      if (event.letter !== 'E') {
        const changed = printed(kernel.variables).filter(
          ([name, value]) =>
            value !== printed(beforeOf(values).kernel.variables).find(([n]) => n === name)![1],
        );
        const { nums } = kernel.variables;
        const stale = values.order === 2 && event.letter === 'B' && nums;
        return `${what}：${changed.map(([name, value]) => `${name} 变成 ${value}`).join('，')}。${
          stale ? `mean 没有跟着变，还是 ${float(kernel.variables.mean!)}。` : ''
        }`;
      }
      return now === page
        ? `${what}：得到 ${now}，与这一页从头跑一样。`
        : `${what}：得到 ${now}；这一页从头跑，得到的却是 ${page}。`;
    }
  }
}

export function textAlternative(values: Values<Name>): string {
  const state = stateOf(values);
  return (
    paragraphs(
      '五个格子：A 是 nums = [80, 90, 70]，B 是 nums.append(100)（就地改），C 是 bonus = 5，D 是 mean = sum(nums) / len(nums)，E 是 mean + bonus。方括号里是第几次运行。',
      verdict(values),
    ) +
    table(
      `${orderNames[values.order]!}：每一步之后`,
      ['做了什么', 'nums', 'bonus', 'mean', '页面上的输出', '这一页从头跑'],
      runs[values.order]!.map((one) => [
        did(one),
        ...printed(one.kernel.variables).map(([, value]) => value ?? '没有'),
        shown(one) ?? '无',
        promised(one),
      ]),
    ) +
    table(
      '现在的页面',
      ['格子', '编号', '代码'],
      state.cells.map(({ letter, count, code, isRemoved, isStale }) => [
        letter,
        isRemoved ? '已删' : count === undefined ? '没跑过' : String(count),
        `${code}${isStale ? '（改过，没重跑）' : ''}`,
      ]),
    )
  );
}
