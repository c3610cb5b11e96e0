import type { Box } from '../shared/boxes.ts';
import { fixed } from '../shared/format.ts';
import { mark, type Shape } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { outline, picture } from '../shared/picture.ts';
import { el, label, path, round } from '../shared/svg.ts';
import { behind, bush, frames, front, middle, people, size, truth, type Step } from './model.ts';
import type { State } from './state.ts';
import { sums } from './words.ts';

/** Numbers of tracks differ by the mark of their trail and by their line, not by colour alone. */
const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond'];
const lines = ['fig-line-1', 'fig-line-2', 'fig-line-3', 'fig-mark'];

const map = picture(size.width, size.height, { left: 8, right: 312, top: 24 });
/** Where the score of who is not in front stands: under the feet of all. */
const below = map.y(134) + 16;
const viewBox = `0 0 320 ${Math.ceil(map.bottom) + 72}`;

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

export function scenePanel(state: State): Panel {
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

const cell = 24;
const row = 28;
const corner = { x: 28, y: 26 };

export function tablePanel(state: State): Panel {
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
