import { trimmed } from '../shared/format.ts';
import { paragraphs, table } from '../shared/html.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import type { SliderFigure, Values } from '../shared/slider-figure.ts';
import { label, path } from '../shared/svg.ts';
import {
  crossing,
  cutmix,
  first,
  inside,
  mixup,
  patchAt,
  second,
  side,
  strokes,
  type Image,
  type Mixed,
  type Patch,
} from './model.ts';

type Name = 'kind' | 'lambda' | 'left' | 'top' | 'size';

const cell = 36;
const top = 26;
const bottom = top + side * cell;
const viewBox = '0 0 320 240';
const say = (value: number) => trimmed(value, 4);

export const figure: SliderFigure<Name> = {
  tag: 'figure-mixed-images',
  legend: '换做法，改 mixup 的 λ，挪 CutMix 的方块',
  controls: {
    kind: {
      ...{ param: 'mi-k', label: '做法', min: 0, max: 1, step: 1, initial: 0 },
      options: ['mixup', 'CutMix'],
    },
    lambda: { param: 'mi-l', label: 'mixup 的 λ', min: 0, max: 1, step: 0.05, initial: 0.7 },
    size: { param: 'mi-s', label: '方块的边长', min: 1, max: 4, step: 1, initial: 2 },
    left: { param: 'mi-x', label: '方块从第几列起', min: 1, max: 4, step: 1, initial: 3 },
    top: { param: 'mi-y', label: '方块从第几行起', min: 1, max: 4, step: 1, initial: 2 },
  },
  panels: (values) => {
    const run = runOf(values);
    return [sources(run), result(run)];
  },
  verdict: (values) => verdict(runOf(values)),
  text: (values) => {
    const run = runOf(values);
    return (
      paragraphs(verdict(run)) +
      table(
        '三张图，自上而下每行四个数',
        ['行', 'A，竖', 'B，横', run.patch ? 'CutMix 之后' : 'mixup 之后'],
        first.map((row, i) => [
          String(i + 1),
          row.join('、'),
          second[i]!.join('、'),
          run.mixed.image[i]!.map(say).join('、'),
        ]),
      )
    );
  },
};

interface Run {
  readonly mixed: Mixed;
  /** Only where a patch is pasted. */
  readonly patch?: Patch;
  /** Pixels that the patch would have were it not cut off at the border. */
  readonly whole: number;
}

function runOf({ kind, lambda, left, top: from, size }: Values<Name>): Run {
  if (kind === 0) return { mixed: mixup(lambda), whole: 0 };
  const patch = patchAt(left - 1, from - 1, size);
  return { mixed: cutmix(patch), patch, whole: size ** 2 };
}

const labels = ({ lambda }: Mixed) => `竖 ${say(lambda)}、横 ${say(1 - lambda)}`;

function verdict({ mixed, patch, whole }: Run): string {
  if (!patch)
    return `mixup：每格都是 ${say(mixed.lambda)} × A + ${say(1 - mixed.lambda)} × B，竖横相交的那格是 ${sum(mixed)}。标签用同一个比例：${labels(mixed)}。`;
  const area = patch.width * patch.height;
  const left = strokes(patch);
  const cut = area < whole ? `方块有 ${whole - area} 格伸出图外，不算。` : '';
  return `CutMix：从 B 剪 ${area} 格贴到 A 的同一处，λ = 1 − ${area}/16 = ${say(mixed.lambda)}。${cut}标签按面积：${labels(mixed)}。A 的竖笔还剩 ${left.first} 格，B 的横笔贴进来 ${left.second} 格。`;
}

function sum({ lambda, image }: Mixed): string {
  const { row, column } = crossing;
  return `${say(lambda)} × ${first[row]![column]!} + ${say(1 - lambda)} × ${second[row]![column]!} = ${say(image[row]![column]!)}`;
}

/** An image in numbers; the pixels that `marked` picks are shaded. */
function numbers(x: number, image: Image, marked: (row: number, column: number) => boolean) {
  const cells = image.flatMap((row, i) =>
    row.map((value, j) => ({ value, x: x + j * cell, y: top + i * cell, marked: marked(i, j) })),
  );
  return (
    cells.map((at) => (at.marked ? path(rect(at.x, at.y, cell, cell), 'fig-soft') : '')).join('') +
    path(grid(x, top, side, side, cell), 'fig-cells') +
    cells
      .map((at) =>
        label(
          at.x + cell / 2,
          at.y + cell / 2 + 5,
          trimmed(at.value, 2),
          at.value > 4 ? 'fig-text fig-strong-text' : 'fig-text',
          'middle',
        ),
      )
      .join('')
  );
}

