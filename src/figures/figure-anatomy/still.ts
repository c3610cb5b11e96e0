import type { Panel } from '../shared/panel.ts';
import { anatomyPanel } from './draw.ts';

/** Its first drawing as it is at first, for where it is not at work. */
export const still = (): Panel => anatomyPanel();
