import { createHash } from 'node:crypto';
import type { KeptFiles } from '../../src/notes/kept-files.ts';
import { readPage, type SitePage } from './read-page.ts';

/** A read page as JSON has words for it. */
export interface KeptPage extends Omit<SitePage, 'ids' | 'drawn' | 'drawnFirst'> {
  ids: readonly string[];
  drawn: readonly (readonly [face: string, characters: readonly string[]])[];
  drawnFirst: readonly string[];
}

/**
 * `readPage` that remembers: a page that has not changed since an earlier build is not read again.
 * @param engine digest of the programs that read
 */
export function rememberPages(kept: KeptFiles<KeptPage>, engine: string): typeof readPage {
  return (name, path, html, faces) => {
    const key = createHash('sha256')
      .update(JSON.stringify([engine, name, path, faces?.sheet]))
      .update(html)
      .digest('hex');
    const known = kept.read(key);
    if (known) return restore(known);
    // A copy: what was cut out of the page would keep all of its text in memory.
    const page = structuredClone(toKept(readPage(name, path, html, faces)));
    kept.write(key, page);
    return restore(page);
  };
}

function toKept({ ids, drawn, drawnFirst, ...page }: SitePage): KeptPage {
  return {
    ...page,
    ids: [...ids],
    drawn: [...drawn].map(([face, characters]) => [face, [...characters]]),
    drawnFirst: [...drawnFirst],
  };
}

function restore({ ids, drawn, drawnFirst, ...page }: KeptPage): SitePage {
  return {
    ...page,
    ids: new Set(ids),
    drawn: new Map(drawn.map(([face, characters]) => [face, new Set(characters)])),
    drawnFirst: new Set(drawnFirst),
    // JSON leaves out what is not there.
    sheetsAt: page.sheetsAt,
  };
}
