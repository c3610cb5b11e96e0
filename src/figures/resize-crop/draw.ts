import type { Panel } from '../shared/panel.ts';
import { polyline, rect } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  apply,
  clip,
  height,
  moved,
  unapply,
  width,
  type Box,
  type Point,
  type Tile,
} from './model.ts';
import { scene } from './scene.ts';
import type { State } from './state.ts';
import { result, sizeOf, steps, tuple, verdict } from './words.ts';

const unit = 304 / width;
const left = 8;
const top = 4;
const side = 224;
const bottom = 330;
const inLeft = (320 - side) / 2;

const frame = ([x0, y0, x1, y1]: Box, place: (point: Point) => Point) => {
  const [a, b] = [place([x0, y0]), place([x1, y1])];
  return rect(a[0], a[1], b[0] - a[0], b[1] - a[1]);
};

const draw = (place: (point: Point) => Point) =>
  scene.map(([tone, opacity, points]) =>
    el('path', {
      class: tone,
      'fill-opacity': String(opacity),
      d: `${polyline(points.map(place))}z`,
    }),
  );

export function picturePanel(state: State): Panel {
  const { way, thing, size, move, all, tile } = state;
  const place = ([x, y]: Point): Point => [left + x * unit, top + y * unit];
  const whole: Box = [0, 0, width, height];
  const tileBox = (at: Pick<Tile, 'left' | 'top'>): Box => [
    at.left,
    at.top,
    at.left + size,
    at.top + size,
  ];
  const region: Box =
    way === '切块'
      ? tileBox(tile)
      : way === '中心裁剪'
        ? [...unapply(move, [0, 0]), ...unapply(move, [size, size])]
        : whole;
  const heading = `原图 ${width}×${height}，${thing.name} ${sizeOf(thing.box)}`;
  return {
    name: 'picture',
    heading,
    viewBox: `0 0 320 ${bottom}`,
    title: '原图与框',
    description: `${heading}。${steps(state).join('；')}。`,
    drawing: [
      ...draw(place),
      path(
        way === '切块' ? all.map((one) => frame(tileBox(one), place)).join('') : '',
        'fig-contour',
      ),
      path(frame(region, place), 'fig-line-3 fig-strong'),
      path(frame(thing.box, place), 'fig-line-2 fig-strong'),
      ...[`${thing.name} ${tuple(thing.box)}`, ...steps(state)].map((line, i) =>
        label(
          left,
          top + height * unit + 28 + 24 * i,
          line,
          i === 0 ? 'fig-strong-text' : 'fig-text',
        ),
      ),
      path(`M${left} ${bottom - 44}h22`, 'fig-line-2 fig-strong'),
      label(left + 28, bottom - 39, '目标的框', 'fig-muted'),
      path(`M${left + 110} ${bottom - 44}h22`, 'fig-line-3 fig-strong'),
      label(left + 138, bottom - 39, '右边看到的范围', 'fig-muted'),
    ].join(''),
  };
}

export function inputPanel(state: State): Panel {
  const { way, size, move, box, thing } = state;
  const k = side / size;
  const inner = ([x, y]: Point): Point => [inLeft + x * k, top + y * k];
  const heading = `输入 ${size}×${size}${way === '切块' ? '（其中一块）' : ''}`;
  return {
    name: 'input',
    heading,
    viewBox: `0 0 320 ${bottom}`,
    title: `${way}之后的输入`,
    description: verdict(state),
    drawing: [
      path(rect(inLeft, top, side, side), 'fig-leaf'),
      el(
        'svg',
        {
          x: inLeft,
          y: top,
          width: side,
          height: side,
          viewBox: `${inLeft} ${top} ${side} ${side}`,
        },
        path(frame(moved(move, [0, 0, width, height]), inner), 'fig-paper'),
        ...draw((point) => inner(apply(move, point))),
        path(frame(box, inner), 'fig-line-2 fig-strong'),
      ),
      path(rect(inLeft, top, side, side), 'fig-line-3 fig-strong'),
      clip(box, size)
        ? ''
        : label(160, top + side - 12, `${thing.name}不在这里`, 'fig-text fig-halo', 'middle'),
      ...result(state).map((line, i) =>
        label(
          inLeft - 40,
          top + side + 26 + 22 * i,
          line,
          i === 2 ? 'fig-strong-text' : 'fig-text',
        ),
      ),
    ].join(''),
  };
}
