import type { SliderFigure } from '../shared/slider-figure.ts';
import { inputPanel, picturePanel } from './draw.ts';
import { things, ways } from './model.ts';
import { overlaps, sizes, stateOf, type Name } from './state.ts';
import { textAlternative, verdict } from './words.ts';

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
  text: (values) => textAlternative(stateOf(values)),
};
