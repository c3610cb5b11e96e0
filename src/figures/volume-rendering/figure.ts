import type { SliderFigure } from '../shared/slider-figure.ts';
import { rayPanel, sumPanel } from './draw.ts';
import { counts, stateOf, type Name } from './state.ts';
import { textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-volume-rendering',
  legend: '改样本数与密度',
  controls: {
    count: {
      param: 'vr-n',
      label: '样本数',
      min: 0,
      max: counts.length - 1,
      step: 1,
      initial: 3,
      say: (index) => String(counts[index]),
    },
    fog: { param: 'vr-f', label: '雾的密度', min: 0, max: 2, step: 0.1, initial: 0.2 },
    wall: { param: 'vr-s', label: '墙的密度', min: 0, max: 20, step: 0.5, initial: 10 },
  },
  panels: (values) => [rayPanel(stateOf(values)), sumPanel(stateOf(values))],
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};
