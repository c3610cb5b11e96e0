import { fit, readNumber, writeParam, type NumberField } from '../shared/state.ts';
import { geometry, type Layer, type Padding } from './model.ts';

/** What the figure shows: a layer and the output cell that is picked. */
export interface Shown {
  readonly layer: Layer;
  readonly row: number;
  readonly column: number;
}

export const fields = {
  input: { param: 'conv-n', min: 3, max: 12, step: 1, initial: 7 },
  kernel: { param: 'conv-k', min: 1, max: 5, step: 1, initial: 3 },
  stride: { param: 'conv-s', min: 1, max: 3, step: 1, initial: 2 },
  padding: { param: 'conv-p', min: 0, max: 4, step: 1, initial: 1 },
  // Twenty outputs at most: 12 + 2 · 4 cells, a kernel of one, stride one.
  row: { param: 'conv-row', min: 0, max: 19, step: 1, initial: 0 },
  column: { param: 'conv-col', min: 0, max: 19, step: 1, initial: 1 },
} as const satisfies Record<string, NumberField>;

export const initialShown: Shown = {
  layer: {
    input: fields.input.initial,
    kernel: fields.kernel.initial,
    stride: fields.stride.initial,
    padding: fields.padding.initial,
  },
  row: fields.row.initial,
  column: fields.column.initial,
};

/** Pulls the picked cell back into the output, which may have shrunk. */
export function withinOutput({ layer, row, column }: Shown): Shown {
  const last = Math.max(geometry(layer).output - 1, 0);
  const clamp = (index: number) => Math.min(Math.max(index, 0), last);
  return { layer, row: clamp(row), column: clamp(column) };
}

export function readShown(params: URLSearchParams): Shown {
  return withinOutput({
    layer: {
      input: readNumber(params, fields.input),
      kernel: readNumber(params, fields.kernel),
      stride: readNumber(params, fields.stride),
      padding: parsePadding(params.get(fields.padding.param) ?? ''),
    },
    row: readNumber(params, fields.row),
    column: readNumber(params, fields.column),
  });
}

/** `valid`, `same`, or a number pulled into bounds; anything else is the initial padding. */
export function parsePadding(text: string): Padding {
  const trimmed = text.trim();
  if (trimmed === 'valid' || trimmed === 'same') return trimmed;
  return trimmed === '' ? fields.padding.initial : fit(fields.padding, Number(trimmed));
}

/** Writes what is shown into the address; initial values leave no trace in it. */
export function writeShown(params: URLSearchParams, { layer, row, column }: Shown): void {
  const values = { ...layer, row, column };
  for (const key of ['input', 'kernel', 'stride', 'padding', 'row', 'column'] as const) {
    writeParam(params, fields[key].param, String(values[key]), String(fields[key].initial));
  }
}
