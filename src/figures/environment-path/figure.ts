import type { SliderFigure } from '../shared/slider-figure.ts';
import { pathPanel, placesPanel } from './draw.ts';
import { settings } from './model.ts';
import { settingNames, textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<'active'> = {
  tag: 'figure-environment-path',
  legend: '换一种激活',
  controls: {
    active: {
      param: 'ep-a',
      label: '激活的是',
      min: 0,
      max: settings.length - 1,
      step: 1,
      initial: 4,
      options: settingNames,
    },
  },
  panels: ({ active }) => [pathPanel(active), placesPanel(active)],
  verdict: ({ active }) => verdict(active),
  text: ({ active }) => textAlternative(active),
};
