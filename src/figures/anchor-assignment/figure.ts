import { fixed } from '../shared/format.ts';
import { hint, places } from '../shared/scene.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { panels } from './draw.ts';
import type { Name } from './state.ts';
import { textAlternative, verdictSentence } from './words.ts';

export { drag } from '../shared/scene.ts';

const isIou = ({ rule }: Readonly<Record<string, number>>) => rule === 0;
const share = { step: 0.05, say: (value: number) => fixed(value, 2), when: isIou } as const;

export const figure: SliderFigure<Name> = {
  tag: 'figure-anchor-assignment',
  legend: '换分配的办法，拖动物体',
  hint,
  controls: {
    rule: {
      param: 'aa-rule',
      label: '办法',
      min: 0,
      max: 2,
      step: 1,
      initial: 0,
      options: ['锚框的 IoU', 'FCOS：框内的点', 'FCOS：中心采样'],
    },
    positive: {
      ...share,
      param: 'aa-pos',
      label: '正 ≥',
      min: 0.4,
      max: 0.8,
      initial: 0.5,
    },
    negative: {
      ...share,
      param: 'aa-neg',
      label: '负 <',
      min: 0.2,
      max: 0.6,
      initial: 0.4,
    },
    rescue: {
      param: 'aa-best',
      label: '每个物体 IoU 最高的锚框',
      min: 0,
      max: 1,
      step: 1,
      initial: 1,
      options: ['也要过下限', '总算正样本'],
      when: isIou,
    },
    radius: {
      param: 'aa-r',
      label: '半径（步幅的几倍）',
      min: 0.5,
      max: 2,
      step: 0.25,
      initial: 1,
      when: ({ rule }) => rule === 2,
    },
    ...places('aa'),
  },
  panels,
  verdict: verdictSentence,
  text: textAlternative,
};
