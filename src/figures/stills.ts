import type { FigureName } from './names.ts';
import type { Panel } from './shared/panel.ts';
import { initialValues, type SliderFigure } from './shared/slider-figure.ts';

const sliderFigures = import.meta.glob<SliderFigure>('./*/figure.ts', {
  eager: true,
  import: 'figure',
});
/** By the files that are there: what they hold is not asked for. */
const states = import.meta.glob('./*/state.ts');
const drawn = import.meta.glob<() => Panel>('./*/still.ts', { eager: true, import: 'still' });

/** Whether a figure can be set to something that an address may keep. */
export function hasState(name: FigureName): boolean {
  return `./${name}/figure.ts` in sliderFigures || `./${name}/state.ts` in states;
}

/** The first drawing of a figure as it is at first: what stands for it where it is not at work. */
export function stillOf(name: FigureName): Panel {
  const figure = sliderFigures[`./${name}/figure.ts`];
  const [first] = figure ? figure.panels(initialValues(figure)) : [drawn[`./${name}/still.ts`]?.()];
  if (!first) throw new Error(`The figure ${name} has neither a figure.ts nor a still.ts`);
  return first;
}
