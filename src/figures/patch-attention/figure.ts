import type { Drag } from '../shared/drag.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { left, panels, sideOf, top, unit, width } from './draw.ts';
import { finest, reaches, sizes, stateOf, type Name } from './state.ts';
import { nameOf, textAlternative, verdictSentence } from './words.ts';

const placeOn = (name: string, param: string, initial: number) => ({
  param,
  label: name,
  min: 0,
  max: finest - 1,
  step: 1,
  initial,
  isDragged: true,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-patch-attention',
  legend: '切多大的片，位置占多重，看多远',
  hint: '点一片或拖圆点换查询，也可选中圆点按方向键',
  controls: {
    size: {
      param: 'pa-p',
      label: '片的边长 P',
      min: 0,
      max: sizes.length - 1,
      step: 1,
      initial: 0,
      say: (index) => String(sizes[index]),
    },
    weight: { param: 'pa-b', label: '位置的大小 β', min: 0, max: 3, step: 0.5, initial: 1 },
    reach: {
      param: 'pa-w',
      label: '看多远',
      min: 0,
      max: reaches.length - 1,
      step: 1,
      initial: 0,
      options: ['全局（ViT）', '4×4 片的窗口（Swin）', '移位半个窗口（Swin）'],
    },
    row: placeOn('查询的行', 'pa-r', 3),
    column: placeOn('查询的列', 'pa-c', 2),
  },
  panels: (values) => panels(stateOf(values)),
  verdict: (values) => verdictSentence(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};

export const drag: Drag<Name> = {
  handles: (values) => {
    const state = stateOf(values);
    const { query } = state;
    const size = sideOf(state);
    const from = size / 2;
    const to = width - size / 2;
    return [
      {
        id: 'query',
        panel: 'picture',
        label: '查询',
        say: nameOf(query),
        at: [left + size * (query.column + 0.5), top + size * (query.row + 0.5)],
        limits: { x: [left + from, left + to], y: [top + from, top + to] },
        step: size,
        tone: 2,
      },
    ];
  },
  move: (_, _id, [x, y]) => {
    const [column, row] = [Math.floor((x - left) / unit), Math.floor((y - top) / unit)];
    const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < finest;
    return isInside ? { column, row } : {};
  },
};
