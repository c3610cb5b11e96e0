import { linearScale } from '../shared/scale.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, polyline, rect, type Point } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import { lines, most, size, stages, type Stage } from './model.ts';
import {
  eagerDid,
  eagerStates,
  heads,
  last,
  lazyDid,
  lazyStates,
  line,
  number,
  numbers,
  statusNames,
  variables,
} from './words.ts';

const viewBox = '0 0 320 330';
const pitch = 84;

/** The generators one below the other: what is asked for goes up, what is yielded comes down. */
export function lazyPanel(step: number): Panel {
  const state = lazyStates[step]!;
  const boxes = stages.map((stage, i) => {
    const y = 4 + i * pitch;
    const status = state.status[stage];
    const own = variables(stage, state);
    return (
      el('rect', {
        class:
          status === 'running'
            ? 'fig-node'
            : status === 'new' || status === 'done'
              ? 'fig-leaf fig-dashed-frame'
              : 'fig-leaf',
        x: 2,
        y,
        width: 316,
        height: 54,
        rx: 6,
      }) +
      label(12, y + 21, heads[stage], 'fig-code fig-strong-text') +
      label(
        308,
        y + 21,
        statusNames[status],
        status === 'running' ? 'fig-text fig-strong-text' : 'fig-muted',
        'end',
      ) +
      label(12, y + 43, own || '手里没有东西', own ? 'fig-code' : 'fig-muted')
    );
  });
  const gap = (i: number) => 4 + i * pitch + 54;
  const given: Partial<Record<typeof state.event, readonly [number, string]>> = {
    read: [0, line(state.read ?? 0)],
    parse: [1, number(state.x ?? 0)],
    batches: [2, numbers(state.batch)],
  };
  const flight = given[state.event];
  return {
    name: 'lazy',
    heading: `生成器：${lazyDid(state)}`,
    viewBox,
    title: '三个套起来的生成器',
    description: stages
      .map(
        (stage) =>
          `${heads[stage]} ${statusNames[state.status[stage]]}，${variables(stage, state) || '手里没有东西'}`,
      )
      .join('；'),
    drawing:
      boxes.join('') +
      (state.event === 'ask'
        ? [0, 1, 2]
            .map(
              (i) =>
                path(
                  arrow([150, gap(i) + 27], [150, gap(i) + 4], 6),
                  'fig-line-1 fig-dashed-frame',
                ) + label(162, gap(i) + 20, 'next()', 'fig-code fig-muted'),
            )
            .join('')
        : '') +
      (flight === undefined
        ? ''
        : path(
            arrow([150, gap(flight[0]) + 3], [150, gap(flight[0]) + 26], 6),
            'fig-line-2 fig-strong',
          ) + label(164, gap(flight[0]) + 20, flight[1], 'fig-code fig-gradient')),
  };
}

const cell = { width: 37, height: 26 };
const left = 92;

/** The lists as far as they are made, and how many items both versions hold at each step. */
export function eagerPanel(step: number): Panel {
  const state = eagerStates[step]!;
  const rows: readonly (readonly [string, Stage, readonly string[], number])[] = [
    ['lines', 'read', lines.map((_, i) => line(i)), state.lines],
    ['numbers', 'parse', lines.map((_, i) => number(i)), state.numbers],
    ['batches', 'batches', lines.map((_, i) => number(i)), state.batches * size],
  ];
  const drawn = rows.map(([name, stage, texts, made], row) => {
    const y = 4 + row * 38;
    return (
      label(
        4,
        y + 18,
        name,
        state.stage === stage ? 'fig-code fig-strong-text' : 'fig-code fig-muted',
      ) +
      texts
        .map((text, i) => {
          const x = left + i * cell.width;
          const isNew =
            state.stage === stage &&
            (stage === 'batches' ? Math.floor(i / size) === state.batches - 1 : i === made - 1);
          return (
            path(
              rect(x, y, cell.width, cell.height),
              i >= made ? 'fig-frame fig-dashed-frame' : isNew ? 'fig-node' : 'fig-leaf',
            ) + (i < made ? label(x + cell.width / 2, y + 18, text, 'fig-code', 'middle') : '')
          );
        })
        .join('') +
      (stage === 'batches'
        ? Array.from({ length: state.batches }, (_, i) =>
            path(
              rect(left + i * size * cell.width, y, size * cell.width, cell.height),
              i === state.batch - 1 ? 'fig-line-2 fig-strong' : 'fig-mark',
            ),
          ).join('')
        : '')
    );
  });
  return {
    name: 'eager',
    heading: `列表：${eagerDid(state)}`,
    viewBox,
    title: '列表版本，与两种写法手里的个数',
    description: `列表版本有 ${state.lines} 行、${state.numbers} 个数、${state.batches} 批，手里 ${state.held} 个；生成器手里 ${lazyStates[step]!.held} 个。`,
    drawing: drawn.join('') + chart(step),
  };
}

function chart(step: number): string {
  const x = linearScale([0, last], [30, 312]);
  const y = linearScale([0, most(eagerStates)], [300, 160]);
  const stair = (states: readonly { readonly held: number }[]) =>
    polyline(states.map(({ held }, i): Point => [x(i), y(held)]));
  const dot = (held: number, className: string) =>
    el('circle', { class: className, cx: x(step), cy: y(held), r: 5 });
  const [one, other] = [lazyStates[step]!.held, eagerStates[step]!.held];
  return (
    label(2, 142, '手里的行与数（个）', 'fig-muted') +
    path([0, 5, 12].map((value) => `M30 ${y(value)}H312`).join(''), 'fig-grid') +
    [0, 5, 12].map((value) => label(24, y(value) + 5, String(value), 'fig-muted', 'end')).join('') +
    [0, 6, 12].map((value) => label(x(value), 320, String(value), 'fig-muted', 'middle')).join('') +
    label(312, 320, '步', 'fig-muted', 'end') +
    path(`M${x(step)} 160V300`, 'fig-edge fig-dashed') +
    path(stair(eagerStates), 'fig-line-2 fig-strong') +
    path(stair(lazyStates), 'fig-line-1 fig-strong') +
    dot(other, 'fig-fill-2') +
    dot(one, 'fig-fill-1') +
    label(x(8.6), y(10.6), `列表 ${other}`, 'fig-text fig-strong-text fig-halo', 'end') +
    label(x(18), y(6), `生成器 ${one}`, 'fig-text fig-strong-text fig-halo', 'end')
  );
}
