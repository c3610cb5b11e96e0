import type { SliderFigure } from '../shared/slider-figure.ts';
import { memoryPanel, picturePanel } from './draw.ts';
import { layouts, picture } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { place, says, text, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-pixel-layout',
  legend: '换排法，选一个像素',
  controls: {
    layout: {
      param: 'pl-by',
      label: '排法',
      min: 0,
      max: layouts.length - 1,
      step: 1,
      initial: 0,
      options: layouts.map((layout) => says[layout]),
    },
    pixel: {
      param: 'pl-at',
      label: '像素（行, 列）',
      min: 0,
      max: picture.length - 1,
      step: 1,
      initial: 6,
      say: place,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [picturePanel(state), memoryPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
