import type { Panel } from '../shared/panel.ts';
import { matrixPanel } from './draw.ts';
import { counts, read } from './model.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => matrixPanel(counts, read(counts));
