import type { SliderFigure } from '../shared/slider-figure.ts';
import { codePanel, stackPanel } from './draw.ts';
import { place, stops, textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<'stop'> = {
  tag: 'figure-call-stack',
  legend: '一站站走',
  steps: 'stop',
  controls: {
    stop: {
      param: 'cs-s',
      label: '停在',
      min: 0,
      max: stops.length - 1,
      step: 1,
      initial: 2,
      say: (at) => place(stops[at]!),
    },
  },
  panels: ({ stop }) => [codePanel(stop), stackPanel(stop)],
  verdict: ({ stop }) => verdict(stop),
  text: ({ stop }) => textAlternative(stop),
  hint: '下一步就是步入',
};
