import type { SliderFigure } from '../shared/slider-figure.ts';
import { flowPanel, sumPanel } from './draw.ts';
import { conditions } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-guidance-scale',
  legend: '改引导尺度，换条件',
  controls: {
    scale: { param: 'gs-w', label: '引导尺度 w', min: 0, max: 8, step: 0.25, initial: 3 },
    condition: {
      param: 'gs-c',
      label: '条件',
      min: 0,
      max: conditions.length - 1,
      step: 1,
      initial: 0,
      options: conditions.map(({ name }) => name),
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [flowPanel(state), sumPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};
