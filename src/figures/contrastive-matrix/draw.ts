import { fixed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { rect } from '../shared/path.ts';
import { label, path } from '../shared/svg.ts';
import { captionsOf, means, pickedOf, sums, verdict, type State } from './words.ts';

interface Grid {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const left = 52;
const places = [0, 1, 2, 3];
const viewBox = '0 0 320 336';

export function similarityPanel(state: State): Panel {
  const grid = { top: 40, width: 66, height: 40 };
  const said = sums(state);
  const middle = (j: number) => left + grid.width * (j + 0.5);
  const line = (y: number, numbers: readonly string[]) =>
    numbers
      .map((number, j) =>
        label(middle(j), y, number, j === state.own ? 'fig-strong-text' : 'fig-text', 'middle'),
      )
      .join('');
  return {
    name: 'similarities',
    heading: `余弦相似度 s；下面写出${pickedOf(state)}`,
    viewBox,
    title: '四张图与四条文字的余弦相似度',
    description: state.cosines
      .map((row, i) => `图 ${i + 1}：${row.map((s) => fixed(s, 2)).join('、')}`)
      .join('；'),
    drawing: [
      frame(state, grid),
      ...captionsOf(state).map((caption, j) => label(middle(j), 33, caption, 'fig-text', 'middle')),
      ...places.map((j) => label(middle(j), 15, `文字 ${j + 1}`, 'fig-muted', 'middle')),
      ...state.cosines.flatMap((row, i) =>
        row.map((s, j) =>
          label(
            middle(j),
            grid.top + grid.height * i + 25,
            fixed(s, 2),
            i === j ? 'fig-strong-text' : 'fig-text',
            'middle',
          ),
        ),
      ),
      label(6, 224, said.divided, 'fig-muted'),
      line(245, said.logits),
      label(6, 268, said.raised, 'fig-muted'),
      line(289, said.powers),
      label(6, 311, said.share),
      label(6, 332, said.loss),
    ].join(''),
  };
}

export function chancePanel(state: State): Panel {
  const grid = { top: 40, width: 53, height: 40 };
  const { rows, columns } = state;
  const middle = (j: number) => left + grid.width * (j + 0.5);
  const end = 318;
  const foot = grid.top + 4 * grid.height;
  return {
    name: 'chances',
    heading: `τ = ${state.temperature} 的 softmax：→ 沿行的 p，↓ 沿列的 p`,
    viewBox,
    title: '沿行与沿列的 softmax 与两个交叉熵',
    description: verdict(state),
    drawing: [
      frame(state, grid),
      ...places.map((j) => label(middle(j), 33, `文字 ${j + 1}`, 'fig-muted', 'middle')),
      label(end, 33, '−ln p', 'fig-muted', 'end'),
      label(left - 8, foot + 22, '−ln p', 'fig-muted', 'end'),
      ...places.flatMap((i) =>
        places.map((j) => {
          const y = grid.top + grid.height * i;
          const kind = i === j ? 'fig-strong-text' : 'fig-text';
          return (
            label(middle(j), y + 17, `→${fixed(rows[i]!.p[j]!, 2)}`, kind, 'middle') +
            label(middle(j), y + 34, `↓${fixed(columns[j]!.p[i]!, 2)}`, kind, 'middle')
          );
        }),
      ),
      ...rows.map(({ loss }, i) =>
        label(end, grid.top + grid.height * i + 25, fixed(loss, 3), 'fig-text', 'end'),
      ),
      ...columns.map(({ loss }, j) =>
        label(middle(j), foot + 22, fixed(loss, 3), 'fig-text', 'middle'),
      ),
      ...means(state).map((words, i) =>
        label(6, foot + 62 + 24 * i, words, i === 2 ? 'fig-strong-text' : 'fig-text'),
      ),
      label(6, foot + 132, '四个一样像时，每个 −ln p 都是 ln 4 ≈ 1.386', 'fig-muted'),
    ].join(''),
  };
}

/** The pictures at the left, the cells, the pairs, the caption that fits a second picture, what is written out. */
function frame({ fourth, isRow, own }: State, { top, width, height }: Grid): string {
  const cell = (i: number, j: number) => rect(left + width * j, top + height * i, width, height);
  return [
    path(places.map((i) => cell(i, i)).join(''), 'fig-soft'),
    path(places.flatMap((i) => places.map((j) => cell(i, j))).join(''), 'fig-cells'),
    path(
      isRow
        ? rect(left, top + height * own, 4 * width, height)
        : rect(left + width * own, top, width, 4 * height),
      'fig-line-1 fig-strong',
    ),
    fourth === 1
      ? path(
          rect(left + width * 3 + 2.5, top + 2.5, width - 5, height - 5),
          'fig-line-2 fig-dashed-frame',
        )
      : '',
    ...places.map(
      (i) =>
        label(5, top + height * (i + 0.5) + 5, String(i + 1), 'fig-muted', 'middle') +
        picture(i, 30, top + height * (i + 0.5)),
    ),
    label(30, 33, '图', 'fig-muted', 'middle'),
  ].join('');
}

/** The pictures: a disc, a triangle, two squares, a ring. */
function picture(i: number, x: number, y: number): string {
  const ring = `M${x - 11} ${y}a11 11 0 1 0 22 0a11 11 0 1 0 -22 0`;
  return (
    path(rect(x - 16, y - 16, 32, 32), 'fig-frame') +
    [
      path(ring, 'fig-ink'),
      path(`M${x} ${y - 11}l12 21h-24z`, 'fig-mark'),
      path(rect(x - 12, y - 5, 10, 10) + rect(x + 2, y - 5, 10, 10), 'fig-ink'),
      path(ring, 'fig-mark'),
    ][i]!
  );
}
