import type { Panel } from '../shared/panel.ts';
import { graphPanel } from './draw.ts';
import { inputs, propagate } from './model.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => graphPanel(propagate(inputs));
