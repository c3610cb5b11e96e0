import { axes, numberTicks, wide } from '../shared/axes.ts';
import { fixed, significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { inputs, kept, run } from './model.ts';

type Name = 'steps' | 'forget' | 'write' | 'output';
const plot = wide([0, inputs.length], [0, 2]);
const gate = (param: string, label: string, initial: number) => ({
  param,
  label,
  min: 0,
  max: 1,
  step: 0.05,
  initial,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-lstm-cell',
  legend: '改三个门，一步步走',
  steps: 'steps',
  controls: {
    steps: { param: 'ls-step', label: '步', min: 1, max: inputs.length, step: 1, initial: 10 },
    forget: gate('ls-f', '遗忘门 f', 0.95),
    write: gate('ls-i', '输入门 i', 1),
    output: gate('ls-o', '输出门 o', 1),
  },
  panels: (values) => {
    const shown = run(values).slice(0, values.steps);
    const place = (t: number, value: number): Point => [plot.x(t + 0.5), plot.y(value)];
    return [
      {
        name: 'state',
        heading: '输入（柱）、细胞状态 c（实线）与 h（虚线）',
        viewBox: '0 0 320 262',
        title: 'LSTM 的细胞状态随时间变化',
        description: verdict(values),
        drawing:
          path(
            shown
              .flatMap(({ x }, t) =>
                x === 0
                  ? []
                  : [
                      rect(
                        plot.x(t + 0.2),
                        plot.y(1),
                        plot.x(0.6) - plot.x(0),
                        plot.y(0) - plot.y(1),
                      ),
                    ],
              )
              .join(''),
            'fig-soft',
          ) +
          axes(
            plot,
            inputs.map((_, t) => ({ value: t + 0.5, label: String(t + 1) })),
            numberTicks([0, 0.5, 1, 1.5, 2]),
            { x: '步 t', y: '值' },
          ) +
          path(polyline(shown.map(({ c }, t) => place(t, c))), 'fig-line-1 fig-strong') +
          path(polyline(shown.map(({ h }, t) => place(t, h))), 'fig-line-2 fig-dashed-frame') +
          path(dots(shown.map(({ c }, t) => place(t, c))), 'fig-dots-1'),
      },
    ];
  },
  verdict,
  text: (values) =>
    paragraphs(`输入是 ${inputs.join('、')}；输入门只在 x = 1 时打开。`, verdict(values)) +
    table(
      '逐步',
      ['t', 'x', 'c', 'h'],
      run(values).map(({ x, c, h }, t) => [String(t + 1), String(x), fixed(c, 4), fixed(h, 4)]),
    ),
};

function verdict(values: Values<Name>): string {
  const { c, h } = run(values)[values.steps - 1]!;
  return `第 ${values.steps} 步：c = ${fixed(c, 4)}，h = ${fixed(h, 4)}。${values.write === 0 ? '输入门关着，什么也没有写进去。' : `写进去的第一个输入每步乘 f = ${fixed(values.forget, 2)}，走 9 步剩原来的 ${significant(kept(values.forget, 9))}，走 99 步剩 ${significant(kept(values.forget, 99))}。`}`;
}
