import type { Drag } from '../shared/drag.ts';
import { fixed } from '../shared/format.ts';
import type { Control, SliderFigure } from '../shared/slider-figure.ts';
import { height, map, panels, width } from './draw.ts';
import { candidates, stateOf, type Name, type Place } from './state.ts';
import { textAlternative, verdictSentence } from './words.ts';

const step = 5;

const places = Object.fromEntries(
  candidates.flatMap(({ name, box: [x, y, x2, y2] }): [Place, Control][] =>
    [[`x${name}`, width - x2 + x, x] as const, [`y${name}`, height - y2 + y, y] as const].map(
      ([key, max, initial]) => [
        key,
        { param: `nms-${key}`, label: key, min: 0, max, step, initial, isDragged: true },
      ],
    ),
  ),
) as Record<Place, Control>;

export const figure: SliderFigure<Name> = {
  tag: 'figure-non-max-suppression',
  legend: '改阈值，一轮轮看，也可拖动框',
  hint: '拖圆点移动框，或选中后按方向键',
  steps: 'round',
  controls: {
    threshold: {
      param: 'nms-t',
      label: 'IoU 阈值',
      min: 0.05,
      max: 0.9,
      step: 0.05,
      initial: 0.5,
      say: (value) => fixed(value, 2),
    },
    round: { param: 'nms-r', label: '轮', min: 0, max: candidates.length, step: 1, initial: 1 },
    ...places,
  },
  panels: (values) => panels(stateOf(values)),
  verdict: (values) => verdictSentence(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};

export const drag: Drag<Name> = {
  handles: (values) =>
    stateOf(values).boxes.map(({ box: [x, y, x2, y2] }, i) => {
      const { name, corner } = candidates[i]!;
      const [right, down] = [corner[0] * (x2 - x), corner[1] * (y2 - y)];
      return {
        id: name,
        panel: 'picture',
        label: `移动框 ${name}`,
        say: `左 ${x}，上 ${y}`,
        at: [map.x(x + right), map.y(y + down)],
        limits: {
          x: [map.x(right), map.x(right + width - x2 + x)],
          y: [map.y(down), map.y(down + height - y2 + y)],
        },
        step: step * map.unit,
      };
    }),
  move: (_, id, [x, y]) => {
    const { box, corner } = candidates.find(({ name }) => name === id)!;
    return {
      [`x${id}`]: (x - map.left) / map.unit - corner[0] * (box[2] - box[0]),
      [`y${id}`]: (y - map.top) / map.unit - corner[1] * (box[3] - box[1]),
    };
  },
};
