import type { Box } from '../shared/boxes.ts';
import { equals, fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { outline, picture } from '../shared/picture.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path, round } from '../shared/svg.ts';
import {
  behind,
  bush,
  follow,
  frames,
  front,
  high,
  middle,
  mota,
  people,
  size,
  truth,
  type Step,
} from './model.ts';

type Name = 'frame' | 'threshold' | 'second' | 'keep';

/** Numbers of tracks differ by the mark of their trail and by their line, not by colour alone. */
const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond'];
const lines = ['fig-line-1', 'fig-line-2', 'fig-line-3', 'fig-mark'];

const map = picture(size.width, size.height, { left: 8, right: 312, top: 24 });
/** Where the score of who is not in front stands: under the feet of all. */
const below = map.y(134) + 16;
const viewBox = `0 0 320 ${Math.ceil(map.bottom) + 72}`;

export const figure: SliderFigure<Name> = {
  tag: 'figure-track-association',
  legend: '一帧帧看，改阈值，开关第二轮',
  steps: 'frame',
  controls: {
    frame: { param: 'ta-f', label: '帧', min: 1, max: frames, step: 1, initial: 10 },
    threshold: {
      param: 'ta-t',
      label: 'IoU 至少',
      min: 0.05,
      max: 0.8,
      step: 0.05,
      initial: 0.3,
      say: (value) => fixed(value, 2),
    },
    keep: { param: 'ta-k', label: '丢失后保留几帧', min: 1, max: 6, step: 1, initial: 3 },
    second: {
      param: 'ta-s',
      label: '低分框',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['丢掉，只配一轮', '留给第二轮'],
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [scenePanel(state), tablePanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    return (
      paragraphs(
        `甲在前、乙在后，迎面走过，一共 ${frames} 帧，图宽 ${size.width}、高 ${size.height}。得分至少 ${high} 的是高分框，先配；剩下的高分框各开一条新轨迹。低分框${values.second ? '第二轮再配没配上的轨迹，不开新轨迹' : '丢掉'}。预测：最近两次配上的框，中心差除以隔的帧数就是速度，照此平移；刚开的轨迹速度为 0。每一轮都在 IoU 至少 ${fixed(values.threshold, 2)} 的配对里取总 IoU 最大的一组。没配上的轨迹最多保留 ${values.keep} 帧。`,
        verdict(state),
      ) +
      table(
        '每一帧的得分、编号与配对',
        ['帧', '甲的得分', '乙的得分', '甲的编号', '乙的编号', '配上的 IoU', '漏', '换号', 'MOTA'],
        state.steps.map((step, frame) => [
          String(frame + 1),
          ...people.map((_, person) => fixed(scoreOf(step, person), 2)),
          ...people.map((_, person) => String(step.ids[person] ?? '无')),
          step.pairs
            .map(({ id, iou, round }) => `${id}：${fixed(iou, 3)}（第 ${round} 轮）`)
            .join('，') || '无',
          String(step.misses),
          String(step.switches),
          trimmed(mota(step, frame), 3),
        ]),
      )
    );
  },
};

interface State extends Values<Name> {
  readonly steps: readonly Step[];
  /** The frame that is shown, counted from 0. */
  readonly at: number;
  readonly step: Step;
}

function stateOf(values: Values<Name>): State {
  const { threshold, second, keep, frame } = values;
  const steps = follow({ threshold, second: second === 1, keep });
  return { ...values, steps, at: frame - 1, step: steps[frame - 1]! };
}

const scoreOf = ({ detections }: Step, person: number) =>
  detections.find((detection) => detection.person === person)!.score;

const totals = ({ misses, switches, falsePositives }: Step) =>
  `漏 ${misses}，换号 ${switches}${falsePositives > 0 ? `，误 ${falsePositives}` : ''}`;

function verdict({ steps, at, step }: State): string {
  const score = scoreOf(step, behind);
  const id = step.ids[behind];
  const before = steps.slice(0, at).findLast(({ ids }) => ids[behind] !== undefined)?.ids[behind];
  const pair = step.pairs.find((one) => one.id === id);
  const now =
    id === undefined
      ? '没有编号'
      : before === undefined
        ? `开轨迹 ${id}`
        : before !== id
          ? `编号从 ${before} 变成 ${id}`
          : `${pair?.round === 2 ? '靠第二轮接上，' : ''}编号还是 ${id}`;
  return `第 ${at + 1} 帧，乙得 ${fixed(score, 2)} 分${score < high ? `，不到 ${high}` : ''}，${now}。到此${totals(step)}，MOTA ${trimmed(mota(step, at), 3)}。`;
}

/** The number a detection is given in this frame. */
function idOf({ pairs, begun }: Step, detection: number): number | undefined {
  return [...pairs, ...begun].find((given) => given.detection === detection)?.id;
}

/** A walker seen from the front. */
function body(person: number, frame: number): string {
  const [left, top, right, bottom] = truth(person, frame);
  const x = map.x((left + right) / 2);
  const y = map.y(top);
  const height = map.unit * (bottom - top);
  const head = 0.085 * height;
  const half = map.unit * (right - left) * 0.36;
  const [neck, hip, feet] = [2.3 * head, 0.56 * height, height - 3];
  const leg = 0.62 * half;
  const shape =
    `M${round(x - half)} ${round(y + neck + 8)}q0 -8 8 -8h${round(2 * half - 16)}q8 0 8 8` +
    `L${round(x + leg)} ${round(y + hip)}L${round(x + leg)} ${round(y + feet)}H${round(x + 3)}` +
    `V${round(y + hip + 14)}H${round(x - 3)}V${round(y + feet)}H${round(x - leg)}L${round(x - leg)} ${round(y + hip)}z`;
  const className = person === front ? 'fig-node' : 'fig-leaf';
  return (
    el('circle', { class: className, cx: x, cy: y + head + 4, r: head }) +
    path(shape, className) +
    label(x, y + neck + 0.3 * height - 6, people[person]!, 'fig-text fig-letter', 'middle')
  );
}

function scenePanel(state: State): Panel {
  const { steps, at, step, keep } = state;
  const ground = map.y(size.height) + 18;
  const trail = steps.slice(0, at + 1).flatMap(({ ids, detections }) =>
    ids.flatMap((id, person) => {
      if (id === undefined) return [];
      const { box } = detections.find((one) => one.person === person)!;
      const y = ground + 26 * person;
      return path(mark(shapes[(id - 1) % 4]!, [map.x(middle(box)), y]), lines[(id - 1) % 4]!);
    }),
  );
  const boxes = step.detections.map(({ box, score, person }, i) => {
    const id = idOf(step, i);
    const line = id === undefined ? 'fig-edge' : `${lines[(id - 1) % 4]!} fig-strong`;
    const says = `${id === undefined ? '' : `${id} 号 `}${fixed(score, 2)}`;
    const isBelow = person !== front;
    return (
      path(outline(map, box), line) +
      label(
        map.x(middle(box)),
        isBelow ? below : map.y(box[1]) - 6,
        says,
        id === undefined ? 'fig-muted fig-halo' : 'fig-text fig-strong-text fig-halo',
        'middle',
      )
    );
  });
  const found = step.detections.map(({ score, person }, i) => {
    const id = idOf(step, i);
    const who = person === undefined ? '树丛' : people[person]!;
    return `${who}得 ${fixed(score, 2)} 分，${id === undefined ? '没有编号' : `编号 ${id}`}`;
  });
  return {
    name: 'scene',
    heading: `第 ${at + 1} 帧：实线是检测框与得分，虚线是预测`,
    viewBox,
    title: '检测框、预测框与编号',
    description: `${found.join('；')}。预测了 ${step.predicted.length} 条轨迹，没配上的最多保留 ${keep} 帧。`,
    drawing:
      path(
        rect(map.left, map.top - 18, map.right - map.left, map.bottom - map.top + 18),
        'fig-frame',
      ) +
      bushes() +
      body(behind, at) +
      body(front, at) +
      path(
        step.predicted.map(({ box }) => outline(map, clip(box))).join(''),
        'fig-edge fig-dashed',
      ) +
      boxes.reverse().join('') +
      people
        .map((name, person) => label(map.left, ground + 26 * person + 5, name, 'fig-muted'))
        .join('') +
      trail.join(''),
  };
}

/** A predicted box as far as the picture goes. */
const clip = ([left, top, right, bottom]: Box): Box => [
  Math.max(left, 0),
  top,
  Math.max(right, 0),
  bottom,
];

function bushes(): string {
  const [x, y] = [map.x((bush[0] + bush[2]) / 2), map.y(bush[3])];
  const leaf = (dx: number, dy: number, r: number) =>
    el('circle', { class: 'fig-leaf', cx: x + dx, cy: y + dy, r });
  return leaf(-8, -14, 12) + leaf(8, -14, 12) + leaf(0, -36, 14);
}

const some = (ids: readonly number[]) =>
  ids.length === 0 ? '无' : ids.length > 5 ? `${ids.length} 条` : ids.join('、');

/** What is matched in this frame, line by line. */
function sums({ at, step, second }: State): readonly (readonly [string, string?])[] {
  const { detections, pairs, waiting, ended, begun } = step;
  const who = (i: number) => {
    const { person, score } = detections[i]!;
    return `${person === undefined ? '树丛' : people[person]!}（${fixed(score, 2)}）`;
  };
  const matched = (round: number): [string][] => {
    const all = pairs.filter((pair) => pair.round === round);
    if (all.length === 0) return [['　没有配上的']];
    return all.map(({ id, detection, iou }) => [
      `　轨迹 ${id} 配${who(detection)}，IoU ${fixed(iou, 3)}`,
    ]);
  };
  const low = detections.filter(({ score }) => score < high).length;
  const errors = step.misses + step.switches + step.falsePositives;
  return [
    [`第一轮，得分至少 ${high} 的框`, 'fig-muted'],
    ...matched(1),
    ...(second === 1
      ? [[`第二轮，低分框（${low} 个）`, 'fig-muted'] as const, ...matched(2)]
      : [[`低分框 ${low} 个，丢掉`, 'fig-muted'] as const]),
    [
      `没配上还留着的轨迹：${some(waiting.map(({ id }) => id))}${waiting.length === 1 ? `（已 ${waiting[0]!.missed} 帧）` : ''}`,
    ],
    [`放弃：${some(ended)}；新开：${some(begun.map(({ id }) => id))}`],
    [
      `${totals(step)}，MOTA 1 − ${errors}/${people.length * (at + 1)} ${equals(mota(step, at), 3)}`,
      'fig-text fig-strong-text',
    ],
  ];
}

const cell = 24;
const row = 28;
const corner = { x: 28, y: 26 };

function tablePanel(state: State): Panel {
  const { steps, at } = state;
  const cells = steps.slice(0, at + 1).flatMap(({ ids }, frame) =>
    ids.map((id, person) => {
      const x = corner.x + cell * frame;
      const y = corner.y + row * person;
      const before = steps.slice(0, frame).findLast((one) => one.ids[person] !== undefined);
      const isNew = before !== undefined && id !== undefined && before.ids[person] !== id;
      return (
        (isNew ? path(rect(x, y, cell, row), 'fig-wash-2') : '') +
        label(
          x + cell / 2,
          y + 19,
          id === undefined ? '–' : String(id),
          id === undefined ? 'fig-muted' : isNew ? 'fig-gradient fig-strong-text' : 'fig-text',
          'middle',
        )
      );
    }),
  );
  const frame = Array.from({ length: frames }, (_, i) =>
    label(corner.x + cell * (i + 0.5), corner.y - 8, String(i + 1), 'fig-muted', 'middle'),
  );
  const grid = Array.from({ length: frames }, (_, i) =>
    people
      .map((_, person) => rect(corner.x + cell * i, corner.y + row * person, cell, row))
      .join(''),
  );
  const text = sums(state);
  return {
    name: 'ids',
    heading: `两人每帧的编号，与第 ${at + 1} 帧的配对`,
    viewBox,
    title: '编号表与配对',
    description: text.map(([line]) => line.trim()).join('；') + '。',
    drawing:
      frame.join('') +
      path(grid.join(''), 'fig-frame') +
      people
        .map((name, person) => label(4, corner.y + row * person + 19, name, 'fig-muted'))
        .join('') +
      cells.join('') +
      path(rect(corner.x + cell * at, corner.y, cell, row * people.length), 'fig-mark') +
      text
        .map(([line, className = 'fig-text'], i) => label(4, 106 + 22 * i, line, className))
        .join(''),
  };
}
