import type { Result } from './by-names.ts';
import type { Engine, EngineResult } from './engine.ts';

/** What Pagefind breaks apart or takes for the beginning of a word: 卷积神经网络, 3x3, R-CNN. */
const blurred = /\p{Script=Han}{2,}|[a-z0-9_]*(?:[a-z0-9_][-.+#]|\d)[a-z0-9_+#.-]*/gu;

/**
 * Of the pages behind those whose text is loaded, keeps the ones that hold the query as it is written. Pagefind finds
 * its words anywhere on a page; an exact phrase tells without loading anything, for it is made of the same words.
 */
export async function keepHolders(
  words: string,
  results: readonly EngineResult[],
  engine: Engine,
): Promise<EngineResult[]> {
  let kept = [...results];
  for (const piece of words.match(blurred) ?? []) {
    if (kept.length === 0) break;
    const exact = await engine.search(`"${piece}"`);
    const holders = new Set(exact.results.map(({ id }) => id));
    kept = kept.filter(({ id }) => holders.has(id));
  }
  return kept;
}

interface Index {
  pages: ReadonlyMap<string, string>;
  base: string;
}

/** How many notes that are not shown yet are behind these pages. */
export function countOthers(
  unread: readonly EngineResult[],
  shown: readonly Result[],
  { pages, base }: Index,
): number {
  const isShown = new Set(shown.map(({ href }) => href.split('#')[0]));
  return unread.filter(({ id }) => !isShown.has(`${base}${pages.get(id)}/`)).length;
}