const outline = (x: number, { left, top: from, width, height }: Patch, line: string) =>
  path(rect(x + left * cell, top + from * cell, width * cell, height * cell), line);

function sources({ mixed, patch }: Run): Panel {
  const [a, b] = [8, 168];
  const inPatch = (row: number, column: number) => !!patch && inside(patch, row, column);
  const share = (value: number) => (patch ? '' : `，乘 ${say(value)}`);
  return {
    name: 'sources',
    heading: patch ? '从 B 剪下方块，贴到 A 的同一处' : '两张图逐格按比例相加',
    viewBox,
    title: '两张小图与它们的标签',
    description: `A 是一竖：第 2 列 8，其余 0，标签竖 1、横 0。B 是一横：第 3 行 6，其余 2，标签竖 0、横 1。${patch ? `方块在第 ${patch.top + 1} 行第 ${patch.left + 1} 列起，高 ${patch.height} 格，宽 ${patch.width} 格。` : ''}`,
    drawing:
      label(a, 17, `A${share(mixed.lambda)}`, 'fig-text fig-strong-text') +
      label(b, 17, `B${share(1 - mixed.lambda)}`, 'fig-text fig-strong-text') +
      numbers(a, first, (row, column) => !patch || !inPatch(row, column)) +
      numbers(b, second, (row, column) => !patch || inPatch(row, column)) +
      (patch ? outline(a, patch, 'fig-dashed') + outline(b, patch, 'fig-line-2') : '') +
      label(a, bottom + 24, '标签', 'fig-muted') +
      label(a, bottom + 46, '竖 1，横 0') +
      label(b, bottom + 24, '标签', 'fig-muted') +
      label(b, bottom + 46, '竖 0，横 1'),
  };
}

function result({ mixed, patch }: Run): Panel {
  const x = 8;
  const right = 166;
  const { row, column } = crossing;
  const pasted = !!patch && inside(patch, row, column);
  const lines = patch
    ? [`在方块${pasted ? '里' : '外'}`, `取 ${pasted ? 'B' : 'A'} 的 ${mixed.image[row]![column]!}`]
    : [
        `${say(mixed.lambda)} × ${first[row]![column]!}`,
        `+ ${say(1 - mixed.lambda)} × ${second[row]![column]!}`,
        `= ${say(mixed.image[row]![column]!)}`,
      ];
  const bars: readonly (readonly [string, number, string])[] = [
    ['竖', mixed.lambda, 'fig-fill-1'],
    ['横', 1 - mixed.lambda, 'fig-fill-2'],
  ];
  return {
    name: 'mixed',
    heading: `混好的图，标签：${labels(mixed)}`,
    viewBox,
    title: '混好的图与混好的标签',
    description: `${mixed.image.map((values) => values.map(say).join('、')).join('；')}。标签：${labels(mixed)}。`,
    drawing:
      label(x, 17, patch ? 'CutMix' : 'mixup', 'fig-text fig-strong-text') +
      numbers(x, mixed.image, (i, j) => !!patch && inside(patch, i, j)) +
      (patch ? outline(x, patch, 'fig-line-2') : '') +
      path(rect(x + column * cell + 2, top + row * cell + 2, cell - 4, cell - 4), 'fig-line-1') +
      label(right, top + 30, '蓝框那一格', 'fig-muted') +
      lines.map((line, i) => label(right, top + 54 + 22 * i, line)).join('') +
      bars
        .map(([name, value, fill], i) => {
          const y = bottom + 24 + 28 * i;
          return (
            label(x, y + 5, name) +
            path(rect(x + 24, y - 8, 212, 16), 'fig-frame') +
            (value > 0 ? path(rect(x + 24, y - 8, 212 * value, 16), fill) : '') +
            label(312, y + 5, say(value), 'fig-text fig-strong-text', 'end')
          );
        })
        .join(''),
  };
}
