import { equals } from '../shared/format.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { chancePanel, similarityPanel } from './draw.ts';
import { temperatures } from './model.ts';
import { picks, stateOf, text, verdict, type Name } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-contrastive-matrix',
  legend: '改温度，换第四条文字',
  controls: {
    temperature: {
      param: 'cm-t',
      label: '温度 τ',
      min: 0,
      max: temperatures.length - 1,
      step: 1,
      initial: temperatures.indexOf(0.07),
      say: (index) => `${temperatures[index]}（1/τ ${equals(1 / temperatures[index]!, 2)}）`,
    },
    fourth: {
      param: 'cm-f',
      label: '文字 4',
      min: 0,
      max: 2,
      step: 1,
      initial: 0,
      options: ['空心圆：只配图 4', '一个圆：也配图 1', '看大图：没说内容'],
    },
    pick: {
      param: 'cm-p',
      label: '写出',
      min: 0,
      max: picks.length - 1,
      step: 1,
      initial: 0,
      options: picks,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [similarityPanel(state), chancePanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
