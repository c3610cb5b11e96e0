import { paragraphs, table } from '../shared/html.ts';
import { misread, picture, width, type Layout } from './model.ts';
import type { State } from './state.ts';

export const letters = ['R', 'G', 'B'] as const;

export const says: Readonly<Record<Layout, string>> = {
  'HWC RGB': 'HWC，RGB（Pillow 转成的数组）',
  'HWC BGR': 'HWC，BGR（OpenCV 读出的）',
  CHW: 'CHW，复制成连续的',
  'CHW view': 'CHW 视图（transpose，不复制）',
};

export const place = (pixel: number) => `(${Math.floor(pixel / width)}, ${pixel % width})`;
const tuple = (numbers: readonly number[]) => `(${numbers.join(', ')})`;

export const memoryWords = ({ memory }: State) =>
  `shape ${tuple(memory.shape)}，strides ${tuple(memory.strides)}`;

/** The index of a colour of the picked pixel, as NumPy takes it. */
function indexOf({ memory, row, column }: State, colour: number): readonly number[] {
  const at = memory.order[colour]!;
  return memory.axes === 'hwc' ? [row, column, at] : [at, row, column];
}

/** How the offset of a colour comes about, written out. */
export function formula(state: State, colour: number): string {
  const terms = indexOf(state, colour).map((at, axis) => `${at}×${state.memory.strides[axis]!}`);
  return `${letters[colour]}：${terms.join(' + ')} = ${state.offsets[colour]}`;
}

export function verdict(state: State): string {
  const { layout, pixel, offsets } = state;
  const values = picture[pixel]!;
  const found = letters.map((letter, i) => `${letter} ${values[i]} 在第 ${offsets[i]} 个字节`);
  const looks = {
    'HWC RGB': '按 HWC RGB 读，就是原图。',
    'HWC BGR': '当作 RGB 来看，红蓝对调。',
    CHW: '当作 HWC 来看，一个像素里是同一个通道的三个值。',
    'CHW view': '字节没有动，与 HWC RGB 的一样，只是换了步长。',
  }[layout];
  return `${layout === 'CHW view' ? 'CHW 视图' : layout}，${memoryWords(state)}。像素 ${place(pixel)}：${found.join('，')}（从 0 数）。${looks}`;
}

export function text(state: State): string {
  const { bytes, layout } = state;
  const seen = misread(layout);
  return (
    paragraphs(
      `${says[layout]}：一幅 3 行 4 列的图，每个像素三个 uint8，共 ${bytes.length} 字节，依次排在内存里。步长（strides）是沿一个轴走一格要跨过的字节数；一个元素的位置是各轴的下标乘步长之和。`,
      verdict(state),
      `${letters.map((_, colour) => formula(state, colour)).join('；')}。`,
    ) +
    table(
      '各像素',
      ['像素', 'R, G, B', '把字节当 HWC RGB 读出的'],
      picture.map((rgb, pixel) => [place(pixel), rgb.join(', '), seen[pixel]!.join(', ')]),
    ) +
    table(
      '内存里的字节',
      ['位置', '字节'],
      [0, 12, 24].map((from) => [
        `${from} 到 ${from + 11}`,
        bytes
          .slice(from, from + 12)
          .map(({ value, colour }) => `${letters[colour]} ${value}`)
          .join('，'),
      ]),
    )
  );
}
