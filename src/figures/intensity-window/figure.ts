import { fixed } from '../shared/format.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { mapPanel, slicePanel } from './draw.ts';
import { presets } from './model.ts';
import { free, usual, type Name } from './state.ts';
import { textAlternative, verdict } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-intensity-window',
  legend: '换一种窗，再拨窗位与窗宽',
  controls: {
    preset: {
      param: 'iw-p',
      label: '窗',
      min: 0,
      max: free,
      step: 1,
      initial: usual,
      options: [
        ...presets.map(({ name, centre, width }) => `${name} ${fixed(centre, 0)} / ${width}`),
        '自己拨',
      ],
    },
    centre: {
      param: 'iw-c',
      label: '窗位（HU）',
      min: -1000,
      max: 1000,
      step: 10,
      initial: presets[usual]!.centre,
    },
    width: {
      param: 'iw-w',
      label: '窗宽（HU）',
      min: 20,
      max: 2000,
      step: 10,
      initial: presets[usual]!.width,
    },
  },
  panels: (values) => [slicePanel(values), mapPanel(values)],
  verdict,
  text: textAlternative,
};
