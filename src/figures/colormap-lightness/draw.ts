import { axes, numberTicks, type Plot } from '../shared/axes.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import { linearScale } from '../shared/scale.ts';
import { el, label, path, round } from '../shared/svg.ts';
import { colour, colourAt, greyOf, small, steps, type Colour } from './model.ts';
import type { State } from './state.ts';
import { rangeWords, signed, stepWords, turnWords, verdict } from './words.ts';

const viewBox = '0 0 320 322';
const plot: Plot = {
  ...{ left: 40, right: 308, top: 94, bottom: 238 },
  x: linearScale([0, 1], [40, 308]),
  y: linearScale([0, 100], [238, 94]),
};

const byte = (c: number) =>
  Math.round(255 * c)
    .toString(16)
    .padStart(2, '0');
const hex = (all: Colour) => `#${all.map(byte).join('')}`;

const block = (all: Colour, x: number, y: number, width: number, height: number) =>
  el('path', { fill: hex(all), d: rect(x, y, width, height) });

/** Colours side by side from `left` on; each goes on below those after it, so that no gap shows. */
function strip(colours: readonly Colour[], left: number, y: number, wide: number, high: number) {
  const width = wide / colours.length;
  return colours.map((one, i) => block(one, left + width * i, y, wide - width * i, high)).join('');
}

export function curvePanel(state: State): Panel {
  const { map, levels, turns, at } = state;
  const colours = levels.map((_, i) => colour(map, i));
  const width = plot.right - plot.left;
  const point = (i: number): Point => [plot.x(i / steps), plot.y(levels[i]!)];
  return {
    name: 'curve',
    heading: `${map}：颜色，只留亮度，与亮度的数值 L*`,
    viewBox,
    title: `${map} 的亮度 L* 随值的变化`,
    description: verdict(state),
    drawing: [
      label(4, 22, '颜色'),
      strip(colours, plot.left, 4, width, 26),
      label(4, 54, '亮度'),
      strip(colours.map(greyOf), plot.left, 36, width, 26),
      axes(plot, numberTicks([0, 0.25, 0.5, 0.75, 1]), numberTicks([0, 25, 50, 75, 100]), {
        x: '值',
        y: 'L*',
      }),
      path(
        [at, at + small]
          .map((i) => `M${round(plot.x(i / steps))} ${plot.top}V${plot.bottom}`)
          .join(''),
        'fig-dashed',
      ),
      path(polyline(levels.map((_, i) => point(i))), 'fig-line-1'),
      path(turns.map((i) => mark('diamond', point(i))).join(''), 'fig-line-2'),
      path(dots([at, at + small].map(point)), 'fig-dots-text'),
      label(4, 290, turns.length > 0 ? `◇ 转向 ${turns.length} 次` : turnWords(state)),
      label(4, 312, rangeWords(state)),
    ].join(''),
  };
}

/** Where the small squares lie, in steps of 1/32. */
const squares = [2, 7, 12, 17, 22, 27];
const ramp = { left: 8, width: 304, columns: 96 };

function rampWithSquares(state: State, y: number, paint: (all: Colour) => Colour): string {
  const { map } = state;
  const unit = ramp.width / ramp.columns;
  const value = (column: number) => (column + 0.5) / ramp.columns;
  const at = (x: number) => paint(colourAt(map, Math.min(x, 1)));
  const columns = Array.from({ length: ramp.columns }, (_, column) => at(value(column)));
  const raised = squares.map((i) => {
    const from = 3 * i - 4;
    const inside = Array.from({ length: 8 }, (_, n) => at(value(from + n) + small / steps));
    return strip(inside, ramp.left + unit * from, y + 14, 8 * unit, 28);
  });
  return strip(columns, ramp.left, y, ramp.width, 56) + raised.join('');
}

export function stepPanel(state: State): Panel {
  const { map, levels, at } = state;
  const differences = squares.map((i) => signed(levels[i + small]! - levels[i]!));
  const [low, high] = [colour(map, at), colour(map, at + small)];
  return {
    name: 'step',
    heading: '从 0 到 1 的斜坡上有六个小方块，各比周围高 1/16',
    viewBox,
    title: `${map} 里的一小级能不能看出来`,
    description: `六个方块与周围的 L* 之差依次约是 ${differences.join('、')}。${stepWords(state).join('，')}。`,
    drawing: [
      rampWithSquares(state, 4, (all) => all),
      rampWithSquares(state, 66, greyOf),
      ...squares.map((i, n) =>
        label(ramp.left + (ramp.width * i) / steps, 142, differences[n]!, 'fig-text', 'middle'),
      ),
      label(8, 164, '上：颜色。下：只留亮度。数：L* 之差', 'fig-muted'),
      path('M8 180H312', 'fig-grid'),
      label(8, 204, '选一处放大：左边是原值，右边高 1/16'),
      block(low, 8, 218, 66.5, 40),
      block(high, 74, 218, 66, 40),
      block(greyOf(low), 8, 266, 66.5, 40),
      block(greyOf(high), 74, 266, 66, 40),
      path(rect(8, 218, 132, 40) + rect(8, 266, 132, 40), 'fig-frame'),
      ...stepWords(state).map((words, i) =>
        label(154, 242 + 24 * i, words, i === 2 ? 'fig-strong-text' : 'fig-text'),
      ),
    ].join(''),
  };
}
