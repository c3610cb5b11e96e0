import { fixed } from '../shared/format.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { colourPanel, indexPanel, sumPanel } from './draw.ts';
import { cells } from './model.ts';
import { views, type Name } from './state.ts';
import { place, textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-spectral-index',
  legend: '换一种显示，改阈值，选一格看算式',
  controls: {
    threshold: {
      param: 'si-t',
      label: 'NDVI 阈值',
      min: -0.5,
      max: 0.9,
      step: 0.05,
      initial: 0.3,
      say: (value) => fixed(value, 2),
    },
    cell: {
      param: 'si-c',
      label: '选一格',
      min: 0,
      max: cells.length - 1,
      step: 1,
      initial: 23,
      say: place,
    },
    view: {
      param: 'si-v',
      label: '上色',
      min: 0,
      max: views.length - 1,
      step: 1,
      initial: 1,
      options: views.map(({ says }) => says),
    },
  },
  panels: (values) => [colourPanel(values), indexPanel(values), sumPanel(values)],
  verdict,
  text: textAlternative,
};
