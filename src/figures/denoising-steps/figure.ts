import { axes, clipped, equalPlot, numberTicks } from '../shared/axes.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, type Point } from '../shared/path.ts';
import { normal } from '../shared/random.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  crowd,
  denoise,
  freshNoise,
  guess,
  mixOf,
  mixtures,
  steps,
  walks,
  type Guess,
  type Mixture,
  type Walk,
} from './model.ts';

type Name = 'mixture' | 'walk' | 'x' | 'y' | 'step';

const count = 80;
const far = 3;
const plot = equalPlot([-2.6, 2.6], [-2.6, 2.6], { left: 34, right: 312, top: 24 });
const viewBox = `0 0 320 ${plot.bottom + 38}`;

export const figure: SliderFigure<Name> = {
  tag: 'figure-denoising-steps',
  legend: '换数据，换走法，移动橙点的起点，一步步去噪',
  steps: 'step',
  controls: {
    mixture: {
      ...{ param: 'ds-d', label: '数据', min: 0, max: mixtures.length - 1, step: 1, initial: 0 },
      options: mixtures.map(({ name }) => name),
    },
    walk: {
      ...{ param: 'ds-w', label: '走法', min: 0, max: walks.length - 1, step: 1, initial: 0 },
      options: walks,
    },
    x: { param: 'ds-x', label: '起点 x', min: -2.5, max: 2.5, step: 0.1, initial: 0.5 },
    y: { param: 'ds-y', label: '起点 y', min: -2.5, max: 2.5, step: 0.1, initial: 1 },
    step: { param: 'ds-s', label: '步', min: 0, max: steps, step: 1, initial: 10 },
  },
  panels: (values) => {
    const run = runOf(values);
    return [mapPanel(run), sumPanel(run)];
  },
  verdict: (values) => verdict(runOf(values)),
  text: (values) => {
    const run = runOf(values);
    return (
      paragraphs(
        `数据是${run.mixture.name}：${run.mixture.lumps.map(({ centre, weight }) => `${pair(centre)} 占 ${fixed(weight * 100, 0)}%`).join('，')}，每团的标准差 ${run.mixture.spread}。从噪声走 ${steps} 步，每一步的猜测按公式算出，没有训练。`,
        verdict(run),
      ) +
      table(
        '橙点一步步',
        ['步', 'a', 'b', 'x', '猜的干净点 x₀', '猜的噪声 ε'],
        run.places.map((place, step) => {
          const { a, b } = mixOf(run.walk, step);
          const said = guessAt(run, step);
          return [
            String(step),
            fixed(a, 3),
            fixed(b, 3),
            pair(place),
            said ? pair(said.clean) : '–',
            said ? pair(said.noise) : '–',
          ];
        }),
      )
    );
  },
};

interface Run {
  readonly mixture: Mixture;
  readonly walk: Walk;
  readonly step: number;
  readonly places: readonly Point[];
  readonly others: readonly Point[];
}

function runOf(values: Values<Name>): Run {
  const mixture = mixtures[values.mixture]!;
  const walk = walks[values.walk]!;
  return {
    mixture,
    walk,
    step: values.step,
    places: denoise(mixture, walk, [values.x, values.y], normal(8)),
    others: crowd(mixture, walk, count).map((places) => places[values.step]!),
  };
}

function guessAt({ mixture, walk, places }: Run, step: number): Guess | undefined {
  const { a, b } = mixOf(walk, step);
  return b === 0 ? undefined : guess(mixture, places[step]!, a, b);
}

const pair = ([x, y]: Point) => `(${fixed(x, 3)}, ${fixed(y, 3)})`;

/** Which lump a point is nearest to. */
function nearest({ lumps }: Mixture, [x, y]: Point): number {
  const away = lumps.map(({ centre }) => Math.hypot(x - centre[0], y - centre[1]));
  return away.indexOf(Math.min(...away));
}

function verdict(run: Run): string {
  const { mixture, walk, step, places, others } = run;
  const { a, b } = mixOf(walk, step);
  const counts = mixture.lumps.map((_, k) => others.filter((at) => nearest(mixture, at) === k));
  const said = guessAt(run, step);
  const ends = `走到底是 ${pair(places[steps]!)}`;
  return `${walk}，第 ${step} 步，a = ${fixed(a, 3)}，b = ${fixed(b, 3)}。橙点在 ${pair(places[step]!)}，${said ? `猜干净的点在 ${pair(said.clean)}，${ends}` : '已经没有噪声'}。${count} 个蓝点，离各团最近的有 ${counts.map(({ length }) => length).join('、')} 个。`;
}

