import type { SliderFigure } from '../shared/slider-figure.ts';
import { eagerPanel, lazyPanel } from './draw.ts';
import { last, textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<'step'> = {
  tag: 'figure-generator-pipeline',
  legend: '一步步走，两种写法同走',
  steps: 'step',
  controls: {
    step: { param: 'gp-s', label: '走到第几步', min: 0, max: last, step: 1, initial: 11 },
  },
  panels: ({ step }) => [lazyPanel(step), eagerPanel(step)],
  verdict: ({ step }) => verdict(step),
  text: ({ step }) => textAlternative(step),
};
