import type { Panel } from '../shared/panel.ts';
import { mapPanel } from './draw.ts';
import { directionalDerivative } from './model.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => mapPanel(directionalDerivative());
