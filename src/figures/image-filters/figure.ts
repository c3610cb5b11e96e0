import type { SliderFigure } from '../shared/slider-figure.ts';
import { inputPanel, outputPanel, sumPanel } from './draw.ts';
import { filters, inner, pictures } from './model.ts';
import { columnOf, rowOf, stateOf, type Name } from './state.ts';
import { textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-image-filters',
  legend: '换一种滤波，移动窗口，看九个数怎样变成一个',
  steps: 'place',
  controls: {
    place: {
      param: 'if-p',
      label: '窗口的中心',
      min: 0,
      max: inner * inner - 1,
      step: 1,
      initial: 7,
      say: (place) => `第 ${rowOf(place)} 行第 ${columnOf(place)} 列`,
    },
    filter: {
      param: 'if-f',
      label: '滤波',
      min: 0,
      max: filters.length - 1,
      step: 1,
      initial: 2,
      options: filters.map(({ name }) => name),
    },
    picture: {
      param: 'if-i',
      label: '图',
      min: 0,
      max: pictures.length - 1,
      step: 1,
      initial: 0,
      options: pictures.map(({ name }) => name),
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [inputPanel(state), outputPanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};
