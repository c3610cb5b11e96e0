import type { SliderFigure } from '../shared/slider-figure.ts';
import { resultPanel, tablePanel } from './draw.ts';
import { aggregates, keys, stateOf, type Name } from './state.ts';
import { text, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-split-apply-combine',
  legend: '换分组的键，换每组算什么',
  controls: {
    key: {
      param: 'sac-by',
      label: '按哪一列分组',
      min: 0,
      max: keys.length - 1,
      step: 1,
      initial: 0,
      options: keys.map((key) => (key === 'model' ? 'model（模型）' : 'seed（种子）')),
    },
    aggregate: {
      param: 'sac-f',
      label: '每组算 acc 的',
      min: 0,
      max: aggregates.length - 1,
      step: 1,
      initial: 0,
      options: ['均值 mean', '最大值 max', '个数 count'],
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [tablePanel(state), resultPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
