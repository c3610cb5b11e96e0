import { axes, numberTicks } from '../shared/axes.ts';
import { area, type Box } from '../shared/boxes.ts';
import type { Drag, Handle } from '../shared/drag.ts';
import { equals, fixed, grouped, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { mark } from '../shared/marks.ts';
import type { Panel } from '../shared/panel.ts';
import { outline, picture } from '../shared/picture.ts';
import { linearScale } from '../shared/scale.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import { read, size, type Reading } from './model.ts';

type Name = 'ax' | 'ay' | 'aw' | 'ah' | 'bx' | 'by' | 'bw' | 'bh';

const map = picture(size.width, size.height);
const viewBox = `0 0 320 ${Math.ceil(map.bottom) + 40}`;

/** Greatest side, and greatest upper left corner: no box leaves the picture. */
const [least, most] = [20, 120];
const farthest = { x: size.width - most, y: size.height - most };
const step = 5;

const place = { min: 0, step, isDragged: true } as const;
const side = { min: least, max: most, step, isDragged: true } as const;

export const figure: SliderFigure<Name> = {
  tag: 'figure-box-overlap',
  legend: '拖动两个框',
  hint: '圆点移动整个框，方点拉大拉小；选中后也可按方向键，按住 Shift 走五倍',
  controls: {
    ax: { ...place, param: 'bo-ax', label: 'A 的左边', max: farthest.x, initial: 40 },
    ay: { ...place, param: 'bo-ay', label: 'A 的上边', max: farthest.y, initial: 40 },
    aw: { ...side, param: 'bo-aw', label: 'A 的宽', initial: 120 },
    ah: { ...side, param: 'bo-ah', label: 'A 的高', initial: 100 },
    bx: { param: 'bo-bx', label: 'B 的左边', min: 0, max: farthest.x, step, initial: 80 },
    by: { param: 'bo-by', label: 'B 的上边', min: 0, max: farthest.y, step, initial: 60 },
    bw: { ...side, param: 'bo-bw', label: 'B 的宽', initial: 100 },
    bh: { ...side, param: 'bo-bh', label: 'B 的高', initial: 120 },
  },
  panels: (values) => {
    const [a, b] = boxes(values);
    const reading = read(a, b);
    return [picturePanel(a, b, reading), sumPanel(a, b, reading)];
  },
  verdict: (values) => {
    const [a, b] = boxes(values);
    return verdict(a, b, read(a, b));
  },
  text: (values) => {
    const [a, b] = boxes(values);
    const reading = read(a, b);
    return (
      paragraphs(
        `单位是像素，y 向下；框写作（左，上，右，下）。A 是 ${say(a)}，B 是 ${say(b)}。`,
        verdict(a, b, reading),
      ) +
      table(
        '一步步算',
        ['量', '算式'],
        sums(a, b, reading).map(([name, sum]) => [name, sum]),
      )
    );
  },
};

export const drag: Drag<Name> = {
  handles: (values) => {
    const [a, b] = boxes(values);
    return [...handlesOf('a', a, 1), ...handlesOf('b', b, 2)];
  },
  move: (values, id, [x, y]) => {
    const [u, v] = [(x - map.left) / map.unit, (y - map.top) / map.unit];
    const { ax, ay, aw, ah, bx, by, bw, bh } = values;
    if (id === 'a-move') return { ax: u - aw / 2, ay: v - ah / 2 };
    if (id === 'b-move') return { bx: u - bw / 2, by: v - bh / 2 };
    if (id === 'a-size') return { aw: u - ax, ah: v - ay };
    return { bw: u - bx, bh: v - by };
  },
};

function handlesOf(id: 'a' | 'b', box: Box, tone: 1 | 2): Handle[] {
  const [x, y, x2, y2] = box;
  const [width, height] = [x2 - x, y2 - y];
  const name = id.toUpperCase();
  const common = { panel: 'picture', step: step * map.unit, tone };
  return [
    {
      ...common,
      id: `${id}-move`,
      label: `移动框 ${name}`,
      say: `左 ${x}，上 ${y}`,
      at: [map.x(x + width / 2), map.y(y + height / 2)],
      limits: {
        x: [map.x(width / 2), map.x(farthest.x + width / 2)],
        y: [map.y(height / 2), map.y(farthest.y + height / 2)],
      },
    },
    {
      ...common,
      id: `${id}-size`,
      label: `框 ${name} 的右下角`,
      say: `宽 ${width}，高 ${height}`,
      at: [map.x(x2), map.y(y2)],
      limits: {
        x: [map.x(x + least), map.x(x + most)],
        y: [map.y(y + least), map.y(y + most)],
      },
      shape: 'square',
    },
  ];
}

function boxes({ ax, ay, aw, ah, bx, by, bw, bh }: Values<Name>): [Box, Box] {
  return [
    [ax, ay, ax + aw, ay + ah],
    [bx, by, bx + bw, by + bh],
  ];
}

const say = (box: Box) => `(${box.join(', ')})`;

function verdict(a: Box, b: Box, reading: Reading): string {
  const { intersection, union, hullArea, iou, giou } = reading;
  const state =
    Math.min(reading.width, reading.height) < 0
      ? '两框不相交，IoU 停在 0，外接框里的空处越大，GIoU 越小。'
      : intersection === 0
        ? '两框只碰到边，交是 0。'
        : iou === 1
          ? '两框重合。'
          : intersection === Math.min(...reading.areas)
            ? `${area(a) < area(b) ? 'A 整个在 B 里' : 'B 整个在 A 里'}，外接框就是大的那个，GIoU 等于 IoU。`
            : hullArea === union
              ? '外接框里没有空处，GIoU 等于 IoU。'
              : `外接框里空着 ${grouped(hullArea - union)} 像素，GIoU 比 IoU 小。`;
  return `交 ${grouped(intersection)}，并 ${grouped(union)}，IoU ${equals(iou, 4)}，GIoU ${equals(giou, 4)}。${state}`;
}

/** What is calculated, in the order in which one does it by hand. */
function sums(a: Box, b: Box, reading: Reading): readonly (readonly [string, string])[] {
  const { areas, width, height, intersection, union, hull, hullArea, iou, giou } = reading;
  const extent = (from: 0 | 1, to: 2 | 3, length: number) =>
    `min(${a[to]}, ${b[to]}) − max(${a[from]}, ${b[from]}) = ${fixed(length, 0)}`;
  const product = (box: Box) => `${box[2] - box[0]} × ${box[3] - box[1]} = ${grouped(area(box))}`;
  return [
    ['宽', extent(0, 2, width)],
    ['高', extent(1, 3, height)],
    [
      '交',
      `${Math.max(width, 0)} × ${Math.max(height, 0)} = ${grouped(intersection)}${Math.min(width, height) < 0 ? '（负的取 0）' : ''}`,
    ],
    ['A', product(a)],
    ['B', product(b)],
    ['并', `${areas.map(grouped).join(' + ')} − ${grouped(intersection)} = ${grouped(union)}`],
    ['IoU', `${grouped(intersection)} / ${grouped(union)} ${equals(iou, 4)}`],
    ['外接框', product(hull)],
    ['空处', `${grouped(hullArea)} − ${grouped(union)} = ${grouped(hullArea - union)}`],
    [
      'GIoU',
      `${trimmed(iou, 4)} − ${grouped(hullArea - union)} / ${grouped(hullArea)} ${equals(giou, 4)}`,
    ],
  ];
}

function picturePanel(a: Box, b: Box, reading: Reading): Panel {
  const { intersection, hull } = reading;
  const common: Box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  return {
    name: 'picture',
    heading: '两个框，重叠处涂色，虚线是外接框',
    viewBox,
    title: '两个框的交、并与外接框',
    description: verdict(a, b, reading),
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
      path(outline(map, a), 'fig-wash-1') +
      path(outline(map, b), 'fig-wash-2') +
      (intersection > 0 ? path(outline(map, common), 'fig-soft') : '') +
      path(outline(map, hull), 'fig-dashed') +
      path(outline(map, a), 'fig-line-1') +
      path(outline(map, b), 'fig-line-2') +
      // A at its upper left, B at its upper right corner: so they meet in no more places than they must.
      label(map.x(a[0]) + 5, map.y(a[1]) + 16, 'A', 'fig-text fig-halo fig-strong-text') +
      label(map.x(b[2]) - 5, map.y(b[1]) + 16, 'B', 'fig-text fig-halo fig-strong-text', 'end'),
  };
}

function sumPanel(a: Box, b: Box, reading: Reading): Panel {
  const { iou, giou } = reading;
  const lines = sums(a, b, reading);
  const scale = linearScale([-1, 1], [20, 300]);
  const at = 21 * lines.length + 15;
  return {
    name: 'sums',
    heading: `IoU ${equals(iou, 4)}（圆），GIoU ${equals(giou, 4)}（方）`,
    viewBox,
    title: 'IoU 与 GIoU 的算式',
    description: lines.map(([name, sum]) => `${name}：${sum}`).join('；') + '。',
    drawing:
      lines
        .map(([name, sum], row) => {
          const bold = name.endsWith('IoU') ? ' fig-strong-text' : '';
          const y = 16 + 21 * row;
          return label(2, y, name, `fig-muted${bold}`) + label(49, y, sum);
        })
        .join('') +
      el('path', {
        class: 'fig-axis',
        d: `M20 ${at}H300M20 ${at - 4}v8M160 ${at - 4}v8M300 ${at - 4}v8`,
      }) +
      label(20, at + 18, '−1', 'fig-muted', 'middle') +
      label(160, at + 18, '0', 'fig-muted', 'middle') +
      label(300, at + 18, '1', 'fig-muted', 'middle') +
      path(mark('circle', [scale(iou), at]), 'fig-line-1 fig-strong') +
      path(mark('square', [scale(giou), at]), 'fig-line-2 fig-strong'),
  };
}
