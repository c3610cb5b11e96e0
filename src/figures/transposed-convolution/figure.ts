import { paragraphs, table } from '../shared/html.ts';
import { grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { input, kernels, response, stamp } from './model.ts';

type Name = 'kernel' | 'stride' | 'count';
const cell = 34;
const left = 6;

export const figure: SliderFigure<Name> = {
  tag: 'figure-transposed-convolution',
  legend: '一步步印，换核与步幅',
  steps: 'count',
  controls: {
    count: {
      param: 'tc-step',
      label: '已印的个数',
      min: 0,
      max: 3,
      step: 1,
      initial: 3,
    },
    kernel: {
      param: 'tc-k',
      label: '核',
      min: 2,
      max: 5,
      step: 1,
      initial: 3,
      options: Object.values(kernels).map((kernel) => `[${kernel.join(', ')}]`),
    },
    stride: { param: 'tc-s', label: '步幅', min: 1, max: 2, step: 1, initial: 2 },
  },
  panels: (values) => [
    {
      name: 'stamps',
      heading: `输入 [${input.join(', ')}]：印记、和、被印次数`,
      viewBox: '0 0 320 208',
      title: '转置卷积的印记与和',
      description: verdict(values),
      drawing: drawing(values),
    },
  ],
  verdict,
  text: (values) => {
    const { stamps, sum, times } = stamped(values);
    return (
      paragraphs(verdict(values)) +
      table(
        '逐格',
        ['格', ...stamps.map((_, i) => `印记 ${i + 1}`), '和', '被印次数'],
        sum.map((value, at) => [
          String(at),
          ...stamps.map(({ from, values: row }) => String(row[at - from] ?? '')),
          String(value),
          String(times[at]),
        ]),
      )
    );
  },
};

const stamped = ({ kernel, stride, count }: Values<Name>) => stamp(kernel, stride, count);

function verdict(values: Values<Name>): string {
  const { sum } = stamped(values);
  const { times } = stamp(values.kernel, values.stride, input.length);
  const sums = response(values.kernel, values.stride);
  const judgement =
    new Set(sums).size === 1
      ? `一串 1 印出来，中间每格都得 ${sums[0]}，没有棋盘格`
      : `一串 1 印出来，中间 ${sums.join('、')} 交替，这就是棋盘格`;
  return `核 [${kernels[values.kernel]!.join(', ')}]，步幅 ${values.stride}，印了 ${values.count} 个：[${sum.join(', ')}]。全部印完时各格被印 ${times.join('、')} 次；${judgement}。`;
}

function drawing(values: Values<Name>): string {
  const { stamps, sum, times } = stamped(values);
  const y = (row: number) => 8 + row * 46;
  const number = (at: number, row: number, value: number, className: string) =>
    label(left + (at + 0.5) * cell, y(row) + cell / 2 + 6, String(value), className, 'middle');
  return [
    ...stamps.flatMap(({ from, values: row }, i) => [
      path(
        rect(left + from * cell, y(i), row.length * cell, cell),
        i === stamps.length - 1 ? 'fig-soft' : 'fig-leaf',
      ),
      path(grid(left + from * cell, y(i), row.length, 1, cell), 'fig-line-1'),
      ...row.map((value, k) => number(from + k, i, value, 'fig-text')),
    ]),
    path(grid(left, y(3), sum.length, 1, cell), 'fig-cells'),
    ...sum.map((value, at) => number(at, 3, value, 'fig-strong-text')),
    ...times.map((count, at) =>
      label(left + (at + 0.5) * cell, y(3) + cell + 18, String(count), 'fig-muted', 'middle'),
    ),
    label(left + sum.length * cell + 4, y(3) + cell + 18, '次', 'fig-muted'),
  ].join('');
}
