import { axes, clipped, equalPlot, numberTicks, type Plot } from '../shared/axes.ts';
import { powerOfTen, significant, trimmed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { cross, dots, polyline, rect, type Point } from '../shared/path.ts';
import { contours } from '../shared/quadratic.ts';
import { linearScale, logScale, niceStep, ticks } from '../shared/scale.ts';
import { el, label, path } from '../shared/svg.ts';
import { descend, type Settings, type Step } from './model.ts';
import { printRate } from './state.ts';

/** The map's place in its drawing; the client turns a tap into a start with it. */
export const mapPlot: Plot = equalPlot([-3.3, 3.3], [-2.4, 2.4], { left: 26, right: 312, top: 24 });

/** Contours at equal distances along each axis. */
const levels = [0.5, 2, 4.5, 8, 12.5, 18];

/** The values that the history can show: smaller ones lie on its lower edge. */
const smallestShown = 1e-6;

export function panels(settings: Settings): readonly [Panel, Panel] {
  const steps = descend(settings);
  return [mapPanel(settings, steps), historyPanel(settings, steps)];
}

function mapPanel({ start, rate }: Settings, steps: readonly Step[]): Panel {
  // What lies far outside is cut off anyway; bounded coordinates keep the markup short.
  const places = steps.map(({ at }): Point => [mapPlot.x(bound(at[0])), mapPlot.y(bound(at[1]))]);
  const first = places[0] ?? [0, 0];
  const last = places.at(-1) ?? first;
  const drawing = [
    axes(mapPlot, numberTicks(ticks(-3, 3, 1)), numberTicks(ticks(-2, 2, 1)), { x: 'x', y: 'y' }),
    clipped(
      mapPlot,
      contours(mapPlot, levels),
      path(cross([mapPlot.x(0), mapPlot.y(0)], 6), 'fig-axis'),
      path(polyline(places), 'fig-line-1'),
      path(dots(places), 'fig-dots-1'),
      el('circle', { class: 'fig-ring', cx: first[0], cy: first[1], r: 6 }),
      path(rect(last[0] - 4.5, last[1] - 4.5, 9, 9), 'fig-fill-2'),
    ),
    label(
      Math.min(first[0] + 10, 282),
      first[1] < 50 ? first[1] + 20 : first[1] - 9,
      '起点',
      'fig-text fig-halo',
    ),
  ].join('');
  return {
    name: 'map',
    heading: '等高线上的路径（圆圈是起点，方块是终点）',
    viewBox: `0 0 320 ${mapPlot.bottom + 38}`,
    title: 'f(x, y) = x² + 3y² 的等高线与梯度下降的路径',
    description: `等高线 f = ${levels.join('、')}。从 (${coordinates(start)}) 出发，学习率 ${printRate(rate)}，走 ${steps.length - 1} 步到 (${coordinates(steps.at(-1)?.at ?? start)})。${leaving(steps)}`,
    drawing,
  };
}

function historyPanel({ rate }: Settings, steps: readonly Step[]): Panel {
  const count = steps.length - 1;
  const [low, high] = decades(steps);
  const plot: Plot = {
    ...{ left: 42, right: 312, top: 24, bottom: mapPlot.bottom },
    x: linearScale([0, count], [42, 306]),
    y: logScale([10 ** low, 10 ** high], [mapPlot.bottom, 24]),
  };
  const places = steps.map(({ value }, i): Point => [plot.x(i), plot.y(value)]);
  const last = steps.at(-1)?.value ?? 0;
  const [lastX, lastY] = places.at(-1) ?? [0, 0];
  const yTicks = ticks(low, high, Math.max(niceStep(high - low, 6), 1));
  const drawing = [
    axes(
      plot,
      numberTicks(ticks(0, count, Math.max(niceStep(count, 6), 1))),
      yTicks.map((exponent) => ({ value: 10 ** exponent, label: powerOfTen(exponent) })),
      { x: '步数', y: 'f（对数刻度）' },
    ),
    path(polyline(places), 'fig-line-1'),
    path(dots(places), 'fig-dots-1'),
    path(rect(lastX - 4.5, lastY - 4.5, 9, 9), 'fig-fill-2'),
  ].join('');
  return {
    name: 'history',
    heading: `每一步的 f：${significant(steps[0]?.value ?? 0)} → ${significant(last)}`,
    viewBox: `0 0 320 ${mapPlot.bottom + 38}`,
    title: 'f 随步数的变化',
    description: `学习率 ${printRate(rate)} 时，f 从 ${significant(steps[0]?.value ?? 0)} 变到第 ${count} 步的 ${significant(last)}。`,
    drawing,
  };
}

/** Exponents of ten that bracket all values shown, at least two decades apart. */
function decades(steps: readonly Step[]): readonly [number, number] {
  const values = steps.map(({ value }) => Math.max(value, smallestShown));
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(...values)) - 1e-9);
  return [Math.min(low, high - 2), high];
}

function leaving(steps: readonly Step[]): string {
  const first = steps.findIndex(({ at: [x, y] }) => Math.abs(x) > 3.3 || Math.abs(y) > 2.4);
  return first === -1 ? '' : `第 ${first} 步起走出图框。`;
}

function coordinates(at: Point): string {
  return at.map((value) => trimmed(value, 3)).join(', ');
}

function bound(value: number): number {
  return Math.min(Math.max(value, -50), 50);
}
