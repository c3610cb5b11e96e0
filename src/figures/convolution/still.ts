import type { Panel } from '../shared/panel.ts';
import { panels } from './draw.ts';
import { initialShown } from './state.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => panels(initialShown)[0];
