import type { Panel } from '../shared/panel.ts';
import { arrow, grid } from '../shared/path.ts';
import { label, path } from '../shared/svg.ts';
import type { PythonObject } from './model.ts';
import { sentence } from './words.ts';

const cell = 44;
const left = 150;

/** Names on the left, lists on the right, an arrow from each name to its list. */
export function namesPanel(found: readonly PythonObject[]): Panel {
  const top = (index: number) => 14 + index * 100;
  let row = 0;
  const names = found.flatMap(({ names: labels }, index) =>
    labels.map((name) => ({ name, y: 34 + 62 * row++, target: top(index) + cell / 2 })),
  );
  return {
    name: 'names',
    heading: '名字（左）与对象（右）',
    viewBox: '0 0 320 190',
    title: '名字指向的列表',
    description: sentence(found),
    drawing: [
      ...found.flatMap(({ value }, index) => [
        path(grid(left, top(index), value.length, 1, cell), 'fig-cells'),
        ...value.map((number, i) =>
          label(
            left + (i + 0.5) * cell,
            top(index) + cell / 2 + 6,
            String(number),
            'fig-number',
            'middle',
          ),
        ),
      ]),
      ...names.map(({ name, y }) => label(30, y + 5, name, 'fig-var', 'middle')),
      path(names.map(({ y, target }) => arrow([48, y], [left - 8, target])).join(''), 'fig-line-1'),
    ].join(''),
  };
}
