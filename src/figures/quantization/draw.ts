import { axes, clipped, numberTicks, type Plot } from '../shared/axes.ts';
import { powerOfTen } from '../shared/format.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { dots, polyline, rect, type Point } from '../shared/path.ts';
import { linearScale, logScale } from '../shared/scale.ts';
import { label, path, round } from '../shared/svg.ts';
import { clips, errorsOf, greatest, weights, whole } from './model.ts';
import { byteWords, gridWords, small, steps, verdict, type State } from './words.ts';

const viewBox = '0 0 320 404';
const [left, right] = [40, 312];
const x = linearScale([-0.54, 0.54], [left, right]);
/** Weights, and the levels below them. */
const [above, below] = [32, 102];
const plot: Plot = {
  ...{ left, right, top: 204, bottom: 296, x },
  y: linearScale([-0.43, 0.28], [296, 204]),
};

export function gridPanel(state: State): Panel {
  const { bits, clip, scale, all, picked } = state;
  const most = greatest(bits);
  const levels = Array.from({ length: 2 * most + 1 }, (_, i) => (i - most) * scale);
  const gap = x(scale) - x(0);
  const counts = levels.map((_, i) => all.filter(({ code }) => code === i - most).length);
  const unit = Math.min(44 / Math.max(...counts), 3);
  const lines = (isClipped: boolean) =>
    weights
      .flatMap((w, i) => {
        const one = all[i]!;
        return one.isClipped === isClipped
          ? [
              polyline([
                [x(w), above],
                [x(one.value), below],
              ]),
            ]
          : [];
      })
      .join('');
  const width = Math.min(gap * 0.7, 12);
  const errorAt = (i: number): Point => [x(weights[i]!), plot.y(all[i]!.error)];
  const indices = weights.map((_, i) => i);
  return {
    name: 'grid',
    heading: gridWords(state),
    viewBox,
    title: '权重各去最近的一级，与各自的误差',
    description: `${verdict(state)}${steps(state).join('；')}。`,
    drawing: [
      label(4, above + 5, '权重'),
      label(4, below + 5, '各级'),
      label(4, below + 24, '个数', 'fig-muted'),
      label(x(-clip), above - 14, '−c', 'fig-muted', 'middle'),
      label(x(clip), above - 14, 'c', 'fig-muted', 'middle'),
      axes(plot, numberTicks([-0.4, -0.2, 0, 0.2, 0.4]), numberTicks([-0.4, -0.2, 0, 0.2]), {
        x: '权重 w',
        y: '误差 q − w',
      }),
      path(
        [-clip, clip]
          .map(
            (at) =>
              `M${round(x(at))} ${above - 10}V${below}M${round(x(at))} ${plot.top}V${plot.bottom}`,
          )
          .join(''),
        'fig-dashed',
      ),
      path(lines(false), 'fig-contour'),
      path(lines(true), 'fig-line-2'),
      path(
        polyline([
          [x(weights[picked]!), above],
          [x(all[picked]!.value), below],
        ]),
        all[picked]!.isClipped ? 'fig-line-2 fig-strong' : 'fig-mark fig-strong',
      ),
      path(
        levels.map((level) => `M${round(x(level))} ${below - 4}v8`).join(''),
        gap < 3 ? 'fig-frame' : 'fig-mark',
      ),
      path(dots(weights.map((w): Point => [x(w), above])), 'fig-dots-1 fig-small'),
      path(
        counts
          .map((count, i) =>
            count > 0 ? rect(x(levels[i]!) - width / 2, below + 7, width, unit * count) : '',
          )
          .join(''),
        'fig-fill-1',
      ),
      ...counts.map((count, i) =>
        gap >= 20 && count > 0
          ? label(
              x(levels[i]!),
              below + 23 + unit * count,
              String(count),
              'fig-text fig-halo',
              'middle',
            )
          : '',
      ),
      clipped(
        plot,
        path(polyline(teeth(bits, clip).map(([w, e]): Point => [x(w), plot.y(e)])), 'fig-edge'),
      ),
      path(dots(indices.filter((i) => !all[i]!.isClipped).map(errorAt)), 'fig-dots-1 fig-small'),
      path(
        indices
          .filter((i) => all[i]!.isClipped)
          .map((i) => {
            const [at, error] = errorAt(i);
            return rect(at - 3, error - 3, 6, 6);
          })
          .join(''),
        'fig-fill-2',
      ),
      path(mark('diamond', errorAt(picked)), 'fig-mark'),
      ...steps(state).map((words, i) => label(4, 352 + 22 * i, words)),
    ].join(''),
  };
}

