import type { Panel } from '../shared/panel.ts';
import type { Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import { shown, type Cell } from './model.ts';
import {
  beforeOf,
  brief,
  did,
  orderNames,
  printed,
  promised,
  stateOf,
  verdict,
  type Name,
} from './words.ts';

const viewBox = '0 0 320 262';
const row = 42;

const box = (className: string, y: number, height: number, x = 2) =>
  el('rect', { class: className, x, y, width: 318 - x, height, rx: 6 });

/** The page: cells with the number of their run, what the last one shows below it. */
export function pagePanel(values: Values<Name>): Panel {
  const state = stateOf(values);
  const { event } = state;
  const cell = ({ letter, code, count, output, isRemoved, isStale }: Cell, i: number) => {
    const y = 4 + i * row;
    const isNow = event !== undefined && 'letter' in event && event.letter === letter;
    if (isRemoved)
      return (
        label(4, y + 22, letter, 'fig-muted fig-letter') +
        box('fig-frame fig-dashed-frame', y, 34, 58) +
        label(68, y + 22, '这一格已经删掉', 'fig-muted')
      );
    return (
      label(4, y + 22, letter, 'fig-letter') +
      label(54, y + 22, `[${count ?? '\u00a0'}]`, 'fig-code fig-muted', 'end') +
      box(isNow ? 'fig-node' : 'fig-leaf', y, 34, 58) +
      label(68, y + 22, code, 'fig-code') +
      (isStale ? label(310, y + 22, '改过，没重跑', 'fig-gradient', 'end') : '') +
      (output?.replace(': ', ':\n').split('\n') ?? [])
        .map((line, j) =>
          label(
            68,
            y + 54 + 20 * j,
            line,
            output!.startsWith('NameError') ? 'fig-code fig-gradient' : 'fig-code fig-strong-text',
          ),
        )
        .join('')
    );
  };
  return {
    name: 'page',
    heading: `页面（${did(state)}）`,
    viewBox,
    title: '笔记本的页面',
    description: state.cells
      .map(({ letter, code, count, isRemoved }) =>
        isRemoved ? `${letter} 已删` : `${letter} [${count ?? ' '}] ${code}`,
      )
      .concat(`输出：${shown(state) ?? '无'}`)
      .join('；'),
    drawing: state.cells.map(cell).join('') + label(4, 226, '输出', 'fig-muted'),
  };
}

/** The kernel: its variables, what really ran, and what the page alone would give. */
export function kernelPanel(values: Values<Name>): Panel {
  const state = stateOf(values);
  const before = printed(beforeOf(values).kernel.variables);
  const variables = printed(state.kernel.variables).map(([name, value], i) => {
    const y = 4 + i * row;
    const isNew = value !== undefined && value !== before[i]![1];
    return (
      box(
        value === undefined ? 'fig-frame fig-dashed-frame' : isNew ? 'fig-node' : 'fig-leaf',
        y,
        34,
      ) +
      label(14, y + 22, name, 'fig-code fig-strong-text') +
      (value === undefined
        ? label(308, y + 22, '没有', 'fig-muted', 'end')
        : label(308, y + 22, value, 'fig-code', 'end'))
    );
  });
  const now = shown(state);
  const page = promised(state);
  const differs = now !== undefined && now !== page;
  return {
    name: 'kernel',
    heading: `内核（${orderNames[values.order]!}）`,
    viewBox,
    title: '内核里的变量与运行的次序',
    description: verdict(values),
    drawing: [
      ...variables,
      label(4, 158, '跑过的', 'fig-muted'),
      state.kernel.log.length === 0
        ? label(84, 158, '还没有', 'fig-muted')
        : state.kernel.log
            .map((letter, i) => label(90 + i * 38, 158, letter, 'fig-letter', 'middle'))
            .join('') +
          state.kernel.log
            .slice(1)
            .map((_, i) => label(109 + i * 38, 158, '→', 'fig-muted', 'middle'))
            .join(''),
      path('M2 176H318', 'fig-grid'),
      label(4, 202, 'mean + bonus', 'fig-code'),
      label(4, 228, '页面上印着'),
      label(316, 228, now === undefined ? '还没有' : brief(now), 'fig-text fig-strong-text', 'end'),
      label(4, 252, '这一页从头跑'),
      label(
        316,
        252,
        brief(page),
        differs ? 'fig-gradient fig-strong-text' : 'fig-text fig-strong-text',
        'end',
      ),
    ].join(''),
  };
}
