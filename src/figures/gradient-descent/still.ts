import type { Panel } from '../shared/panel.ts';
import { panels } from './draw.ts';
import { initialSettings } from './state.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => panels(initialSettings)[0];
