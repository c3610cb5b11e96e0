import type { SliderFigure } from '../shared/slider-figure.ts';
import { errorPanel, gridPanel } from './draw.ts';
import { weights } from './model.ts';
import { sayWeight, stateOf, text, verdict, type Name } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-quantization',
  legend: '改位数与截断处，选一个权重',
  controls: {
    bits: { param: 'qz-b', label: '位数 b', min: 2, max: 8, step: 1, initial: 3 },
    clip: { param: 'qz-c', label: '截断处 c', min: 0.1, max: 0.5, step: 0.01, initial: 0.31 },
    pick: {
      param: 'qz-w',
      label: '第几个权重',
      min: 1,
      max: weights.length,
      step: 1,
      initial: weights.length,
      say: sayWeight,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [gridPanel(state), errorPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
