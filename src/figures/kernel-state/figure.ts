import type { SliderFigure } from '../shared/slider-figure.ts';
import { kernelPanel, pagePanel } from './draw.ts';
import { orders } from './model.ts';
import { orderNames, textAlternative, verdict, type Name } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-kernel-state',
  legend: '换一种跑法，一步步走',
  steps: 'step',
  controls: {
    order: {
      param: 'ks-o',
      label: '跑法',
      min: 0,
      max: orders.length - 1,
      step: 1,
      initial: 1,
      options: orderNames,
    },
    step: {
      param: 'ks-s',
      label: '走到第几步',
      min: 0,
      max: orders[0]!.length,
      step: 1,
      initial: 6,
    },
  },
  panels: (values) => [pagePanel(values), kernelPanel(values)],
  verdict,
  text: textAlternative,
};