/** The error of every weight there could be: teeth of the rounding, straight down beyond ±c. */
function teeth(bits: number, clip: number): readonly Point[] {
  const most = greatest(bits);
  const half = clip / most / 2;
  const jumps = Array.from({ length: 2 * most }, (_, i) => (2 * (i - most) + 1) * half);
  return [
    [-0.54, 0.54 - clip],
    ...jumps.flatMap((w): Point[] => [
      [w, -half],
      [w, half],
    ]),
    [0.54, clip - 0.54],
  ];
}

const curves: readonly {
  readonly name: '舍入' | '截断' | '合计';
  readonly line: string;
  readonly shape: Shape;
  readonly part: 'rounding' | 'clipping' | 'total';
}[] = [
  { name: '舍入', line: 'fig-line-1', shape: 'circle', part: 'rounding' },
  { name: '截断', line: 'fig-line-2', shape: 'square', part: 'clipping' },
  { name: '合计', line: 'fig-mark', shape: 'triangle', part: 'total' },
];

const sweep: Plot = {
  ...{ left: 44, right: 308, top: 24, bottom: 250 },
  x: linearScale([0.08, 0.52], [44, 308]),
  y: logScale([2e-8, 2e-2], [250, 24]),
};
const decades = [-7, -6, -5, -4, -3, -2].map((power) => ({
  value: 10 ** power,
  label: powerOfTen(power),
}));

export function errorPanel(state: State): Panel {
  const { bits, clip, errors, best } = state;
  const all = clips.map((at) => errorsOf(bits, at));
  const lowest = errorsOf(bits, best).total;
  const counts = {
    rounding: weights.length - errors.clipped,
    clipping: errors.clipped,
    total: weights.length,
  };
  return {
    name: 'errors',
    heading: byteWords(state),
    viewBox,
    title: `${bits} 位的均方误差随截断处 c 的变化`,
    description: verdict(state),
    drawing: [
      axes(sweep, numberTicks([0.1, 0.2, 0.3, 0.4, 0.5]), decades, {
        x: '截断处 c',
        y: '均方误差（对数刻度）',
      }),
      path(`M${round(sweep.x(clip))} ${sweep.top}V${sweep.bottom}`, 'fig-dashed'),
      clipped(
        sweep,
        ...curves.map(({ part, line }) =>
          path(polyline(clips.map((at, i): Point => [sweep.x(at), sweep.y(all[i]![part])])), line),
        ),
      ),
      path(mark('diamond', [sweep.x(best), sweep.bottom]), 'fig-line-3 fig-strong'),
      ...curves.map(({ part, shape, line }, row) => {
        const at = 308 + 23 * row;
        return (
          (errors[part] > 0
            ? path(mark(shape, [sweep.x(clip), sweep.y(errors[part])]), `${line} fig-strong`)
            : '') + path(mark(shape, [12, at - 5]), `${line} fig-strong`)
        );
      }),
      ...curves.flatMap(({ name, part }, row) => [
        label(26, 308 + 23 * row, `${name}，${counts[part]} 个权重`),
        label(316, 308 + 23 * row, small(errors[part], errors.total), 'fig-text', 'end'),
      ]),
      path(mark('diamond', [12, 372]), 'fig-line-3 fig-strong'),
      label(26, 377, best === whole ? '最小在 c = 0.5，不截断' : `最小在 c = ${best}`),
      label(316, 377, small(lowest), 'fig-text', 'end'),
    ].join(''),
  };
}
