import { fixed, grouped, trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import { clip, height, shorter, starts, things, ways, width, type Box } from './model.ts';
import { makeState, type State } from './state.ts';

const number = (value: number) => trimmed(value, 2);
export const tuple = (box: Box) => `(${box.map(number).join(', ')})`;
export const sizeOf = ([left, top, right, bottom]: Box) =>
  `${number(right - left)}×${number(bottom - top)}`;
const percent = (part: number) => `${fixed(100 * part, 0)}%`;
const held = ({ all }: State) => all.filter((one) => one.kept === 1).length;
const touched = ({ all }: State) => all.filter((one) => one.kept > 0).length;

export function verdict(state: State): string {
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
export function steps({ way, size, overlap, move, tile, all }: State): readonly string[] {
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
export function result({ way, thing, size, move, box, part, all }: State): readonly string[] {
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

/** The numbers of the figure, for who does not see it. */
export function textAlternative(state: State): string {
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
}
