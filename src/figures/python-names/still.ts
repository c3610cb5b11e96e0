import type { Panel } from '../shared/panel.ts';
import { namesPanel } from './draw.ts';
import { objects } from './model.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => namesPanel(objects());
