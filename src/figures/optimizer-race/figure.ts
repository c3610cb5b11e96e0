import { axes, clipped, equalPlot, numberTicks, type Plot } from '../shared/axes.ts';
import { fixed, powerOfTen, significant } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { cross, polyline, type Point } from '../shared/path.ts';
import { linearScale, logScale, niceStep, ticks } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import { isLost, optimizers, run, surfaces, type Optimizer, type Surface } from './model.ts';

type Name = 'surface' | 'rate' | 'step';

const rates = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
/** Close together while most is happening, then ever further apart. */
const shown = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200];
const place = { left: 34, right: 312, top: 24 };
const middle = {
  plot: equalPlot([-2.1, 2.1], [-1.5, 1.5], place),
  x: [-2, -1, 0, 1, 2],
  y: [-1, 0, 1],
};
const valley = { plot: equalPlot([-1.8, 2.4], [-0.9, 2.1], place), x: [-1, 0, 1, 2], y: [0, 1, 2] };
const maps = [middle, middle, valley];
const looks: Readonly<Record<Optimizer, { readonly line: string; readonly shape: Shape }>> = {
  GD: { line: 'fig-line-1', shape: 'circle' },
  动量: { line: 'fig-line-2', shape: 'square' },
  RMSProp: { line: 'fig-line-3', shape: 'triangle' },
  Adam: { line: 'fig-mark', shape: 'diamond' },
};
/** What is left above the lowest value; less than this lies on the lower edge. */
const least = 1e-6;

export const figure: SliderFigure<Name> = {
  tag: 'figure-optimizer-race',
  legend: '换一个曲面，改学习率，一步步走',
  steps: 'step',
  controls: {
    surface: {
      param: 'or-f',
      label: '曲面',
      min: 0,
      max: surfaces.length - 1,
      step: 1,
      initial: 0,
      options: surfaces.map(({ name }) => name),
    },
    rate: {
      param: 'or-lr',
      label: '学习率 η',
      min: 0,
      max: rates.length - 1,
      step: 1,
      initial: 4,
      say: (index) => String(rates[index]),
    },
    step: {
      param: 'or-t',
      label: '步数',
      min: 0,
      max: shown.length - 1,
      step: 1,
      initial: 14,
      say: (index) => String(shown[index]),
    },
  },
  panels: (values) => {
    const race = raceOf(values);
    return [mapPanel(race), scorePanel(race)];
  },
  verdict: (values) => verdict(raceOf(values)),
  text: (values) => {
    const race = raceOf(values);
    const until = shown.filter((step) => step <= race.steps);
    return (
      paragraphs(
        `${race.surface.name}：${race.surface.formula}，从 ${pair(race.surface.start)} 出发，最低处在 ${race.surface.minima.map(pair).join(' 与 ')}。动量 μ = 0.9，RMSProp 的衰减率 0.9，Adam 的 β₁ = 0.9、β₂ = 0.999。`,
        verdict(race),
      ) +
      table(
        '走到各步时的位置',
        ['步', ...optimizers],
        until.map((step) => [
          String(step),
          ...race.runs.map(({ places }) => (isLost(places[step]!) ? '发散' : pair(places[step]!))),
        ]),
      )
    );
  },
};

interface Race {
  readonly surface: Surface;
  readonly map: typeof middle;
  readonly rate: number;
  readonly steps: number;
  readonly runs: readonly { readonly kind: Optimizer; readonly places: readonly Point[] }[];
}

function raceOf({ surface, rate, step }: Values<Name>): Race {
  const on = surfaces[surface]!;
  const steps = shown[step]!;
  return {
    surface: on,
    map: maps[surface]!,
    rate: rates[rate]!,
    steps,
    runs: optimizers.map((kind) => ({ kind, places: run(kind, on, rates[rate]!, steps) })),
  };
}

const pair = ([x, y]: Point) => `(${fixed(x, 2)}, ${fixed(y, 2)})`;
const above = ({ value, lowest }: Surface, at: Point) => Math.max(value(at) - lowest, 0);

function left(surface: Surface, at: Point): string {
  if (isLost(at)) return '发散';
  const rest = above(surface, at);
  return rest < least ? '< 10⁻⁶' : significant(rest);
}

