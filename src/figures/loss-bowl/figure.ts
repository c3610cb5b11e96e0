import { axes, clipped, equalPlot, numberTicks, trace } from '../shared/axes.ts';
import { fixed, powerOfTen, significant, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { cross, dots, polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  contour,
  descend,
  factors,
  judge,
  loss,
  lowest,
  points,
  principal,
  type Setting,
  type Verdict,
} from './model.ts';

type Name = 'steps' | 'rate' | 'centre';
const rates = [0.02, 0.05, 0.08, 0.1, 0.15, 0.18, 0.19, 0.3, 0.5, 0.9, 1, 1.1];
const levels = [0.1, 0.5, 1.5, 3, 6];
/** Where on its contour a level is written, in twelfths of a turn from the short axis. */
const corners: readonly (readonly [number, number])[] = [
  [0.5, 3],
  [1.5, 9],
  [3, 0],
  [6, 0],
];
const viewBox = '0 0 320 336';
const place = { left: 34, right: 310, top: 24 };
const parameters = equalPlot([-1.5, 2.5], [-0.6, 3.4], place);
const data = equalPlot([0, 4], [-0.5, 3.5], place);

export const figure: SliderFigure<Name> = {
  tag: 'figure-loss-bowl',
  legend: '走梯度下降，改学习率，给输入减去均值',
  steps: 'steps',
  controls: {
    steps: { param: 'lb-step', label: '步数', min: 0, max: 30, step: 1, initial: 3 },
    rate: {
      param: 'lb-rate',
      label: '学习率 η',
      min: 0,
      max: rates.length - 1,
      step: 1,
      initial: rates.indexOf(0.1),
      say: (index) => String(rates[index]),
    },
    centre: {
      param: 'lb-x',
      label: '输入',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['1、2、3 原样', '减去均值：−1、0、1'],
    },
  },
  panels: (values) => [bowlPanel(values), linePanel(values)],
  verdict,
  text: (values) => {
    const setting = settingOf(values);
    return (
      paragraphs(
        `三个点 (1, 1)、(2, 2)、(3, 2)，直线 ŷ = ${lineOf(setting)}，损失是误差平方的平均，从 w = b = 0 出发。沿椭圆短轴和长轴，曲率是 ${principal(
          setting.shift,
        )
          .values.map((value) => fixed(value, 2))
          .join(' 和 ')}，η 超过 ${fixed(2 / principal(setting.shift).values[0], 3)} 就发散。`,
        verdict(values),
      ) +
      table(
        '逐步',
        ['步', 'w', 'b', '损失'],
        descend(setting, values.steps).map((at, i) => [
          String(i),
          ...at.map(print),
          print(loss(at, setting.shift)),
        ]),
      )
    );
  },
};

const settingOf = ({ rate, centre }: Values<Name>): Setting => ({
  shift: centre === 1 ? 2 : 0,
  rate: rates[rate]!,
});
const lineOf = ({ shift }: Setting) => (shift === 0 ? 'wx + b' : 'w(x − 2) + b');
const print = (value: number) => (Math.abs(value) < 1e4 ? fixed(value, 4) : significant(value));

/** Beside a point: short, for its neighbour is near. */
function printError(error: number): string {
  const size = Math.abs(error);
  if (size < 100) return fixed(error, 2);
  if (size < 1e4) return fixed(error, 0);
  const exponent = Math.floor(Math.log10(Number(size.toPrecision(1))));
  return `${fixed(error / 10 ** exponent, 0)}×${powerOfTen(exponent)}`;
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  converges: '收敛',
  oscillates: '来回摆动，仍收敛',
  bounces: '来回摆动，不收敛',
  diverges: '发散',
};

function verdict(values: Values<Name>): string {
  const setting = settingOf(values);
  const at = descend(setting, values.steps).at(-1)!;
  const [steep, flat] = factors(setting).map((factor) => trimmed(factor, 3));
  const [w, b] = lowest(setting.shift);
  return `${verdictWords[judge(setting)]}：到谷底的距离，沿短轴每步乘 ${steep}，沿长轴每步乘 ${flat}。η = ${setting.rate} 走 ${values.steps} 步，w = ${print(at[0])}，b = ${print(at[1])}，损失 ${print(loss(at, setting.shift))}。谷底在 w = ${trimmed(w, 3)}，b = ${trimmed(b, 3)}，损失 0.0556。`;
}

function bowlPanel(values: Values<Name>) {
  const setting = settingOf(values);
  const { shift } = setting;
  const plot = parameters;
  const [cw, cb] = lowest(shift);
  // What lies far outside is cut off anyway; drawn in nearer to the lowest place, it keeps its direction from there.
  const at = ([w, b]: Point): Point => {
    const nearer = Math.min(1, 50 / Math.hypot(w - cw, b - cb));
    return [plot.x(cw + (w - cw) * nearer), plot.y(cb + (b - cb) * nearer)];
  };
  const steps = descend(setting, values.steps).map(at);
  const last = steps.at(-1)!;
  const marks = corners.map(([level, twelfth]) => {
    const [x, y] = at(contour(level, shift, 12)[twelfth]!);
    const isInside =
      x > plot.left + 14 && x < plot.right - 14 && y > plot.top + 14 && y < plot.bottom - 8;
    return isInside ? label(x, y + 5, String(level), 'fig-muted fig-halo', 'middle') : '';
  });
  return {
    name: 'bowl',
    heading: `损失的等高线（十字是谷底）：${verdictWords[judge(setting)]}`,
    viewBox,
    title: '损失随 w、b 的变化与梯度下降的路径',
    description: `等高线 ${levels.join('、')}。${verdict(values)}`,
    drawing:
      axes(plot, numberTicks([-1, 0, 1, 2]), numberTicks([0, 1, 2, 3]), { x: 'w', y: 'b' }) +
      clipped(
        plot,
        path(
          levels.map((level) => polyline(contour(level, shift).map(at))).join(''),
          'fig-contour',
        ),
        ...marks,
        path(cross(at([cw, cb]), 7), 'fig-mark'),
        path(polyline(steps), 'fig-line-1'),
        path(dots(steps), 'fig-dots-1'),
        el('circle', { class: 'fig-ring', cx: steps[0]![0], cy: steps[0]![1], r: 6 }),
        path(rect(last[0] - 4.5, last[1] - 4.5, 9, 9), 'fig-fill-2'),
      ),
  };
}

function linePanel(values: Values<Name>) {
  const setting = settingOf(values);
  const { shift } = setting;
  const plot = data;
  const all = descend(setting, values.steps);
  const [w, b] = all.at(-1)!;
  const line = ([slope, height]: Point) =>
    trace(plot, (x) => Math.min(Math.max(slope * (x - shift) + height, -99), 99), [0, 4], 1);
  const errors = points.map(([x, y]) => w * (x - shift) + b - y);
  const before = all.at(-2);
  return {
    name: 'line',
    heading: `ŷ = ${lineOf(setting)}，第 ${values.steps} 步（虚线是上一步）`,
    viewBox,
    title: '三个点与直线',
    description: `三个点的误差 ${errors.map(print).join('、')}。`,
    drawing:
      axes(plot, numberTicks([0, 1, 2, 3, 4]), numberTicks([0, 1, 2, 3]), { x: 'x', y: 'y' }) +
      clipped(
        plot,
        before ? path(line(before), 'fig-dashed') : '',
        path(
          points
            .map(([x, y], i) =>
              polyline([
                [plot.x(x), plot.y(y)],
                [plot.x(x), plot.y(Math.min(Math.max(y + errors[i]!, -99), 99))],
              ]),
            )
            .join(''),
          'fig-line-2',
        ),
        path(line([w, b]), 'fig-line-1 fig-strong'),
        path(dots(points.map(([x, y]) => [plot.x(x), plot.y(y)])), 'fig-dots-2'),
        ...points.map(([x, y], i) =>
          label(
            plot.x(x),
            plot.y(y) + (errors[i]! > 0 ? 22 : -12),
            printError(errors[i]!),
            'fig-halo fig-gradient',
            'middle',
          ),
        ),
      ),
  };
}
