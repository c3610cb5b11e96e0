import type { Panel } from '../shared/panel.ts';
import { sidePanel } from './draw.ts';
import { stack } from './model.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => sidePanel(stack(3, 3));
