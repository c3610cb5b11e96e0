import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listNotes, readPageFile } from '../read/note-files.ts';
import { figuresOf } from './note-facts.ts';
import type { NoteStore } from './note-store.ts';

/** Names of the figures that a checked guide shows, sorted. @param cover that of the home page */
export function listUsedFigures(
  contentDir: string,
  notes: Pick<NoteStore, 'facts'>,
  cover: string | undefined,
): string[] {
  const pages = readdirSync(contentDir).filter((name) => name.endsWith('.mdx'));
  return [
    ...new Set([
      ...(cover === undefined ? [] : [cover]),
      ...listNotes(contentDir).flatMap((id) => notes.facts(id).figures.map(({ name }) => name)),
      ...pages.flatMap((name) => {
        const { landmarks } = readPageFile(join(contentDir, name), name.slice(0, -4));
        return landmarks ? figuresOf(landmarks).map((figure) => figure.name) : [];
      }),
    ]),
  ].sort();
}

/**
 * What takes the place of src/figures/index.ts in a build: the figures that the guide shows. Astro publishes the program
 * of whatever component a page could print, printed or not.
 */
export function writeFigureIndex(names: readonly string[]): string {
  return [
    ...names.map((name, index) => `import F${index} from './${name}/Static.astro';`),
    `export const figures = { ${names.map((name, index) => `'${name}': F${index}`).join(', ')} };`,
    '',
  ].join('\n');
}
