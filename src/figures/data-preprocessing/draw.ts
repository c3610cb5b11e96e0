import { axes, equalPlot, numberTicks } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { cross, dots, type Point } from '../shared/path.ts';
import { ticks } from '../shared/scale.ts';
import { path, round } from '../shared/svg.ts';
import type { Cloud, Preprocessing } from './model.ts';

/** The three clouds on the same axes, so that shift and stretch can be compared. */
export function panels({ raw, centred, normalised }: Preprocessing): readonly Panel[] {
  return [
    cloudPanel('raw', '原始数据', raw),
    cloudPanel('centred', '零中心化：减均值', centred),
    cloudPanel('normalised', '标准化：再除以标准差', normalised),
  ];
}

function cloudPanel(name: string, heading: string, cloud: Cloud): Panel {
  const plot = equalPlot([-5.5, 9], [-4.5, 5.5], { left: 26, right: 232, top: 24 });
  const mean: Point = [plot.x(cloud.x.mean), plot.y(cloud.y.mean)];
  const origin = `M${plot.left} ${round(plot.y(0))}H${plot.right}M${round(plot.x(0))} ${plot.top}V${plot.bottom}`;
  return {
    name,
    heading,
    viewBox: `0 0 240 ${round(plot.bottom + 38)}`,
    title: heading,
    description: `横轴 −5.5 到 9，纵轴 −4.5 到 5.5。${cloud.points.length} 个点，均值 (${fixed(cloud.x.mean, 2)}, ${fixed(cloud.y.mean, 2)})，标准差 (${fixed(cloud.x.deviation, 2)}, ${fixed(cloud.y.deviation, 2)})。`,
    drawing: [
      axes(plot, numberTicks(ticks(-4, 8, 4)), numberTicks(ticks(-4, 4, 4)), {
        x: 'x₁',
        y: 'x₂',
      }),
      path(origin, 'fig-axis'),
      path(dots(cloud.points.map(([x, y]) => [plot.x(x), plot.y(y)])), 'fig-dots-1 fig-small'),
      path(cross(mean, 8), 'fig-line-2 fig-strong'),
    ].join(''),
  };
}
