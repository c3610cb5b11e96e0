import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { attend, tokens } from './model.ts';

type Name = 'query' | 'mask';
const cell = 68;
const left = 56;
const top = 34;

export const figure: SliderFigure<Name> = {
  tag: 'figure-attention-weights',
  legend: '选查询，开关遮挡',
  controls: {
    query: {
      param: 'aw-q',
      label: '查询',
      min: 0,
      max: tokens.length - 1,
      step: 1,
      initial: 0,
      options: tokens,
    },
    mask: {
      param: 'aw-m',
      label: '因果遮挡',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['关', '开'],
    },
  },
  panels: (values) => [
    matrix(values, 'scores', '分数 q · k / √2'),
    matrix(values, 'weights', '权重：逐行 softmax'),
  ],
  verdict,
  text: (values) => {
    const { scores, weights, output } = attend(values.mask === 1);
    return (
      paragraphs(
        '三个 token 的向量是 (1, 0)、(0, 1)、(1, 1)，查询、键、值都用它们。',
        verdict(values),
      ) +
      table(
        '逐行',
        [
          '查询',
          ...tokens.map((token) => `对${token}的分数`),
          ...tokens.map((token) => `对${token}的权重`),
          '输出',
        ],
        tokens.map((token, i) => [
          token,
          ...scores[i]!.map(say),
          ...weights[i]!.map(say),
          `(${output[i]!.map(say).join(', ')})`,
        ]),
      )
    );
  },
};

const say = (value: number) => (value === -Infinity ? '−∞' : fixed(value, 4));

function verdict(values: Values<Name>): string {
  const { weights, output } = attend(values.mask === 1);
  const shares = weights[values.query]!.map((weight, j) => `${tokens[j]} ${fixed(weight, 4)}`);
  return `“${tokens[values.query]}”的权重：${shares.join('，')}，和为 1；取回 (${output[values.query]!.map(say).join(', ')})${values.mask === 1 ? '。遮挡打开，只看自己和前面' : ''}。`;
}

function scoresWords({ query, mask }: Values<Name>): string {
  const row = attend(mask === 1).scores[query]!.map((score, j) => `${tokens[j]} ${say(score)}`);
  return `“${tokens[query]}”的分数：${row.join('，')}。`;
}

function matrix(values: Values<Name>, name: 'scores' | 'weights', heading: string): Panel {
  const numbers = attend(values.mask === 1)[name];
  return {
    name,
    heading,
    viewBox: '0 0 320 246',
    title: heading,
    description: name === 'scores' ? scoresWords(values) : verdict(values),
    drawing: [
      path(rect(left, top + values.query * cell, 3 * cell, cell), 'fig-soft'),
      path(grid(left, top, 3, 3, cell), 'fig-cells'),
      ...tokens.map((token, j) =>
        label(left + (j + 0.5) * cell, top - 10, token, 'fig-muted', 'middle'),
      ),
      ...tokens.map((token, i) =>
        label(left - 8, top + (i + 0.5) * cell + 5, token, 'fig-muted', 'end'),
      ),
      ...numbers.flatMap((row, i) =>
        row.map((value, j) =>
          label(
            left + (j + 0.5) * cell,
            top + (i + 0.5) * cell + 5,
            say(value),
            i === values.query ? 'fig-strong-text' : 'fig-text',
            'middle',
          ),
        ),
      ),
    ].join(''),
  };
}
