import { axes, clipped, equalPlot, numberTicks, trace, wide } from '../shared/axes.ts';
import { overlap, type Box, type Overlap } from '../shared/boxes.ts';
import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { diouLoss, giouLoss, iouLoss } from './model.ts';

type Name = 'x' | 'y';

const prediction: Box = [1, 1, 5, 5];
const targetAt = (x: number, y: number): Box => [x, y, x + 4, y + 4];

const map = equalPlot([0, 14], [0, 10.2], { left: 30, right: 310, top: 24 });
const plot = wide([0.7, 9.3], [0, 2], map.bottom);

const curves: readonly {
  readonly name: string;
  readonly line: string;
  readonly shape: Shape;
  readonly f: (o: Overlap) => number;
}[] = [
  { name: '1\u00a0−\u00a0IoU', line: 'fig-line-1', shape: 'circle', f: iouLoss },
  { name: '1\u00a0−\u00a0GIoU', line: 'fig-line-2', shape: 'square', f: giouLoss },
  { name: '1\u00a0−\u00a0DIoU', line: 'fig-line-3', shape: 'triangle', f: diouLoss },
];

export const figure: SliderFigure<Name> = {
  tag: 'figure-box-losses',
  legend: '移动目标框',
  controls: {
    x: { param: 'bl-x', label: '左边 x₁', min: 1, max: 9, step: 0.5, initial: 6 },
    y: { param: 'bl-y', label: '下边 y₁', min: 1, max: 5, step: 0.5, initial: 1 },
  },
  panels: (values) => [mapPanel(values), lossPanel(values)],
  verdict,
  text: (values) =>
    paragraphs(verdict(values)) +
    table(
      `目标的下边 y₁ = ${values.y} 时的损失`,
      ['x₁', ...curves.map(({ name }) => name)],
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((x) => {
        const both = overlap(prediction, targetAt(x, values.y));
        return [String(x), ...curves.map(({ f }) => trimmed(f(both), 4))];
      }),
    ),
};

const say = (box: Box) => `(${box.join(', ')})`;

function areas({ x, y }: Values<Name>): string {
  const { intersection, union, hullArea } = overlap(prediction, targetAt(x, y));
  return `交 ${trimmed(intersection, 2)}，并 ${trimmed(union, 2)}，外接框 ${trimmed(hullArea, 2)}`;
}

function verdict(values: Values<Name>): string {
  const target = targetAt(values.x, values.y);
  const both = overlap(prediction, target);
  const losses = curves.map(({ name, f }) => `${name} = ${trimmed(f(both), 4)}`).join('，');
  const state =
    both.intersection === 0
      ? '两框不重叠，1\u00a0−\u00a0IoU 停在 1。'
      : both.hullArea === both.union
        ? '外接框恰是并集，GIoU 等于 IoU。'
        : '';
  return `预测 ${say(prediction)}，目标 ${say(target)}：${areas(values)}，中心距的平方 ${trimmed(both.distance, 2)}，外接框对角线的平方 ${trimmed(both.diagonal, 2)}。${losses}。${state}`;
}

function mapPanel(values: Values<Name>): Panel {
  const target = targetAt(values.x, values.y);
  const { hull } = overlap(prediction, target);
  const frame = ([left, low, right, high]: Box) =>
    rect(map.x(left), map.y(high), map.x(right) - map.x(left), map.y(low) - map.y(high));
  const centre = ([left, low, right, high]: Box): Point => [
    map.x((left + right) / 2),
    map.y((low + high) / 2),
  ];
  const centres = [centre(prediction), centre(target)];
  return {
    name: 'boxes',
    heading: areas(values),
    viewBox: `0 0 320 ${map.bottom + 42}`,
    title: '两个框与它们的外接框',
    description: verdict(values),
    drawing:
      axes(map, numberTicks([0, 2, 4, 6, 8, 10, 12, 14]), numberTicks([0, 2, 4, 6, 8, 10]), {
        x: 'x',
        y: 'y',
      }) +
      path(frame(hull), 'fig-dashed') +
      path(frame(prediction), 'fig-line-1') +
      path(frame(target), 'fig-line-2') +
      path(polyline(centres), 'fig-edge') +
      path(dots(centres), 'fig-dots-text') +
      label(map.x(hull[2]), map.y(hull[3]) - 5, '外接框', 'fig-muted', 'end') +
      label(map.x(prediction[0]) + 5, map.y(prediction[3]) + 18, '预测', 'fig-text fig-halo') +
      label(map.x(target[2]) - 5, map.y(target[1]) - 7, '目标', 'fig-text fig-halo', 'end'),
  };
}

function lossPanel({ x, y }: Values<Name>): Panel {
  const here = overlap(prediction, targetAt(x, y));
  const heading = `目标的左边在 ${x} 时的三种损失`;
  return {
    name: 'losses',
    heading,
    viewBox: `0 0 320 ${map.bottom + 42}`,
    title: heading,
    description: curves.map(({ name, f }) => `${name} = ${trimmed(f(here), 4)}`).join('，') + '。',
    drawing:
      axes(plot, numberTicks([1, 3, 5, 7, 9]), numberTicks([0, 0.5, 1, 1.5, 2]), {
        x: '目标的左边 x₁',
        y: '损失',
      }) +
      clipped(
        plot,
        ...curves.map(({ f, line }) =>
          path(
            trace(plot, (at) => f(overlap(prediction, targetAt(at, y))), [1, 9]),
            line,
          ),
        ),
      ) +
      curves
        .map(({ f, line, shape }) =>
          path(mark(shape, [plot.x(x), plot.y(f(here))]), `${line} fig-strong`),
        )
        .join('') +
      curves
        .map(({ name, f, line, shape }, row) => {
          const at = plot.bottom - 60 + 22 * row;
          return (
            path(mark(shape, [156, at - 5]), `${line} fig-strong`) +
            label(170, at, name, 'fig-text fig-halo') +
            label(304, at, trimmed(f(here), 4), 'fig-text fig-halo', 'end')
          );
        })
        .join(''),
  };
}
