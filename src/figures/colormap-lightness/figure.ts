import type { SliderFigure } from '../shared/slider-figure.ts';
import { curvePanel, stepPanel } from './draw.ts';
import { maps, small, steps } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { sayValue, text, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-colormap-lightness',
  legend: '换色图，移动那一小级',
  controls: {
    map: {
      param: 'cm-map',
      label: '色图',
      min: 0,
      max: maps.length - 1,
      step: 1,
      initial: 1,
      options: maps,
    },
    at: {
      param: 'cm-at',
      label: '从哪个值起',
      min: 0,
      max: steps - small,
      step: 1,
      initial: 12,
      say: sayValue,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [curvePanel(state), stepPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
