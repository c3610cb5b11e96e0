import type { Box } from './boxes.ts';
import type { Drag } from './drag.ts';
import { outline, picture } from './picture.ts';
import type { Control, Values } from './slider-figure.ts';
import { label, path } from './svg.ts';

/** A picture of a person and a car, both of which the reader can move. */
export const size = { width: 384, height: 240 };
export const names = ['人', '车'] as const;
export const map = picture(size.width, size.height, { left: 8, right: 312, top: 8 });

export type Place = 'px' | 'py' | 'cx' | 'cy';

const objects = [
  { keys: ['px', 'py'], width: 80, height: 170, left: 48, top: 40 },
  { keys: ['cx', 'cy'], width: 160, height: 90, left: 192, top: 112 },
] as const;
/** Above an object there is room for its name. */
const headroom = 20;
const step = 4;

export const hint = '拖框角的圆点移动物体，或选中后按方向键';

/** The controls of both places; `prefix` begins their parameters in the address. */
export function places(prefix: string): Record<Place, Control> {
  return Object.fromEntries(
    objects.flatMap(({ keys, width, height, left, top }, i): [Place, Control][] => [
      [
        keys[0],
        {
          param: `${prefix}-${keys[0]}`,
          label: `${names[i]}的左边`,
          min: 0,
          max: size.width - width,
          step,
          initial: left,
          isDragged: true,
        },
      ],
      [
        keys[1],
        {
          param: `${prefix}-${keys[1]}`,
          label: `${names[i]}的上边`,
          min: headroom,
          max: size.height - height,
          step,
          initial: top,
          isDragged: true,
        },
      ],
    ]),
  ) as Record<Place, Control>;
}

export function objectsOf(values: Values<Place>): readonly [Box, Box] {
  const [person, car] = objects.map(({ keys, width, height }): Box => {
    const [left, top] = [values[keys[0]], values[keys[1]]];
    return [left, top, left + width, top + height];
  });
  return [person!, car!];
}

export const drag: Drag<Place> = {
  handles: (values) =>
    objects.map(({ keys, width, height }, i) => ({
      id: String(i),
      panel: 'picture',
      label: `移动${names[i]}`,
      say: `左 ${values[keys[0]]}，上 ${values[keys[1]]}`,
      at: [map.x(values[keys[0]]), map.y(values[keys[1]])],
      limits: {
        x: [map.x(0), map.x(size.width - width)],
        y: [map.y(headroom), map.y(size.height - height)],
      },
      step: step * map.unit,
      tone: i === 0 ? 1 : 2,
    })),
  move: (_, id, [left, top]) => {
    const [across, down] = objects[Number(id)]!.keys;
    return { [across]: (left - map.left) / map.unit, [down]: (top - map.top) / map.unit };
  },
};

/** Areas, outlines and names of the objects: first what lies below everything else, then what lies above. */
export function drawObjects(values: Values<Place>): { below: string; above: string } {
  const boxes = objectsOf(values);
  return {
    below: boxes.map((box, i) => path(outline(map, box), `fig-wash-${i + 1}`)).join(''),
    above: boxes
      .map(
        (box, i) =>
          path(outline(map, box), `fig-line-${i + 1} fig-strong`) +
          label(
            map.x(box[2]),
            map.y(box[1]) - 4,
            names[i]!,
            'fig-text fig-halo fig-strong-text',
            'end',
          ),
      )
      .join(''),
  };
}

/** Where the objects are, in words. */
export function sayObjects(values: Values<Place>): string {
  return `物体（左，上，右，下）：${objectsOf(values)
    .map((box, i) => `${names[i]} (${box.join(', ')})`)
    .join('，')}。`;
}