function mapPanel(run: Run): Panel {
  const { mixture, step, places, others } = run;
  const on = ([x, y]: Point): Point => [plot.x(bound(x)), plot.y(bound(y))];
  const said = guessAt(run, step);
  const here = on(places[step]!);
  return {
    name: 'map',
    heading: `${count} 个点（蓝）、橙点走过的路，× 是它此刻猜的干净点`,
    viewBox,
    title: '去噪途中的点',
    description: verdict(run),
    drawing:
      axes(plot, numberTicks([-2, -1, 0, 1, 2]), numberTicks([-2, -1, 0, 1, 2]), {
        x: 'x',
        y: 'y',
      }) +
      clipped(
        plot,
        ...mixture.lumps.map(({ centre }) =>
          el('circle', {
            class: 'fig-axis',
            cx: plot.x(centre[0]),
            cy: plot.y(centre[1]),
            // Three standard deviations; a single point is ringed all the same.
            r: Math.max(plot.x(3 * mixture.spread) - plot.x(0), 7),
          }),
        ),
        path(dots(others.map(on)), 'fig-dots-1 fig-small'),
        path(polyline(places.slice(0, step + 1).map(on)), 'fig-line-2'),
        said ? path(polyline([here, on(said.clean)]), 'fig-dashed') : '',
        said ? path(diagonal(on(said.clean)), 'fig-mark fig-strong') : '',
        path(mark('circle', here), 'fig-ring'),
      ),
  };
}

/** A cross that stands on its corners, not to be taken for a tick. */
function diagonal([x, y]: Point): string {
  return (
    polyline([
      [x - 5, y - 5],
      [x + 5, y + 5],
    ]) +
    polyline([
      [x - 5, y + 5],
      [x + 5, y - 5],
    ])
  );
}

function sumPanel(run: Run): Panel {
  const { mixture, walk, step, places } = run;
  const { a, b } = mixOf(walk, step);
  const said = guessAt(run, step);
  const x = places[step]!;
  return {
    name: 'sums',
    heading: said ? `橙点的第 ${step} 步到第 ${step + 1} 步` : '橙点走完了',
    viewBox,
    title: '橙点这一步的算式',
    description: verdict(run),
    drawing: said
      ? lines([
          [`x = (${fixed(x[0], 3)}, ${fixed(x[1], 3)})`],
          ['来自哪一团的概率', 'fig-muted'],
          ...mixture.lumps.map(({ centre }, k): Line => [
            `(${fixed(centre[0], 2)}, ${fixed(centre[1], 2)})`,
            'fig-text',
            said.shares[k],
          ]),
          ['按概率平均，猜的干净点', 'fig-muted'],
          [`x₀ = ${pair(said.clean)}`],
          [`其余是噪声：ε = (x − ${fixed(a, 3)} x₀) ÷ ${fixed(b, 3)}`, 'fig-muted'],
          [`ε = ${pair(said.noise)}`],
          ...nextLines(walk, step),
          [`下一个 x = ${pair(places[step + 1]!)}`, 'fig-text fig-strong-text'],
        ])
      : lines([[`x = ${pair(x)}`], ['b = 0，没有噪声可去了', 'fig-muted']]),
  };
}

type Line = readonly [content: string, className?: string, share?: number];

function nextLines(walk: Walk, step: number): Line[] {
  const { a, b } = mixOf(walk, step + 1);
  const fresh = freshNoise(walk, step);
  const kept = Math.sqrt(Math.max(b ** 2 - fresh ** 2, 0));
  const sum = `${fixed(a, 3)} x₀ + ${fixed(kept, 3)} ε`;
  return [
    ['换成下一步的系数：', 'fig-muted'],
    [fresh === 0 ? sum : `${sum} + ${fixed(fresh, 3)} z（新噪声）`],
  ];
}

/** Lines from top to bottom; a share also has its bar. */
function lines(all: readonly Line[]): string {
  return all
    .map(([content, className = 'fig-text', share], row) => {
      const y = 20 + 21 * row;
      const text = label(share === undefined ? 8 : 16, y, content, className);
      if (share === undefined) return text;
      return (
        text +
        el('rect', {
          class: 'fig-fill-2',
          x: 130,
          y: y - 11,
          width: Math.max(118 * share, 1),
          height: 11,
        }) +
        label(312, y, fixed(share, 3), 'fig-text', 'end')
      );
    })
    .join('');
}

/** What lies far outside is cut off anyway. */
const bound = (value: number) => Math.min(Math.max(value, -far), far);
