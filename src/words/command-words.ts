import type { zhCNCommands } from './zh-CN/commands/index.ts';
import type { Widen } from './zh-CN/index.ts';

/** What the commands say; every language fills this shape. */
export type CommandWords = Widen<typeof zhCNCommands>;
