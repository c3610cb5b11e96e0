import { paragraphs, table } from '../shared/html.ts';
import {
  eager,
  lazy,
  lines,
  most,
  type Eager,
  type Lazy,
  type Stage,
  type Status,
} from './model.ts';

export const lazyStates = lazy(lines.length);
export const eagerStates = eager(lines.length);
export const last = lazyStates.length - 1;

/** The first step at which the loop has a batch. */
export const firstLazy = lazyStates.findIndex(({ batch }) => batch.length > 0);
export const firstEager = eagerStates.findIndex(({ batch }) => batch > 0);

export const line = (place: number) => `'${lines[place]!}'`;
export const number = (place: number) => `${lines[place]!}.0`;
export const numbers = (places: readonly number[]) => `[${places.map(number).join(', ')}]`;

export const statusNames: Readonly<Record<Status, string>> = {
  new: '还没开始',
  running: '在跑',
  waiting: '等上一级',
  yielded: '停在 yield',
  done: '跑完了',
};

export const heads: Readonly<Record<Stage, string>> = {
  read: 'read(path)',
  parse: 'parse(lines)',
  batches: 'batches(numbers)',
  loop: 'for batch in …',
};

/** The variables of a stage, as they are printed. */
export function variables(stage: Stage, state: Lazy): string {
  if (stage === 'loop') return state.batch.length === 0 ? '' : `batch = ${numbers(state.batch)}`;
  if (stage === 'batches')
    return state.status.batches === 'new' || state.status.batches === 'done'
      ? ''
      : `${state.x === undefined ? '' : `x = ${number(state.x)}，`}buf = ${numbers(state.buf)}`;
  const place = state[stage];
  return place === undefined ? '' : `line = ${line(place)}`;
}

/** What the generators just did. */
export function lazyDid(state: Lazy): string {
  switch (state.event) {
    case 'start':
      return '三个生成器都建好了，一行代码也没跑';
    case 'ask':
      return '循环要一批，请求一级级传到 read';
    case 'read':
      return `read 交出 ${line(state.read!)}，停在 yield`;
    case 'parse':
      return `parse 交出 ${number(state.x!)}，停在 yield`;
    case 'batches':
      return `batches 交出 ${numbers(state.batch)}，循环用它`;
    case 'end':
      return '没有下一行，三个都跑完了';
  }
}

export function eagerDid(state: Eager): string {
  switch (state.stage) {
    case 'start':
      return '还没开始';
    case 'read':
      return `读第 ${state.lines} 行`;
    case 'parse':
      return `转第 ${state.numbers} 个数`;
    case 'batches':
      return `分第 ${state.batches} 批`;
    case 'loop':
      return `循环用第 ${state.batch} 批`;
    case 'end':
      return '跑完了，三个列表都还在';
  }
}

export function verdict(step: number): string {
  const [one, other] = [lazyStates[step]!, eagerStates[step]!];
  const end =
    step === last
      ? `最多的时候：生成器 ${most(lazyStates)} 个，列表 ${most(eagerStates)} 个。`
      : '';
  return `第 ${step} 步。生成器：${lazyDid(one)}，手里 ${one.held} 个。列表：${eagerDid(other)}，手里 ${other.held} 个。${end}`;
}

export function textAlternative(step: number): string {
  return (
    paragraphs(
      `文件有 ${lines.length} 行，read 逐行读，parse 转成小数，batches 每两个一批，循环逐批用。数的是还有变量指着的行与数，同一个只数一次：交出一批以后，循环的 batch 一直指着它，到下一批来为止。行末的换行没有画，文件对象自己的缓冲不算。步是图上的步，不是时间。`,
      verdict(step),
      `第一批到手：生成器在第 ${firstLazy} 步，列表在第 ${firstEager} 步。行再多，生成器手里最多还是 ${most(lazyStates)} 个（1 行、正在凑的 2 个数、循环手里的 2 个数）；列表是行数的两倍。`,
    ) +
    table(
      '每一步',
      ['步', '生成器', '手里', '列表', '手里'],
      lazyStates.map((state, i) => [
        String(i),
        lazyDid(state),
        String(state.held),
        eagerDid(eagerStates[i]!),
        String(eagerStates[i]!.held),
      ]),
    ) +
    table(
      `第 ${step} 步的三个生成器与循环`,
      ['谁', '状态', '变量'],
      (['read', 'parse', 'batches', 'loop'] as const).map((stage) => [
        heads[stage],
        statusNames[lazyStates[step]!.status[stage]],
        variables(stage, lazyStates[step]!) || '无',
      ]),
    )
  );
}
