import { axes, numberTicks } from '../shared/axes.ts';
import type { Box } from '../shared/boxes.ts';
import type { Drag } from '../shared/drag.ts';
import { fixed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { rect, type Point } from '../shared/path.ts';
import { outline, picture } from '../shared/picture.ts';
import type { Control, SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import { suppress, type Round, type Scored } from './model.ts';

/** The boxes by falling score: where they are at first, and the corner (0 left or up, 1 right or down) of the letter. */
const candidates = [
  { name: 'A', box: [30, 30, 120, 190], score: 0.95, corner: [0, 0] },
  { name: 'B', box: [80, 40, 165, 190], score: 0.9, corner: [1, 0] },
  { name: 'C', box: [20, 45, 105, 200], score: 0.8, corner: [0, 1] },
  { name: 'D', box: [210, 100, 285, 190], score: 0.75, corner: [1, 1] },
  { name: 'E', box: [95, 55, 185, 195], score: 0.6, corner: [1, 1] },
  { name: 'F', box: [190, 85, 280, 180], score: 0.5, corner: [0, 0] },
] as const;

type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
type Place = `${'x' | 'y'}${Letter}`;
type Name = 'threshold' | 'round' | Place;

/** What the boxes have been found for: two people who stand close, and a chest. */
const objects: readonly Box[] = [
  [33, 32, 118, 188],
  [78, 42, 163, 188],
  [212, 102, 283, 188],
];

const [width, height, step] = [300, 210, 5];
const map = picture(width, height);
const viewBox = `0 0 320 ${Math.ceil(map.bottom) + 40}`;

const places = Object.fromEntries(
  candidates.flatMap(({ name, box: [x, y, x2, y2] }): [Place, Control][] =>
    [[`x${name}`, width - x2 + x, x] as const, [`y${name}`, height - y2 + y, y] as const].map(
      ([key, max, initial]) => [
        key,
        { param: `nms-${key}`, label: key, min: 0, max, step, initial, isDragged: true },
      ],
    ),
  ),
) as Record<Place, Control>;

export const figure: SliderFigure<Name> = {
  tag: 'figure-non-max-suppression',
  legend: '改阈值，一轮轮看，也可拖动框',
  hint: '拖圆点移动框，或选中后按方向键',
  steps: 'round',
  controls: {
    threshold: {
      param: 'nms-t',
      label: 'IoU 阈值',
      min: 0.05,
      max: 0.9,
      step: 0.05,
      initial: 0.5,
      say: (value) => fixed(value, 2),
    },
    round: { param: 'nms-r', label: '轮', min: 0, max: candidates.length, step: 1, initial: 1 },
    ...places,
  },
  panels: (values) => {
    const state = stateOf(values);
    return [picturePanel(state), listPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    const { rounds, boxes, threshold } = state;
    return (
      paragraphs(
        `六个框（左，上，右，下，单位像素）：${boxes.map(({ box, score }, i) => `${nameOf(i)} (${box.join(', ')})，分数 ${fixed(score, 2)}`).join('；')}。`,
        verdict(state),
        `做到底，阈值 ${fixed(threshold, 2)} 留下 ${rounds.length} 个：${list(rounds.map(({ kept }) => kept))}。`,
      ) +
      table(
        '每一轮',
        ['轮', '留下', '与其余各框的 IoU', '删去'],
        rounds.map(({ kept, compared }, i) => [
          String(i + 1),
          nameOf(kept),
          compared.map(({ index, iou }) => `${nameOf(index)} ${fixed(iou, 3)}`).join('，') ||
            '没有别的框',
          list(compared.filter(({ gone }) => gone).map(({ index }) => index)) || '无',
        ]),
      )
    );
  },
};

export const drag: Drag<Name> = {
  handles: (values) =>
    stateOf(values).boxes.map(({ box: [x, y, x2, y2] }, i) => {
      const { name, corner } = candidates[i]!;
      const [right, down] = [corner[0] * (x2 - x), corner[1] * (y2 - y)];
      return {
        id: name,
        panel: 'picture',
        label: `移动框 ${name}`,
        say: `左 ${x}，上 ${y}`,
        at: [map.x(x + right), map.y(y + down)],
        limits: {
          x: [map.x(right), map.x(right + width - x2 + x)],
          y: [map.y(down), map.y(down + height - y2 + y)],
        },
        step: step * map.unit,
      };
    }),
  move: (_, id, [x, y]) => {
    const { box, corner } = candidates.find(({ name }) => name === id)!;
    return {
      [`x${id}`]: (x - map.left) / map.unit - corner[0] * (box[2] - box[0]),
      [`y${id}`]: (y - map.top) / map.unit - corner[1] * (box[3] - box[1]),
    };
  },
};

interface State {
  readonly threshold: number;
  readonly boxes: readonly Scored[];
  readonly rounds: readonly Round[];
  /** How many rounds have been done: no more than there are. */
  readonly done: number;
  /** Whether the slider stands beyond the last round. */
  readonly isOver: boolean;
}

function stateOf(values: Values<Name>): State {
  const boxes = candidates.map(({ name, box, score }) => {
    const [x, y] = [values[`x${name}`], values[`y${name}`]];
    return { box: [x, y, x + box[2] - box[0], y + box[3] - box[1]] as const, score };
  });
  const rounds = suppress(boxes, values.threshold);
  return {
    threshold: values.threshold,
    boxes,
    rounds,
    done: Math.min(values.round, rounds.length),
    isOver: values.round >= rounds.length,
  };
}

const nameOf = (index: number) => candidates[index]!.name;
const list = (indices: readonly number[]) => indices.map(nameOf).join('、');

/** What has become of a box after the rounds done: the round that decided, if any, and its IoU there. */
function fate({ rounds, done }: State, index: number) {
  for (const [i, { kept, compared }] of rounds.slice(0, done).entries()) {
    if (kept === index) return { round: i, isKept: true, by: kept, iou: undefined };
    const gone = compared.find((one) => one.index === index && one.gone);
    if (gone) return { round: i, isKept: false, by: kept, iou: gone.iou };
  }
  return undefined;
}

function verdict(state: State): string {
  const { threshold, rounds, done, boxes, isOver } = state;
  const now = rounds[done - 1];
  if (!now) return `六个框都在等，按分数从高到低排好，阈值 ${fixed(threshold, 2)}。`;
  const gone = now.compared.filter((one) => one.gone);
  const left = now.compared.filter((one) => !one.gone);
  const removed =
    gone.length > 0
      ? `删去与它的 IoU 大于 ${fixed(threshold, 2)} 的 ${gone.map(({ index, iou }) => `${nameOf(index)}（${fixed(iou, 3)}）`).join('、')}`
      : now.compared.length > 0
        ? `没有框与它的 IoU 大于 ${fixed(threshold, 2)}`
        : '别的框都已处理';
  const rest = isOver
    ? `做完了，一共留下 ${rounds.length} 个：${list(rounds.map(({ kept }) => kept))}`
    : `还剩 ${list(left.map(({ index }) => index))}`;
  return `第 ${done} 轮：剩下的框里 ${nameOf(now.kept)} 分数最高（${fixed(boxes[now.kept]!.score, 2)}），留下它，${removed}。${rest}。`;
}

function picturePanel(state: State): Panel {
  const { boxes, done, threshold } = state;
  const drawn = boxes.map(({ box }, i) => {
    const end = fate(state, i);
    const isNow = end?.round === done - 1;
    const line = !end
      ? 'fig-edge'
      : end.isKept
        ? `fig-line-${isNow ? 2 : 1} fig-strong`
        : isNow
          ? 'fig-dashed fig-line-2'
          : 'fig-dashed';
    const { name, corner } = candidates[i]!;
    const at: Point = [
      map.x(corner[0] ? box[2] : box[0]) + (corner[0] ? -9 : 9),
      map.y(corner[1] ? box[3] : box[1]) + (corner[1] ? -8 : 19),
    ];
    return (
      path(outline(map, box), line) +
      label(
        ...at,
        name,
        `fig-halo fig-strong-text ${end && !end.isKept ? 'fig-muted' : 'fig-text'}`,
        corner[0] ? 'end' : 'start',
      )
    );
  });
  return {
    name: 'picture',
    heading: `阈值 ${fixed(threshold, 2)}，${done === 0 ? '还没开始' : `第 ${done} 轮之后`}：粗线留下，虚线删去`,
    viewBox,
    title: '六个检测框',
    description: verdict(state),
    drawing:
      axes(
        map,
        numberTicks([0, 50, 100, 150, 200, 250, 300]),
        numberTicks([0, 50, 100, 150, 200]),
        {
          x: 'x（像素）',
          y: 'y（向下）',
        },
      ) +
      objects.map(thing).join('') +
      drawn.join(''),
  };
}

/** An object of the picture: a head above shoulders, or a chest. */
function thing(box: Box, index: number): string {
  const [left, top, right, bottom] = [map.x(box[0]), map.y(box[1]), map.x(box[2]), map.y(box[3])];
  const middle = (left + right) / 2;
  if (index === 2) return path(rect(left, top, right - left, bottom - top), 'fig-wash-1');
  const r = 17;
  return (
    el('circle', { class: 'fig-wash-1', cx: middle, cy: top + r, r }) +
    path(
      `M${left} ${bottom}V${top + 3.4 * r}q0 -${r} ${r} -${r}H${right - r}q${r} 0 ${r} ${r}V${bottom}z`,
      'fig-wash-1',
    )
  );
}

function listPanel(state: State): Panel {
  const { boxes, rounds, done, threshold } = state;
  const now = rounds[done - 1];
  const rows = boxes.map(({ score }, i) => {
    const end = fate(state, i);
    const waiting = now?.compared.find(({ index }) => index === i);
    return {
      cells: [
        nameOf(i),
        fixed(score, 2),
        end?.isKept
          ? ''
          : end
            ? `与 ${nameOf(end.by)} ${fixed(end.iou ?? 0, 3)}`
            : waiting
              ? `与 ${nameOf(now!.kept)} ${fixed(waiting.iou, 3)}`
              : '',
        end ? (end.isKept ? `第 ${end.round + 1} 轮留下` : `被 ${nameOf(end.by)} 删去`) : '在等',
      ],
      className: end ? (end.isKept ? 'fig-text fig-strong-text' : 'fig-muted') : 'fig-text',
      isNow: end?.round === done - 1,
    };
  });
  const columns = [14, 52, 112, 218];
  const kept = rounds.slice(0, done).map(({ kept }) => kept);
  return {
    name: 'list',
    heading: `按分数排列，IoU 大于 ${fixed(threshold, 2)} 的删去`,
    viewBox,
    title: '六个框的去留',
    description: rows.map(({ cells }) => cells.filter(Boolean).join(' ')).join('；') + '。',
    drawing:
      ['框', '分数', 'IoU', '结果']
        .map((head, column) => label(columns[column]!, 20, head, 'fig-muted'))
        .join('') +
      path('M4 28H316', 'fig-axis') +
      rows
        .map(({ cells, className, isNow }, row) => {
          const y = 51 + 30 * row;
          return (
            (isNow ? path(rect(4, y - 20, 312, 29), 'fig-soft') : '') +
            cells
              .map((cell, column) => (cell ? label(columns[column]!, y, cell, className) : ''))
              .join('')
          );
        })
        .join('') +
      label(14, 244, kept.length > 0 ? `已留下 ${list(kept)}` : '一个也没有处理', 'fig-text'),
  };
}
