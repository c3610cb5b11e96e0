import type { SliderFigure } from '../shared/slider-figure.ts';
import { panels } from './draw.ts';
import { frames, targets, textOf } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { textAlternative, verdictSentence } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-ctc-alignment',
  legend: '换目标，一帧帧算 α，看一条条路',
  steps: 'frame',
  controls: {
    text: {
      param: 'ctc-y',
      label: '目标',
      min: 0,
      max: targets.length - 1,
      step: 1,
      initial: 0,
      options: targets.map(textOf),
    },
    frame: { param: 'ctc-t', label: '帧 t', min: 1, max: frames, step: 1, initial: frames },
    rank: { param: 'ctc-k', label: '概率第几大的路', min: 1, max: 20, step: 1, initial: 1 },
  },
  panels: (values) => panels(stateOf(values)),
  verdict: (values) => verdictSentence(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};
