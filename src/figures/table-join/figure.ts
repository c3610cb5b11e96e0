import type { SliderFigure } from '../shared/slider-figure.ts';
import { countPanel, tablesPanel } from './draw.ts';
import { hows, lefts } from './model.ts';
import { stateOf, type Name } from './state.ts';
import { text, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-table-join',
  legend: '换连接的方式，让左表的键重复',
  controls: {
    how: {
      param: 'tj-how',
      label: 'how',
      min: 0,
      max: hows.length - 1,
      step: 1,
      initial: 0,
      options: [
        'inner：两边都有的键',
        'left：左表的行都留',
        'right：右表的行都留',
        'outer：两边的行都留',
      ],
    },
    twice: {
      param: 'tj-a',
      label: '左表里的 A',
      min: 0,
      max: lefts.length - 1,
      step: 1,
      initial: 0,
      options: ['一行', '两行'],
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [tablesPanel(state), countPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => text(stateOf(values)),
};