function verdict({ surface, rate, steps, runs }: Race): string {
  const ends = runs.map(({ kind, places }) => ({ kind, at: places[steps]! }));
  const scores = ends.map(({ kind, at }) => `${kind} ${left(surface, at)}`).join('，');
  const [best, second] = ends
    .map(({ kind, at }) => ({ kind, rest: above(surface, at) }))
    .sort((a, b) => a.rest - b.rest);
  const ahead =
    best!.rest < second!.rest && second!.rest > least
      ? `此刻 ${best!.kind} 最低。`.replace(/ (动量) /, '$1')
      : '';
  return `${surface.name}，η = ${rate}，第 ${steps} 步，f 比最低值还高：${scores}。${ahead}`;
}

function mapPanel({ surface, map: { plot: map, x, y }, steps, runs }: Race): Panel {
  const [startX, startY] = surface.start;
  const on = (at: Point): Point => [map.x(bound(at[0])), map.y(bound(at[1]))];
  const ways = runs.map(({ kind, places }) => ({ kind, way: places.map(on) }));
  return {
    name: 'map',
    heading: `${surface.name}：${surface.formula.replaceAll(' ', '\u00a0')}`,
    viewBox: `0 0 320 ${map.bottom + 38}`,
    title: '四种优化器的路径',
    description: `从 ${pair(surface.start)} 走 ${steps} 步，到：${runs.map(({ kind, places }) => `${kind} ${isLost(places[steps]!) ? '发散' : pair(places[steps]!)}`).join('，')}。`,
    drawing:
      axes(map, numberTicks(x), numberTicks(y), { x: 'x', y: 'y' }) +
      clipped(
        map,
        path(
          surface.levels
            .flatMap((level) => surface.contour(level))
            .map((curve) => polyline(curve.map(on)))
            .join(''),
          'fig-contour',
        ),
        ...surface.minima.map((at) => path(cross(on(at), 6), 'fig-axis')),
        ...ways.map(({ kind, way }) => path(polyline(way), looks[kind].line)),
        ...ways.map(({ kind, way }) => markOf(kind, way.at(-1)!)),
      ) +
      label(map.x(startX) - 7, map.y(startY) + 5, '起点', 'fig-text fig-halo', 'end'),
  };
}

function scorePanel(race: Race): Panel {
  const { surface, steps, runs } = race;
  const { bottom } = race.map.plot;
  const last = Math.max(steps, 10);
  const worst = Math.max(above(surface, surface.start), 1);
  const high = Math.ceil(Math.log10(worst) + 0.2);
  const plot: Plot = {
    ...{ left: 44, right: 306, top: 132, bottom },
    x: linearScale([0, last], [44, 306]),
    y: logScale([least, 10 ** high], [bottom, 132]),
  };
  return {
    name: 'score',
    heading: `第 ${steps} 步：位置，与 f 比最低值还高多少`,
    viewBox: `0 0 320 ${bottom + 38}`,
    title: '位置与 f',
    description: verdict(race),
    drawing:
      ['x', 'y', 'f 还高']
        .map((name, i) => label(columns[i]!, 12, name, 'fig-muted', 'end'))
        .join('') +
      runs.map(({ kind, places }, row) => scoreRow(surface, kind, places[steps]!, row)).join('') +
      axes(
        plot,
        numberTicks(ticks(0, last, niceStep(last, 5))),
        ticks(-6, high, 2).map((exponent) => ({
          value: 10 ** exponent,
          label: powerOfTen(exponent),
        })),
        { x: '步数', y: '差（对数刻度）' },
      ) +
      clipped(
        plot,
        ...runs.map(({ kind, places }) =>
          path(
            polyline(
              places.map((at, t): Point => [
                plot.x(t),
                Math.max(plot.y(Math.max(above(surface, at), least)), 0),
              ]),
            ),
            looks[kind].line,
          ),
        ),
      ),
  };
}

/** Right ends of the columns x, y and f. */
const columns = [158, 218, 312];

function scoreRow(surface: Surface, kind: Optimizer, at: Point, row: number): string {
  const y = 34 + 22 * row;
  const [x, , rest] = columns as [number, number, number];
  return (
    markOf(kind, [12, y - 5]) +
    label(26, y, kind) +
    (isLost(at)
      ? ''
      : at.map((value, i) => label(columns[i] ?? x, y, near(value), 'fig-text', 'end')).join('')) +
    label(rest, y, left(surface, at), 'fig-text', 'end')
  );
}

function markOf(kind: Optimizer, at: Point): string {
  return path(mark(looks[kind].shape, at), `${looks[kind].line} fig-strong`);
}

const near = (value: number) => (Math.abs(value) < 100 ? fixed(value, 2) : '很远');

/** What lies far outside is cut off anyway; bounded coordinates keep the markup short. */
const bound = (value: number) => Math.min(Math.max(value, -30), 30);
