import type { Drag, Handle } from '../shared/drag.ts';
import type { Point } from '../shared/path.ts';
import type { SliderFigure } from '../shared/slider-figure.ts';
import { onTarget, panels, target, unit } from './draw.ts';
import { cornersOf, height, letters, stateOf, width, type Name } from './state.ts';
import { say, textAlternative, verdictSentence } from './words.ts';

/** A trapezoid whose matrix is all in eighths. */
const initial: readonly Point[] = [
  [3, 1],
  [7, 1],
  [9, 7],
  [1, 7],
];

const controls = Object.fromEntries(
  letters.flatMap((letter, i) =>
    (['x', 'y'] as const).map((axis, j) => [
      letter + axis,
      {
        param: `hg-${letter}${axis}`,
        label: `${letter.toUpperCase()} 的 ${axis}`,
        min: 0,
        max: [width, height][j]!,
        step: 0.1,
        initial: initial[i]![j]!,
        isDragged: true,
      },
    ]),
  ),
) as unknown as Record<Exclude<Name, 'x' | 'y'>, SliderFigure['controls'][string]>;

const pointOn = (axis: string) => ({
  param: `hg-${axis}`,
  label: `点 P 的 ${axis}`,
  min: 0,
  max: 4,
  step: 1,
  initial: 2,
});

export const figure: SliderFigure<Name> = {
  tag: 'figure-homography',
  legend: '拖右图（手机上是下图）的四角，选一个点',
  hint: '也可选中一角按方向键，加 Shift 走五倍远',
  controls: { ...controls, x: pointOn('x'), y: pointOn('y') },
  panels: (values) => panels(stateOf(values)),
  verdict: (values) => verdictSentence(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};

export const drag: Drag<Name> = {
  handles: (values) =>
    cornersOf(values).map((corner, i): Handle => ({
      id: letters[i]!,
      panel: 'target',
      label: `角 ${letters[i]!.toUpperCase()}`,
      say: `x ${say(corner[0])}，y ${say(corner[1])}`,
      at: onTarget(corner),
      limits: { x: [target.left, target.right], y: [target.top, target.bottom] },
      step: unit / 10,
      shape: 'square',
      tone: 2,
    })),
  move: (_, id, [x, y]) => ({
    [`${id}x`]: (x - target.left) / unit,
    [`${id}y`]: (y - target.top) / unit,
  }),
};
