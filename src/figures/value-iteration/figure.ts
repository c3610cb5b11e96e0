import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { arrow, dots, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  actions,
  best,
  cells,
  change,
  grid,
  iterate,
  outcomes,
  qualities,
  rounds,
  width,
  type World,
} from './model.ts';

type Name = 'round' | 'discount' | 'slip' | 'step' | 'cell';

const slips = [0, 0.1, 0.2];
const stepRewards = [0, -0.04, -0.1, -2];
const names = cells.map((place) => grid[place]!);

const size = 76;
const height = 66;
const left = 8;
const top = 6;
const viewBox = `0 0 320 ${top + 3 * height + 28}`;

export const figure: SliderFigure<Name> = {
  tag: 'figure-value-iteration',
  legend: '一轮轮算价值，改折扣，选一格看算式',
  steps: 'round',
  controls: {
    round: { param: 'vi-k', label: '轮 k', min: 0, max: rounds, step: 1, initial: 2 },
    discount: { param: 'vi-g', label: '折扣 γ', min: 0.5, max: 1, step: 0.01, initial: 0.9 },
    slip: {
      param: 'vi-s',
      label: '打滑',
      min: 0,
      max: slips.length - 1,
      step: 1,
      initial: 1,
      options: ['不打滑', '两侧各 10%', '两侧各 20%'],
    },
    step: {
      param: 'vi-r',
      label: '每步奖励',
      min: 0,
      max: stepRewards.length - 1,
      step: 1,
      initial: 0,
      options: ['0', '−0.04', '−0.1', '−2'],
    },
    cell: {
      param: 'vi-c',
      label: '算式看哪一格',
      min: 0,
      max: names.length - 1,
      step: 1,
      initial: names.indexOf('C'),
      options: names,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [gridPanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { world, run } = state;
    return (
      paragraphs(
        `三行四列：A B C 终点，D 墙 E 坑，F G H I。进终点得 1，进坑得 −1，都立刻结束。动作有上右下左，${world.slip === 0 ? '不打滑' : `以 ${fixed(1 - 2 * world.slip, 1)} 的概率照走，各以 ${world.slip} 的概率滑向两侧`}，撞墙或边界就留在原地。每步奖励 ${minus(world.step)}，折扣 ${world.discount}。`,
        verdict(state),
        `第 ${state.round} 轮的价值下，最好的动作：${cells.map((place) => `${grid[place]} ${chosen(state, place)}`).join('，')}。`,
      ) +
      table(
        '每一轮之后的价值',
        ['轮', ...names],
        run.map((values, round) => [
          String(round),
          ...cells.map((place) => fixed(values[place]!, 3)),
        ]),
      )
    );
  },
};

interface State {
  readonly world: World;
  readonly round: number;
  readonly place: number;
  readonly run: readonly (readonly number[])[];
}

function stateOf({ round, discount, slip, step, cell }: Values<Name>): State {
  const world = { discount, slip: slips[slip]!, step: stepRewards[step]! };
  return { world, round, place: cells[cell]!, run: iterate(world) };
}

const bracketed = (value: number) => (value < 0 ? `(${fixed(value, 3)})` : fixed(value, 3));
const minus = (value: number) => String(value).replace('-', '−');
const nameOf = (place: number) =>
  grid[place] === '+' ? '终点' : grid[place] === '-' ? '坑' : grid[place]!;

/** The best actions by the values of this round. */
function bestAt({ world, run, round }: State, place: number): readonly number[] {
  return best(qualities(world, run[round]!, place));
}

/** The same in signs; a dot where all four tie. */
function chosen(state: State, place: number): string {
  const all = bestAt(state, place);
  return all.length === 4 ? '·' : all.map((action) => actions[action]!.arrow).join('');
}

function verdict(state: State): string {
  const { world, round, run, place } = state;
  const value = run[round]![place]!;
  const moved =
    round === 0
      ? '还没有算，价值都是 0'
      : change(run, round) < 0.0005
        ? '价值几乎不再变（都变不到 0.0005）'
        : `变动最大的一格变了 ${fixed(change(run, round), 3)}`;
  const all = cells.map((at) => chosen(state, at));
  const ties = all.filter((arrows) => arrows === '·').length;
  const tied = ties === 0 ? '' : `，${ties} 格四个方向一样好（点）`;
  const where = chosen(state, place);
  return `γ = ${world.discount}，第 ${round} 轮：${moved}${tied}。${grid[place]} 格的价值是 ${fixed(value, 3)}，${where === '·' ? '四个方向一样好' : `最好的动作是 ${where}`}。`;
}

function gridPanel(state: State): Panel {
  const { round, run, place } = state;
  const drawn = [...grid].map((sign, at) => {
    const x = left + size * (at % width);
    const y = top + height * Math.floor(at / width);
    const box = rect(x, y, size, height);
    if (sign === '#')
      return (
        el('rect', { class: 'fig-leaf', x, y, width: size, height }) +
        label(x + size / 2, y + 39, '墙', 'fig-muted', 'middle')
      );
    if (!cells.includes(at))
      return (
        path(box, 'fig-soft') +
        path(box, 'fig-cells') +
        label(x + size / 2, y + 22, nameOf(at), 'fig-muted', 'middle') +
        label(x + size / 2, y + 48, sign === '+' ? '+1' : '−1', 'fig-number', 'middle')
      );
    return (
      path(box, 'fig-cells') +
      label(x + 6, y + 18, sign, 'fig-muted') +
      label(x + size - 6, y + 18, fixed(run[round]![at]!, 3), 'fig-text', 'end') +
      arrows(bestAt(state, at), [x + size / 2, y + 44])
    );
  });
  const [x, y] = [left + size * (place % width), top + height * Math.floor(place / width)];
  return {
    name: 'grid',
    heading: `第 ${round} 轮之后的价值，箭头是照它最好的动作`,
    viewBox,
    title: '网格世界的价值与动作',
    description: verdict(state),
    drawing:
      drawn.join('') +
      path(rect(x, y, size, height), 'fig-line-2 fig-strong') +
      label(left, top + 3 * height + 20, '点：四个方向一样好', 'fig-muted'),
  };
}

/** Arrows about a place of the drawing, a dot where all four tie. */
function arrows(all: readonly number[], [x, y]: Point): string {
  if (all.length === 4) return path(dots([[x, y]]), 'fig-dots-2');
  const from = all.length === 1 ? -13 : 3;
  return path(
    all
      .map((action) => {
        const [down, right] = actions[action]!.by;
        return arrow([x + from * right, y + from * down], [x + 15 * right, y + 15 * down], 7);
      })
      .join(''),
    'fig-line-2',
  );
}

function sumPanel(state: State): Panel {
  const { world, round, run, place } = state;
  const values = run[round]!;
  const all = qualities(world, values, place);
  const picks = best(all);
  const pick = picks[0]!;
  const { arrow: sign, name } = actions[pick]!;
  const lines: [string, string?][] = [
    [`V(${grid[place]}) = ${fixed(values[place]!, 3)}，再走一步，每个动作值多少：`, 'fig-muted'],
    ...actions.map(({ arrow, name }, action): [string, string] => [
      `${arrow} ${name}　${fixed(all[action]!, 4)}`,
      picks.includes(action) ? 'fig-text fig-strong-text' : 'fig-text',
    ]),
    [`${sign} ${name}的算式（概率 ×［奖励 + γ × 下一格］）`, 'fig-muted'],
    ...outcomes(world, place, pick).map(({ probability, next, reward }): [string] => [
      `${fixed(probability, 1)} × [${minus(reward)} + ${world.discount} × ${bracketed(values[next]!)}]　${next === place ? '留在原地' : `去${cells.includes(next) ? ' ' : ''}${nameOf(next)}`}`,
    ]),
    [`下一轮 V(${grid[place]}) = ${fixed(Math.max(...all), 4)}`, 'fig-text fig-strong-text'],
  ];
  return {
    name: 'sums',
    heading: `${grid[place]} 格：从第 ${round} 轮到第 ${round + 1} 轮`,
    viewBox,
    title: `${grid[place]} 格这一轮的算式`,
    description: `${grid[place]} 格四个动作：${actions.map(({ name }, action) => `${name} ${fixed(all[action]!, 4)}`).join('，')}。`,
    drawing: lines
      .map(([content, className = 'fig-text'], row) => label(6, 20 + 22 * row, content, className))
      .join(''),
  };
}
