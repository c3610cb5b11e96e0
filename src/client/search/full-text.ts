/** All that only the full text needs, as one file: names answer without it. */
export { canRunIndex } from './engine.ts';
export { getAllNames, getLibrary } from './library.ts';
export { answer } from './planner.ts';
