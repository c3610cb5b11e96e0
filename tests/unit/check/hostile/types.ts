import type { Changes } from '../harness.ts';

/** What is done to the base pack, and each fault that must be found: `file:line:column rule`, file water by default. */
export type HostileCase = readonly [name: string, changes: Changes | string, ...expected: string[]];
