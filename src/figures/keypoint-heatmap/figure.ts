import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  chances,
  columns,
  heatmap,
  other,
  peak,
  quarter,
  row,
  rows,
  side,
  softArgmax,
} from './model.ts';

type Name = 'at' | 'beta' | 'second';

const betas = [2, 5, 10, 20] as const;

export const figure: SliderFigure<Name> = {
  tag: 'figure-keypoint-heatmap',
  legend: '移动真点，换解码的 β，加一个假峰',
  controls: {
    at: { param: 'kh-x', label: '真点的 x', min: 1, max: 4, step: 0.05, initial: 2.3 },
    beta: {
      param: 'kh-b',
      label: 'soft-argmax 的 β',
      min: 0,
      max: betas.length - 1,
      step: 1,
      initial: 2,
      options: betas.map(String),
    },
    second: { param: 'kh-s', label: '假峰的高度', min: 0, max: 0.9, step: 0.1, initial: 0 },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [mapPanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    return (
      paragraphs(
        `热图 ${columns} 列 ${rows} 行，真点在第 ${row} 行，标准差 1。${state.second > 0 ? `另一只手在 x = ${other}，假峰高 ${trimmed(state.second, 1)}。` : ''}`,
        verdict(state),
      ) +
      table(
        '热图',
        ['行', ...xs.map((x) => `x = ${x}`)],
        state.map.map((line, y) => [String(y), ...line.map((value) => fixed(value, 2))]),
      ) +
      table(
        '每列的概率',
        ['列', ...xs.map(String)],
        [['p', ...state.p.map((value) => fixed(value, 3))]],
      ) +
      table(
        '三种解码',
        ['解码', 'x', '误差'],
        answersOf(state).map(([name, x]) => [name, shown(x), error(x, state)]),
      )
    );
  },
};

const xs = Array.from({ length: columns }, (_, x) => x);
const shown = (x: number) => fixed(x, 2);

interface State {
  readonly at: number;
  readonly beta: number;
  readonly second: number;
  readonly map: readonly (readonly number[])[];
  readonly p: readonly number[];
}

function stateOf({ at, beta: index, second }: Values<Name>): State {
  const map = heatmap(at, second);
  const beta = betas[index]!;
  return { at, beta, second, map, p: chances(map, beta) };
}

const answersOf = ({ map, beta }: State) =>
  [
    ['取最大', peak(map)],
    ['四分之一', quarter(map)],
    ['soft-argmax', softArgmax(map, beta)],
  ] as const;
const error = (x: number, { at }: State) => fixed(Math.abs(x - at), 2);

function verdict(state: State): string {
  return `真点 x = ${shown(state.at)}。${answersOf(state)
    .map(([name, x]) => `${name} ${shown(x)}，差 ${error(x, state)}`)
    .join('；')}。`;
}

const left = 8;
const top = 22;
const cell = 38;
const height = 28;
const bottom = top + rows * height;
const centre = (x: number) => left + cell * (x + 0.5);
const viewBox = '0 0 320 262';

function mapPanel(state: State): Panel {
  const { map, at } = state;
  const best = peak(map);
  const lines = [['真点', at] as const, ...answersOf(state)];
  return {
    name: 'map',
    heading: '热图，粗框是最大的一格；下面是四个 x',
    viewBox,
    title: '关键点的热图与三种解码',
    description: `第 ${row} 行是 ${map[row]!.map((value) => fixed(value, 2)).join('、')}。${verdict(state)}`,
    drawing: [
      ...xs.map((x) => label(centre(x), 15, String(x), 'fig-muted', 'middle')),
      ...map.map((line, y) =>
        path(
          line
            .map((value, x) =>
              value >= 0.5 ? rect(left + cell * x, top + height * y, cell, height) : '',
            )
            .join(''),
          'fig-soft',
        ),
      ),
      path(
        Array.from({ length: rows + 1 }, (_, y) => `M${left} ${top + height * y}h${cell * columns}`)
          .concat(xs.concat(columns).map((x) => `M${left + cell * x} ${top}v${height * rows}`))
          .join(''),
        'fig-cells',
      ),
      ...map.flatMap((line, y) =>
        line.map((value, x) =>
          label(
            centre(x),
            top + height * y + 19,
            fixed(value, 2),
            value >= 0.5 ? 'fig-text' : 'fig-muted',
            'middle',
          ),
        ),
      ),
      path(
        rect(left + cell * best + 2, top + height * row + 2, cell - 4, height - 4),
        'fig-line-2',
      ),
      ...lines.map(([name, x], i) => {
        const y = bottom + 20 + 22 * i;
        const words = `${name} ${shown(x)}`;
        return (
          path(`M${left} ${y}H${left + cell * columns}`, 'fig-grid') +
          path(dots([[centre(x), y]]), i === 0 ? 'fig-dots-1' : 'fig-dots-2') +
          (x < 3.6
            ? label(centre(x) + 10, y + 5, words, 'fig-text fig-halo')
            : label(centre(x) - 10, y + 5, words, 'fig-text fig-halo', 'end'))
        );
      }),
    ].join(''),
  };
}

function sumPanel(state: State): Panel {
  const { map, p, beta } = state;
  const best = peak(map);
  const line = map[row]!;
  const step = side(map);
  const [before, after] = [fixed(line[best - 1] ?? 0, 4), fixed(line[best + 1] ?? 0, 4)];
  const sign = step > 0 ? '<' : step < 0 ? '>' : '=';
  const products = p.map((value, x) => x * value);
  const said = [
    `取最大：${fixed(line[best]!, 4)} 在 x = ${best}`,
    `左邻 ${before} ${sign} 右邻 ${after}`,
    step === 0
      ? `两边一样高，不挪：x = ${shown(best)}`
      : `往${step > 0 ? '右' : '左'}挪四分之一格：${best} ${step > 0 ? '+' : '−'} 0.25 = ${shown(quarter(map))}`,
  ];
  const sum = `各项相加：x = ${fixed(softArgmax(map, beta), 3)}`;
  return {
    name: 'sums',
    heading: '三种解码的算式',
    viewBox,
    title: '三种解码的算式',
    description: `${said.join('；')}；列概率 ${p.map((value) => fixed(value, 3)).join('、')}；${sum}。`,
    drawing: [
      ...said.map((words, i) => label(8, 18 + 24 * i, words)),
      path('M8 80H312', 'fig-grid'),
      label(8, 104, `soft-argmax：每格 e 的 ${beta}H 次方，`),
      label(8, 126, '除以总和，一列列加成 p，再求 x × p 之和'),
      path(
        [0, 1, 2, 3]
          .map((i) => `M${left} ${140 + 26 * i}h${cell * columns}`)
          .concat(xs.concat(columns).map((x) => `M${left + cell * x} 140v78`))
          .join(''),
        'fig-cells',
      ),
      ...xs.flatMap((x) => [
        label(centre(x), 158, String(x), 'fig-muted', 'middle'),
        label(centre(x), 184, fixed(p[x]!, 2), 'fig-text', 'middle'),
        label(centre(x), 210, fixed(products[x]!, 2), 'fig-text', 'middle'),
      ]),
      label(8, 244, sum, 'fig-strong-text'),
    ].join(''),
  };
}
