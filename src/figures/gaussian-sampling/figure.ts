import { axes, numberTicks, trace, wide } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { rect } from '../shared/path.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { path } from '../shared/svg.ts';
import { barWidth, density, draw } from './model.ts';

const plot = wide([-4, 4], [0, 0.6]);
const sizes = [10, 30, 100, 300, 1000, 5000];

export const figure: SliderFigure<'size'> = {
  tag: 'figure-gaussian-sampling',
  legend: '换样本的多少',
  controls: {
    size: {
      param: 'gs-n',
      label: '样本数 n',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 2,
      say: (index) => String(sizes[index]),
    },
  },
  panels: ({ size }) => [
    {
      name: 'density',
      heading: '正态密度（曲线）与样本的直方图（方框）',
      viewBox: '0 0 320 262',
      title: '正态密度与直方图',
      description: verdict(size),
      drawing:
        path(
          draw(sizes[size]!)
            .bars.map(({ from, height }) =>
              rect(
                plot.x(from),
                plot.y(height),
                plot.x(from + barWidth) - plot.x(from),
                plot.y(0) - plot.y(height),
              ),
            )
            .join(''),
          'fig-line-2 fig-soft',
        ) +
        axes(plot, numberTicks([-4, -2, 0, 2, 4]), numberTicks([0, 0.2, 0.4, 0.6]), {
          x: 'x',
          y: '密度',
        }) +
        path(trace(plot, density, [-4, 4]), 'fig-line-1 fig-strong'),
    },
  ],
  verdict: ({ size }) => verdict(size),
  text: ({ size }) =>
    paragraphs(
      '曲线是均值 0、标准差 1 的正态密度，中心高 0.399；曲线下的面积是概率，−1 到 1 之间约占 68.3%。',
      verdict(size),
    ) +
    table(
      '样本的统计量',
      ['n', '均值', '标准差', '落在 ±1 之内'],
      sizes.map((n) => {
        const { mean, deviation, within } = draw(n);
        return [String(n), fixed(mean, 3), fixed(deviation, 3), `${fixed(within * 100, 1)}%`];
      }),
    ),
};

function verdict(size: number): string {
  const n = sizes[size]!;
  const { mean, deviation, within } = draw(n);
  return `抽 ${n} 个数：均值 ${fixed(mean, 3)}，标准差 ${fixed(deviation, 3)}，有 ${fixed(within * 100, 1)}% 落在一倍标准差以内（真值 0、1、68.3%）。`;
}
