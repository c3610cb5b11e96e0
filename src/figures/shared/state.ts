/** A number kept in the address: its parameter, its bounds, the grid it snaps to. */
export interface NumberField {
  readonly param: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: number;
}

/** Pulls a number into the field's bounds and onto its grid; anything but a number is `initial`. */
export function fit(field: NumberField, value: number): number {
  if (!Number.isFinite(value)) return field.initial;
  const steps = Math.round((value - field.min) / field.step);
  const snapped = Number((field.min + steps * field.step).toFixed(6));
  return Math.min(Math.max(snapped, field.min), field.max);
}

/** Reads a field from the address; absent, empty or not a number gives `initial`. */
export function readNumber(params: URLSearchParams, field: NumberField): number {
  const raw = params.get(field.param)?.trim();
  return raw ? fit(field, Number(raw)) : field.initial;
}

/** Writes a value into the address; the initial value needs no mention and is removed. */
export function writeParam(
  params: URLSearchParams,
  name: string,
  value: string,
  initial: string,
): void {
  if (value === initial) params.delete(name);
  else params.set(name, value);
}
