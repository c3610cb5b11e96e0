import type { Panel } from './panel.ts';
import { readNumber, writeParam, type NumberField } from './state.ts';

/** A number that the reader sets: by a slider, or from a list when `options` names its values. */
export interface Control extends NumberField {
  readonly label: string;
  /** Names of the values min, min + 1, …; the control is then a list. */
  readonly options?: readonly string[];
  /** The value in words, where the number alone says too little. */
  readonly say?: (value: number) => string;
  /** Set by a handle of the drawing alone: no slider of its own. */
  readonly isDragged?: boolean;
  /** Whether the control has a say at all; where not, it is hidden. */
  readonly when?: (values: Readonly<Record<string, number>>) => boolean;
}

/** A figure that is nothing but a function of its controls. */
export interface SliderFigure<Name extends string = string> {
  /** Name of the custom element. */
  readonly tag: `figure-${string}`;
  readonly legend: string;
  readonly controls: Readonly<Record<Name, Control>>;
  readonly panels: (values: Values<Name>) => readonly Panel[];
  /** What is to be seen, in one or two sentences; announced after each change. */
  readonly verdict: (values: Values<Name>) => string;
  /** The text alternative with all the numbers, as markup. */
  readonly text: (values: Values<Name>) => string;
  /** The control that buttons step through, where the subject is a process. */
  readonly steps?: Name;
  /** How to move what the sliders do not: 拖圆点，或选中后按方向键. */
  readonly hint?: string;
}

export type Values<Name extends string = string> = Readonly<Record<Name, number>>;

export function initialValues<Name extends string>(figure: SliderFigure<Name>): Values<Name> {
  return mapControls(figure, ({ initial }) => initial);
}

/** Values from the address; what is absent or no number is as at first. */
export function readValues<Name extends string>(
  figure: SliderFigure<Name>,
  params: URLSearchParams,
): Values<Name> {
  return mapControls(figure, (control) => readNumber(params, control));
}

/** Writes values into the address; those as at first leave no trace. */
export function writeValues<Name extends string>(
  figure: SliderFigure<Name>,
  params: URLSearchParams,
  values: Values<Name>,
): void {
  for (const [name, { param, initial }] of controlsOf(figure))
    writeParam(params, param, String(values[name]), String(initial));
}

/** A value as the control shows it. */
export function sayValue({ options, say, min }: Control, value: number): string {
  return options?.[value - min] ?? say?.(value) ?? String(value).replace('-', '−');
}

export function controlsOf<Name extends string>({
  controls,
}: SliderFigure<Name>): [Name, Control][] {
  return Object.entries(controls) as [Name, Control][];
}

function mapControls<Name extends string>(
  figure: SliderFigure<Name>,
  valueOf: (control: Control) => number,
): Values<Name> {
  return Object.fromEntries(
    controlsOf(figure).map(([name, control]) => [name, valueOf(control)]),
  ) as Values<Name>;
}
