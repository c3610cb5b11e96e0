import { clipped } from '../shared/axes.ts';
import { equals, fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, grid, rect, type Point } from '../shared/path.ts';
import { outline } from '../shared/picture.ts';
import { linearScale } from '../shared/scale.ts';
import { drawObjects, map, names } from '../shared/scene.ts';
import type { Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  columns,
  points,
  rows,
  stride,
  type Assigned,
  type Located,
  type Verdict,
} from './model.ts';
import { assigned, located, lowerBound, select, type Name } from './state.ts';
import { details, verdictSentence } from './words.ts';

const viewBox = '0 0 320 240';

export function panels(values: Values<Name>): readonly [Panel, Panel] {
  const { drawing, numbers, side, heading, sideHeading, legend } = shown(values);
  const { below, above } = drawObjects(values);
  return [
    {
      name: 'picture',
      heading,
      viewBox,
      title: '图、物体与特征图的格子',
      description: verdictSentence(values),
      drawing:
        path(grid(map.left, map.top, columns, rows, stride * map.unit), 'fig-grid') +
        below +
        drawing +
        above +
        numbers +
        legend,
    },
    {
      name: 'numbers',
      heading: sideHeading,
      viewBox,
      title: sideHeading,
      description:
        details(values)
          .rows.map((row) => row.join(' '))
          .join('；') + '。',
      drawing: side,
    },
  ];
}

/** What the rule chosen has to show. */
interface Shown {
  readonly heading: string;
  /** Between the objects' areas and their outlines. */
  readonly drawing: string;
  /** Above them. */
  readonly numbers: string;
  readonly legend: string;
  readonly sideHeading: string;
  readonly side: string;
}

function shown(values: Values<Name>): Shown {
  return values.rule === 0 ? anchorsShown(values) : pointsShown(values);
}

/** A little box of an anchor's form, beside its two fellows in their cell. */
function form(point: number, shape: number): string {
  const [x, y] = points[point]!;
  const [w, h] = [[5, 10] as const, [7, 7] as const, [10, 5] as const][shape]!;
  return rect(map.x(x) + 12 * (shape - 1) - w / 2, map.y(y) - h / 2, w, h);
}

function anchorsShown(values: Values<Name>): Shown {
  const all = assigned(values);
  const negative = lowerBound(values);
  const of = (verdict: Verdict, object?: number) => select(all, verdict, object);
  const draw = (some: readonly Assigned[], className: string) =>
    path(some.map(({ anchor }) => form(anchor.point, anchor.shape)).join(''), className);
  const scale = linearScale([0, 1], [22, 300]);
  const ticks = (some: readonly Assigned[], y: number, length: number) =>
    some
      .filter(({ iou }) => iou > 0)
      .map(({ iou }) => `M${scale(iou).toFixed(1)} ${y - length}V${y}`)
      .join('');
  const lineY = [62, 98];
  const key = (at: number, className: string, words: string) =>
    path(rect(at, 213, 8, 8), className) + label(at + 14, 222, words, 'fig-muted');
  return {
    heading: '每格三个锚框，细线是正样本的锚框',
    drawing:
      clipped(
        map,
        path(
          of('positive')
            .map(({ anchor }) => outline(map, anchor.box))
            .join(''),
          'fig-axis',
        ),
      ) +
      draw(of('negative'), 'fig-contour') +
      draw(of('ignored'), 'fig-edge') +
      [0, 1].map((i) => draw(of('positive', i), `fig-fill-${i + 1}`)).join(''),
    numbers: '',
    legend:
      key(14, 'fig-fill-1', '正') + key(74, 'fig-edge', '忽略') + key(148, 'fig-contour', '负'),
    sideHeading: '每个锚框与它最合的物体的 IoU',
    side:
      path(`M${scale(negative)} 24V104M${scale(values.positive)} 24V104`, 'fig-dashed') +
      label(scale(negative) - 4, 20, `负 < ${fixed(negative, 2)}`, 'fig-muted', 'end') +
      label(scale(values.positive) + 4, 20, `正 ≥ ${fixed(values.positive, 2)}`, 'fig-muted') +
      names
        .map((name, i) => {
          const y = lineY[i]!;
          return (
            label(2, y, name) +
            path(`M22 ${y}H300`, 'fig-axis') +
            path(ticks(of('negative', i), y, 10), 'fig-axis') +
            path(ticks(of('ignored', i), y, 16), 'fig-mark') +
            path(ticks(of('positive', i), y, 22), `fig-line-${i + 1} fig-strong`)
          );
        })
        .join('') +
      [0, 0.5, 1].map((at) => label(scale(at), 120, String(at), 'fig-muted', 'middle')).join('') +
      cells(['', '正', '忽略', '最高 IoU'], details(values).rows, [6, 84, 140, 196], 150, 25),
  };
}

/** A table of the drawing: heads, a line, rows. */
function cells(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  at: readonly number[],
  top: number,
  height: number,
): string {
  return (
    head.map((cell, i) => (cell ? label(at[i]!, top, cell, 'fig-muted') : '')).join('') +
    path(`M4 ${top + 7}H316`, 'fig-axis') +
    rows
      .map((row, line) =>
        row.map((cell, i) => label(at[i]!, top + height * (line + 1), cell)).join(''),
      )
      .join('')
  );
}

/** Of an object's points the one with the greatest centerness. */
function central(all: readonly Located[], object: number): Located | undefined {
  return all.filter((one) => one.object === object).sort((a, b) => b.centerness - a.centerness)[0];
}

function pointsShown(values: Values<Name>): Shown {
  const all = located(values);
  const at = ({ point }: Located): Point => [map.x(points[point]![0]), map.y(points[point]![1])];
  const others = points
    .map((_, i) => i)
    .filter((i) => all.every(({ point }) => point !== i))
    .map((i): Point => [map.x(points[i]![0]), map.y(points[i]![1])]);
  const side = names
    .map((name, i) => {
      const y = 24 + 112 * i;
      const one = central(all, i);
      const number = all.filter(({ object }) => object === i).length;
      const head = label(4, y, `${name}：${number} 个正的格子`, 'fig-text fig-strong-text');
      if (!one) return head;
      const [l, t, r, b] = one.distances;
      const ratio = (p: number, q: number) => `${Math.min(p, q)}/${Math.max(p, q)}`;
      return (
        head +
        label(
          4,
          y + 24,
          `最居中的 (${points[one.point]!.join(', ')}) 要学的四个距离：`,
          'fig-muted',
        ) +
        label(4, y + 48, `左 ${l}　上 ${t}　右 ${r}　下 ${b}`) +
        label(4, y + 72, `centerness ${equals(one.centerness, 2)}`) +
        label(316, y + 72, `√(${ratio(l, r)} × ${ratio(t, b)})`, 'fig-muted', 'end')
      );
    })
    .join('');
  return {
    heading: '格里的数是 centerness，点是负的格子',
    drawing:
      path(dots(others), 'fig-dots-text fig-small') +
      all
        .map((one) => {
          const [x, y] = at(one);
          const half = (stride * map.unit) / 2;
          return path(rect(x - half, y - half, 2 * half, 2 * half), `fig-wash-${one.object + 1}`);
        })
        .join(''),
    numbers: all
      .map((one) => {
        const [x, y] = at(one);
        return label(x, y + 5, fixed(one.centerness, 2), 'fig-text fig-halo', 'middle');
      })
      .join(''),
    legend: label(8, 222, '涂色的格子是正的', 'fig-muted'),
    sideHeading: '每个物体得到几格，最居中的一格学什么',
    side,
  };
}
