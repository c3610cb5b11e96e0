import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import { misread, picture, width, type Rgb } from './model.ts';
import type { State } from './state.ts';
import { formula, letters, memoryWords, place, verdict } from './words.ts';

const side = 36;
const tops = { left: 4, right: 172, y: 30 };

function drawPicture(pixels: readonly Rgb[], left: number, picked: number): string {
  const at = (pixel: number) =>
    [left + side * (pixel % width), tops.y + side * Math.floor(pixel / width)] as const;
  const [x, y] = at(picked);
  const frame = rect(x + 2, y + 2, side - 4, side - 4);
  return [
    ...pixels.map((rgb, pixel) =>
      el('path', { fill: `rgb(${rgb.join(',')})`, d: rect(...at(pixel), side, side) }),
    ),
    path(rect(left, tops.y, side * width, side * 3), 'fig-frame'),
    el('path', { class: 'fig-halo', fill: 'none', d: frame }),
    path(frame, 'fig-mark fig-strong'),
  ].join('');
}

export function picturePanel(state: State): Panel {
  const { layout, pixel } = state;
  const seen = misread(layout);
  const values = (rgb: Rgb) => letters.map((letter, i) => `${letter} ${rgb[i]}`).join('　');
  return {
    name: 'picture',
    heading: '原图，与把字节当作 HWC RGB 看到的',
    viewBox: '0 0 320 194',
    title: '原图与读错的图',
    description: `像素 ${place(pixel)}：原来是 ${picture[pixel]!.join('、')}，当作 HWC RGB 读出 ${seen[pixel]!.join('、')}。`,
    drawing: [
      label(tops.left + 2 * side, 18, '原图', 'fig-text', 'middle'),
      label(tops.right + 2 * side, 18, '当作 HWC RGB', 'fig-text', 'middle'),
      drawPicture(picture, tops.left, pixel),
      drawPicture(seen, tops.right, pixel),
      label(tops.left + 2 * side, 162, `像素 ${place(pixel)}`, 'fig-muted', 'middle'),
      label(tops.right + 2 * side, 162, '同一个位置', 'fig-muted', 'middle'),
      label(tops.left + 2 * side, 184, values(picture[pixel]!), 'fig-text', 'middle'),
      label(tops.right + 2 * side, 184, values(seen[pixel]!), 'fig-text', 'middle'),
    ].join(''),
  };
}

/** Six bytes a line; two lines are a row of the picture, or a plane of one colour. */
const perLine = 6;
const cell = { width: 47, height: 26, left: 34 };
const lineTop = (line: number) => 24 + 30 * line + 8 * Math.floor(line / 2);

export function memoryPanel(state: State): Panel {
  const { bytes, offsets } = state;
  const boxes = bytes.map((_, at) =>
    rect(
      cell.left + cell.width * (at % perLine),
      lineTop(Math.floor(at / perLine)),
      cell.width,
      cell.height,
    ),
  );
  const words = bytes.map(({ value, colour }, at) =>
    label(
      cell.left + cell.width * ((at % perLine) + 0.5),
      lineTop(Math.floor(at / perLine)) + 18,
      `${letters[colour]} ${value}`,
      'fig-text',
      'middle',
    ),
  );
  const picked = offsets.map((at) => boxes[at]!).join('');
  const bottom = lineTop(5) + cell.height;
  return {
    name: 'memory',
    heading: '内存里的 36 个字节，一行写六个，粗框是所选像素的',
    viewBox: `0 0 320 ${bottom + 108}`,
    title: '内存里的字节与所选像素的位置',
    description: verdict(state),
    drawing: [
      label(1, 14, '位置', 'fig-muted'),
      ...[0, 1, 2, 3, 4, 5].flatMap((line) => [
        label(cell.left + cell.width * (line + 0.5), 14, `+${line}`, 'fig-muted', 'middle'),
        label(26, lineTop(line) + 18, String(perLine * line), 'fig-muted', 'end'),
      ]),
      path(picked, 'fig-soft'),
      path(boxes.join(''), 'fig-contour'),
      ...words,
      path(picked, 'fig-line-2 fig-strong'),
      label(4, bottom + 28, memoryWords(state), 'fig-strong-text'),
      ...letters.map((_, colour) => label(4, bottom + 54 + 22 * colour, formula(state, colour))),
    ].join(''),
  };
}
