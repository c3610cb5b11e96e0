import { trimmed } from '../shared/format.ts';
import type { Panel } from '../shared/panel.ts';
import { grid, rect } from '../shared/path.ts';
import { el, label, path } from '../shared/svg.ts';
import { picture, shiftOf, windowOf, type Place } from './model.ts';
import { finest, reaches, sizes, type State } from './state.ts';
import { costs, nameOf, percent, sums, verdictSentence } from './words.ts';

/** Side of a patch of the finest grid, and where the grid begins and how wide it is. */
export const unit = 38;
export const left = 8;
export const top = 2;
export const width = finest * unit;
const viewBox = `0 0 320 ${top + width + 160}`;

export function panels(state: State): readonly [Panel, Panel] {
  return [picturePanel(state), weightPanel(state)];
}

/** Side of a patch in the drawing. */
export const sideOf = ({ setting }: State) => setting.size * (unit / sizes[0]!);

/** Borders of the windows, within the picture. */
function borders({ setting, across }: State, size: number): string {
  if (setting.reach === '全局') return '';
  const from = windowOf(setting) - shiftOf(setting);
  const cuts = [];
  for (let at = from; at < across; at += windowOf(setting)) cuts.push(at * size);
  return (
    rect(left, top, width, width) +
    cuts.map((at) => `M${left} ${top + at}h${width}M${left + at} ${top}v${width}`).join('')
  );
}

const boxAt = ({ row, column }: Place, size: number, inset = 0) =>
  rect(left + column * size + inset, top + row * size + inset, size - 2 * inset, size - 2 * inset);

function picturePanel(state: State): Panel {
  const { across, query, key } = state;
  const size = sideOf(state);
  const dotSide = unit / sizes[0]!;
  const levels = [...new Set(picture.join(''))];
  const pixels = levels.map((level) =>
    el('path', {
      fill: '#000',
      'fill-opacity': String(trimmed(1 - Number(level) / 9, 3)),
      d: picture
        .flatMap((line, row) =>
          [...line].map((sign, column) =>
            sign === level
              ? rect(left + column * dotSide, top + row * dotSide, dotSide, dotSide)
              : '',
          ),
        )
        .join(''),
    }),
  );
  return {
    name: 'picture',
    heading: `${across ** 2} 片：橙是查询，蓝是此外最重的一片`,
    viewBox,
    title: '切成片的图',
    description: `${sums(state).join('；')}。`,
    drawing: [
      el('path', { fill: '#fff', d: rect(left, top, width, width) }),
      ...pixels,
      path(grid(left, top, across, across, size), 'fig-cells'),
      path(borders(state, size), 'fig-line-3 fig-strong'),
      path(boxAt(key.place, size, 1.5), 'fig-line-1 fig-strong'),
      path(boxAt(query, size, 1.5), 'fig-line-2 fig-strong'),
      ...sums(state).map((line, i) =>
        label(left, top + width + 20 + 22 * i, line, i === 0 ? 'fig-muted' : 'fig-text'),
      ),
    ].join(''),
  };
}

function weightPanel(state: State): Panel {
  const { across, query, weights, key, setting } = state;
  const size = sideOf(state);
  const most = Math.max(...weights.map(({ weight }) => weight));
  return {
    name: 'weights',
    heading: `${nameOf(query)}的权重（%）`,
    viewBox,
    title: '查询对各片的权重',
    description: verdictSentence(state),
    drawing: [
      ...weights.map((one) =>
        el('path', {
          class: one.score === undefined ? 'fig-leaf' : 'fig-fill-2',
          'fill-opacity': String(
            one.score === undefined ? 1 : trimmed((0.4 * one.weight) / most, 3),
          ),
          d: boxAt(one.place, size),
        }),
      ),
      path(grid(left, top, across, across, size), 'fig-cells'),
      path(borders(state, size), 'fig-line-3 fig-strong'),
      path(boxAt(key.place, size, 1.5), 'fig-line-1 fig-strong'),
      path(boxAt(query, size, 1.5), 'fig-line-2 fig-strong'),
      ...weights.map((one) =>
        one.score === undefined
          ? ''
          : label(
              left + (one.place.column + 0.5) * size,
              top + (one.place.row + 0.5) * size + 5,
              percent(one),
              'fig-text',
              'middle',
            ),
      ),
      ...costs(state).map((line, i) =>
        label(
          left,
          top + width + 20 + 22 * i,
          line,
          reaches.indexOf(setting.reach) === i - 1 ? 'fig-strong-text' : 'fig-text',
        ),
      ),
    ].join(''),
  };
}
