import type { SliderFigure } from '../shared/slider-figure.ts';
import { countPanel, foldsPanel } from './draw.ts';
import { splitters } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { text, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-cross-validation',
  legend: '换分法，改折数',
  controls: {
    splitter: {
      param: 'cv-by',
      label: '分法',
      min: 0,
      max: splitters.length - 1,
      step: 1,
      initial: 0,
      options: ['KFold：按次序', 'StratifiedKFold：按类分层', 'GroupKFold：按组'],
    },
    k: { param: 'cv-k', label: '折数 k', min: 2, max: 6, step: 1, initial: 4 },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [foldsPanel(state), countPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
