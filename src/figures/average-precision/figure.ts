import { axes, numberTicks, wide } from '../shared/axes.ts';
import { equals, fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, rect, type Point } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  area,
  detections,
  envelope,
  found,
  hits,
  sampled,
  thresholds,
  type Tread,
} from './model.ts';

type Name = 'taken' | 'iou' | 'objects';

const plot = wide([0, 1], [0, 1.05], 204);
const viewBox = '0 0 320 300';

export const figure: SliderFigure<Name> = {
  tag: 'figure-average-precision',
  legend: '把分数阈值一档档放低',
  steps: 'taken',
  controls: {
    taken: {
      param: 'ap-k',
      label: '分数阈值',
      min: 0,
      max: detections.length,
      step: 1,
      initial: detections.length,
      say: (k) => (k === 0 ? '高过全部' : fixed(detections[k - 1]!.score, 2)),
    },
    iou: {
      param: 'ap-iou',
      label: 'IoU 下限',
      min: 0.5,
      max: 0.95,
      step: 0.05,
      initial: 0.5,
      say: (value) => fixed(value, 2),
    },
    objects: {
      param: 'ap-n',
      label: '真实物体',
      min: 4,
      max: 8,
      step: 1,
      initial: 5,
      say: (value) => `${value} 个`,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [listPanel(state), curvePanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const means = thresholds.map((iou) => {
      const treads = envelope(hits(iou), detections.length);
      return sampled(treads, values.objects);
    });
    return (
      paragraphs(
        verdict(state),
        `全部 ${detections.length} 个都要时，十个 IoU 下限各自的 101 点 AP：${thresholds.map((iou, i) => `${fixed(iou, 2)} 得 ${fixed(means[i]!, 3)}`).join('，')}。十个的平均是 ${fixed(means.reduce((sum, ap) => sum + ap, 0) / means.length, 3)}。`,
      ) +
      table(
        `逐个放进来，真实物体 ${values.objects} 个`,
        ['名次', '分数', 'IoU', '判定', '精确率', '召回率'],
        detections.map(({ score, iou }, i) => [
          String(i + 1),
          fixed(score, 2),
          fixed(iou, 2),
          saidOf(state, i),
          precisionOf(state, i + 1),
          recallOf(state, i + 1),
        ]),
      )
    );
  },
};

interface State extends Values<Name> {
  readonly isHit: readonly boolean[];
  readonly counts: readonly number[];
  readonly treads: readonly Tread[];
}

function stateOf(values: Values<Name>): State {
  const isHit = hits(values.iou);
  return { ...values, isHit, counts: found(isHit), treads: envelope(isHit, values.taken) };
}

const fraction = (part: number, whole: number) => `${part}/${whole} ${equals(part / whole, 3)}`;
const precisionOf = ({ counts }: State, k: number) => fraction(counts[k - 1]!, k);
const recallOf = ({ counts, objects }: State, k: number) => fraction(counts[k - 1]!, objects);

/** True or false, and why it is false. */
function saidOf({ isHit, iou }: State, i: number): string {
  if (isHit[i]) return 'TP';
  const one = detections[i]!;
  return one.object !== undefined && one.iou >= iou ? 'FP（重复）' : 'FP';
}

const factors = ({ treads, objects }: State) =>
  treads.map(({ from, to, true: right, all }) => `${to - from}/${objects} × ${right}/${all}`);

function verdict(state: State): string {
  const { taken, treads, objects, counts } = state;
  if (taken === 0) return '阈值比所有分数都高，一个检测也不要，曲线还没有开始。';
  const ap = area(treads, objects);
  const last = counts[taken - 1]!;
  return `分数至少 ${fixed(detections[taken - 1]!.score, 2)} 的有 ${taken} 个，对 ${last} 个：精确率 ${precisionOf(state, taken)}，召回率 ${recallOf(state, taken)}。到这里的面积：全点 AP ${equals(ap, 4)}，COCO 的 101 点 AP ${equals(sampled(treads, objects), 4)}。${last < objects ? `还有 ${objects - last} 个物体没找到，曲线到不了召回率 1。` : '物体都找到了。'}`;
}

function listPanel(state: State): Panel {
  const { taken, isHit } = state;
  const columns = [4, 22, 62, 102, 137, 230];
  const rows = detections.map(({ score, iou }, i) => [
    String(i + 1),
    fixed(score, 2),
    fixed(iou, 2),
    isHit[i] ? 'TP' : 'FP',
    ...(i < taken ? [precisionOf(state, i + 1), recallOf(state, i + 1)] : []),
  ]);
  const repeated = detections.findIndex((_, i) => saidOf(state, i).includes('重复'));
  return {
    name: 'list',
    heading: `真实物体 ${state.objects} 个，IoU 至少 ${fixed(state.iou, 2)} 才算对`,
    viewBox,
    title: '按分数排列的八个检测',
    description: rows.map((row) => row.join(' ')).join('；') + '。',
    drawing:
      ['', '分数', 'IoU', '判定', '精确率', '召回率']
        .map((head, i) => (head ? label(columns[i]!, 20, head, 'fig-muted') : ''))
        .join('') +
      path('M2 28H318', 'fig-axis') +
      (taken > 0 ? path(rect(2, 31 + 28 * (taken - 1), 316, 27), 'fig-soft') : '') +
      rows
        .map((row, i) =>
          row
            .map((cell, column) =>
              label(
                columns[column]!,
                50 + 28 * i,
                cell,
                i >= taken
                  ? 'fig-muted'
                  : column === 3 && isHit[i]
                    ? 'fig-text fig-strong-text'
                    : 'fig-text',
              ),
            )
            .join(''),
        )
        .join('') +
      path(`M2 ${taken * 28 + 31}H318`, 'fig-line-2') +
      label(
        6,
        280,
        repeated >= 0
          ? `第 ${repeated + 1} 个的物体已被第 3 个找到，算 FP`
          : '橙线以下还没有放进来',
        'fig-muted',
      ),
  };
}

function curvePanel(state: State): Panel {
  const { taken, treads, counts, objects } = state;
  const at = (part: number, whole: number): Point => [plot.x(part / objects), plot.y(part / whole)];
  const points = counts.slice(0, taken).map((part, i) => at(part, i + 1));
  const stairs = treads.flatMap(({ from, to, true: right, all }): Point[] => [
    [plot.x(from / objects), plot.y(right / all)],
    [plot.x(to / objects), plot.y(right / all)],
  ]);
  const end = treads.at(-1)?.to ?? 0;
  const terms = factors(state);
  const ap = area(treads, objects);
  const coco = sampled(treads, objects);
  const sum = `全点 AP ${equals(ap, 4)}`;
  return {
    name: 'curve',
    heading: '虚线是曲线（圆 TP，菱形 FP），阶梯是包络',
    viewBox,
    title: '精确率—召回率曲线、包络与面积',
    description: `${sum}，101 点 AP ${equals(coco, 4)}。包络各段的宽乘高：${terms.join('，') || '还没有'}。`,
    drawing:
      axes(plot, numberTicks([0, 0.2, 0.4, 0.6, 0.8, 1]), numberTicks([0, 0.2, 0.4, 0.6, 0.8, 1]), {
        x: '召回率',
        y: '精确率',
      }) +
      (stairs.length > 0
        ? path(
            polyline([[plot.x(0), plot.y(0)], ...stairs, [plot.x(end / objects), plot.y(0)]]) + 'z',
            'fig-wash-1',
          ) +
          path(polyline([...stairs, [plot.x(end / objects), plot.y(0)]]), 'fig-line-1 fig-strong')
        : '') +
      path(polyline(points), 'fig-dashed fig-line-2') +
      points
        .map((point, i) =>
          path(
            mark(state.isHit[i] ? 'circle' : 'diamond', point),
            i === taken - 1 ? 'fig-ring' : 'fig-mark',
          ),
        )
        .join('') +
      label(4, 246, sum, 'fig-text fig-strong-text') +
      (terms.length > 0 ? label(4, 268, `= ${terms.join(' + ')}`) : '') +
      label(4, 290, `COCO 的 101 点 AP ${equals(coco, 4)}`),
  };
}
