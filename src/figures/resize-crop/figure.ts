import { fixed, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { polyline, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { el, label, path } from '../shared/svg.ts';
import {
  apply,
  centreCrop,
  clip,
  height,
  kept,
  letterbox,
  moved,
  shorter,
  starts,
  stretch,
  things,
  tileMove,
  tiles,
  unapply,
  ways,
  width,
  type Box,
  type Move,
  type Point,
  type Thing,
  type Tile,
  type Way,
} from './model.ts';
import { scene } from './scene.ts';

type Name = 'way' | 'thing' | 'size' | 'overlap';

const sizes = [112, 224, 336, 448];
const overlaps = [0, 0.125, 0.25, 0.5];

export const figure: SliderFigure<Name> = {
  tag: 'figure-resize-crop',
  legend: '怎样变成正方形的输入',
  controls: {
    way: {
      param: 'rc-w',
      label: '办法',
      min: 0,
      max: ways.length - 1,
      step: 1,
      initial: 1,
      options: ['拉伸', '补边（letterbox）', '中心裁剪', '有重叠的切块'],
    },
    thing: {
      param: 'rc-o',
      label: '看哪个框',
      min: 0,
      max: things.length - 1,
      step: 1,
      initial: 0,
      options: things.map(({ name }) => name),
    },
    size: {
      param: 'rc-s',
      label: '输入的边长 S',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 1,
      say: (index) => String(sizes[index]),
    },
    overlap: {
      param: 'rc-v',
      label: '切块的重叠',
      min: 0,
      max: overlaps.length - 1,
      step: 1,
      initial: 2,
      say: (index) => `${100 * overlaps[index]!}%`,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [picturePanel(state), inputPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => {
    const state = stateOf(values);
    return (
      paragraphs(
        `原图 ${width}×${height}，坐标从左上角起，框写成（左，上，右，下）。x′ = x × 比例 + 平移。`,
        verdict(state),
        ...steps(state),
        ...result(state),
      ) +
      table(
        `S = ${state.size}，重叠 ${trimmed(100 * state.overlap, 1)}%：输入里每个框多大（像素），留下多少`,
        ['框', '原图', ...ways],
        things.map((thing) => [
          thing.name,
          sizeOf(thing.box),
          ...ways.map((way) => {
            const other = makeState(way, thing, state.size, state.overlap);
            return `${sizeOf(other.box)}，${percent(other.part)}`;
          }),
        ]),
      )
    );
  },
};

interface State {
  readonly way: Way;
  readonly thing: Thing;
  readonly size: number;
  readonly overlap: number;
  readonly all: readonly Tile[];
  /** The tile that holds most of the box. */
  readonly tile: Tile;
  readonly move: Move;
  /** The whole box, in the input's pixels. */
  readonly box: Box;
  readonly part: number;
}

const stateOf = ({ way, thing, size, overlap }: Values<Name>) =>
  makeState(ways[way]!, things[thing]!, sizes[size]!, overlaps[overlap]!);

function makeState(way: Way, thing: Thing, size: number, overlap: number): State {
  const all = tiles(size, overlap, thing.box);
  const tile = all.reduce((a, b) => (b.kept > a.kept ? b : a));
  const move = {
    拉伸: stretch(size),
    补边: letterbox(size),
    中心裁剪: centreCrop(size),
    切块: tileMove(tile),
  }[way];
  const box = moved(move, thing.box);
  return { way, thing, size, overlap, all, tile, move, box, part: kept(move, thing.box, size) };
}

const number = (value: number) => trimmed(value, 2);
const tuple = (box: Box) => `(${box.map(number).join(', ')})`;
const sizeOf = ([left, top, right, bottom]: Box) =>
  `${number(right - left)}×${number(bottom - top)}`;
const percent = (part: number) => `${fixed(100 * part, 0)}%`;
const grouped = (value: number) => value.toLocaleString('en-US');
const held = ({ all }: State) => all.filter((one) => one.kept === 1).length;
const touched = ({ all }: State) => all.filter((one) => one.kept > 0).length;

function verdict(state: State): string {
  const { way, thing, size, box, part, move } = state;
  const cut = clip(box, size);
  const fate = !cut
    ? '整个框落在输入之外，这个目标没有了。'
    : part < 1
      ? `框伸出输入，截到 ${tuple(cut)}，留下 ${percent(part)}。`
      : '整个框都在输入里。';
  const note =
    way === '拉伸'
      ? `横竖的比例不同，宽高比变成原来的 ${number(move.scale[0] / move.scale[1])} 倍。`
      : way === '切块'
        ? `碰到它的有 ${touched(state)} 块，完整装下它的有 ${held(state)} 块。`
        : '宽高比不变。';
  return `${way}，S = ${size}：${thing.name} ${tuple(thing.box)} 变成 ${tuple(box)}，${sizeOf(box)} 像素。${fate}${note}`;
}

/** The reckoning, line by line. */
function steps({ way, size, overlap, move, tile, all }: State): readonly string[] {
  const [scale, across] = [move.scale[0], starts(width, size, overlap).length];
  switch (way) {
    case '拉伸':
      return [
        `横 ${size} ÷ ${width} = ${scale}`,
        `竖 ${size} ÷ ${height} = ${move.scale[1]}`,
        '不平移，整张图都在',
      ];
    case '补边':
      return [
        `比例 min(${size} ÷ ${width}, ${size} ÷ ${height}) = ${scale}`,
        `缩成 ${width * scale}×${height * scale}`,
        `上下各补 (${size} − ${height * scale}) ÷ 2 = ${move.shift[1]}`,
      ];
    case '中心裁剪':
      return [
        `比例 ${shorter(size)} ÷ ${height} = ${scale}，得 ${width * scale}×${height * scale}`,
        `横 (${width * scale} − ${size}) ÷ 2 = ${-move.shift[0]} 起`,
        `竖 (${height * scale} − ${size}) ÷ 2 = ${-move.shift[1]} 起`,
      ];
    case '切块':
      return [
        `不缩放，每步 ${size} × (1 − ${overlap}) = ${size * (1 - overlap)}`,
        `横 ${across} × 竖 ${all.length / across} = ${all.length} 块，到边退回`,
        `装它最多的一块从 (${tile.left}, ${tile.top}) 起`,
      ];
  }
}

const signed = (value: number) =>
  value === 0 ? '' : value < 0 ? ` − ${number(-value)}` : ` + ${number(value)}`;

/** The moved coordinates of the upper left corner, and what the model reads. */
function result({ way, thing, size, move, box, part, all }: State): readonly string[] {
  const line = (axis: 0 | 1) => {
    const scale = move.scale[axis];
    const scaled = way === '切块' ? '' : ` × ${scale}`;
    const shift = way === '切块' ? ` − ${-move.shift[axis]}` : signed(move.shift[axis]);
    return `${thing.box[axis]}${scaled}${shift} = ${number(box[axis])}`;
  };
  const count = way === '切块' ? all.length : 1;
  return [
    `左 ${line(0)}`,
    `上 ${line(1)}`,
    `${sizeOf(box)} 像素，留下 ${percent(part)}`,
    `要算 ${count === 1 ? '' : `${count} × `}${size}² = ${grouped(count * size * size)} 像素`,
  ];
}

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

function picturePanel(state: State): Panel {
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

function inputPanel(state: State): Panel {
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
