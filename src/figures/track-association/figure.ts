import { fixed } from '../shared/format.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { scenePanel, tablePanel } from './draw.ts';
import { frames } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-track-association',
  legend: '一帧帧看，改阈值，开关第二轮',
  steps: 'frame',
  controls: {
    frame: { param: 'ta-f', label: '帧', min: 1, max: frames, step: 1, initial: 10 },
    threshold: {
      param: 'ta-t',
      label: 'IoU 至少',
      min: 0.05,
      max: 0.8,
      step: 0.05,
      initial: 0.3,
      say: (value) => fixed(value, 2),
    },
    keep: { param: 'ta-k', label: '丢失后保留几帧', min: 1, max: 6, step: 1, initial: 3 },
    second: {
      param: 'ta-s',
      label: '低分框',
      min: 0,
      max: 1,
      step: 1,
      initial: 0,
      options: ['丢掉，只配一轮', '留给第二轮'],
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [scenePanel(state), tablePanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};
