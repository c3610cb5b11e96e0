import type { Values } from '../shared/slider-figure.ts';
import { presets } from './model.ts';

export type Name = 'preset' | 'centre' | 'width';

/** The list's last entry: what the sliders say. */
export const free = presets.length;
export const usual = 1;

/** What else must change: a preset that is chosen moves the sliders, and a slider that is moved leaves the preset. */
export function settle(
  before: Values<Name> | undefined,
  { preset, centre, width }: Values<Name>,
): Partial<Values<Name>> {
  const chosen = presets[preset];
  if (!chosen || (chosen.centre === centre && chosen.width === width)) return {};
  const isChosen = before
    ? before.preset !== preset
    : centre === presets[usual]!.centre && width === presets[usual]!.width;
  return isChosen ? { centre: chosen.centre, width: chosen.width } : { preset: free };
}
