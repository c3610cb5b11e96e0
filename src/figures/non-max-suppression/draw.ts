import { axes, numberTicks } from '../shared/axes.ts';
import type { Box } from '../shared/boxes.ts';
import { fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { rect, type Point } from '../shared/path.ts';
import { outline, picture } from '../shared/picture.ts';
import { el, label, path } from '../shared/svg.ts';
import { candidates, fate, type State } from './state.ts';
import { list, nameOf, verdictSentence } from './words.ts';

/** What the boxes have been found for: two people who stand close, and a chest. */
const objects: readonly Box[] = [
  [33, 32, 118, 188],
  [78, 42, 163, 188],
  [212, 102, 283, 188],
];

/** Pixels of the picture. */
export const [width, height] = [300, 210];
export const map = picture(width, height);
const viewBox = `0 0 320 ${Math.ceil(map.bottom) + 40}`;

export function panels(state: State): readonly [Panel, Panel] {
  return [picturePanel(state), listPanel(state)];
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
    description: verdictSentence(state),
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
