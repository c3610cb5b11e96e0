import type { EngineResult, Fragment } from './engine.ts';
import { fold, unitsOf } from './normalise.ts';

/** A page that holds the words of a query. */
export interface Hit {
  noteId: string;
  href: string;
  title: string;
  /** HTML with `<mark>`, as Pagefind wrote it. */
  excerpt: string;
  /** Share of the query's units that the page really holds, 0 to 1. */
  coverage: number;
  score: number;
}

/**
 * Most pages whose text is loaded for one query: a lesson is up to twelve kilobytes, and of four hundred queries of
 * readers none was answered better by what stands behind the sixth.
 */
export const maxFragments = 6;
/** Pages that hold a smaller share of the query are accidents of Pagefind's falling back to prefixes. */
const leastCoverage = 0.34;
const contiguousBonus = 1.4;

/**
 * Loads the texts of the best results and orders them by how much of the query they hold.
 * @param query folded and simplified
 * @param base `/` or `/repo/`
 * @param weights what each unit counts in the order; all the same when absent
 * @param depth how many texts are loaded
 */
export async function rerank(
  query: string,
  results: readonly EngineResult[],
  base: string,
  weights?: ReadonlyMap<string, number>,
  depth = maxFragments,
): Promise<Hit[]> {
  const units = unitsOf(query);
  if (units.length === 0) return [];
  const best = results.slice(0, depth);
  const top = Math.max(...best.map(({ score }) => score), Number.MIN_VALUE);
  const fragments = await Promise.all(best.map((result) => result.data()));
  const hits = fragments.flatMap((fragment, index) => {
    if (!fragment) return [];
    const { title = '', kw = '' } = fragment.meta;
    const text = fold(`${title} ${kw} ${fragment.content}`);
    const coverage = coverageOf(units, text);
    const isContiguous = text.replaceAll(' ', '').includes(query.replaceAll(' ', ''));
    const weighted = weights ? coverageOf(units, text, weights) : coverage;
    const score = (best[index]!.score / top) * weighted * (isContiguous ? contiguousBonus : 1);
    return [{ ...placeOf(fragment, units), noteId: noteIdOf(fragment.url, base), coverage, score }];
  });
  return hits.filter(({ coverage }) => coverage >= leastCoverage).sort((a, b) => b.score - a.score);
}

/** Share of `units` found in `text`, 0 to 1; Latin words count from their start. */
export function coverageOf(
  units: readonly string[],
  text: string,
  weights?: ReadonlyMap<string, number>,
): number {
  const compact = text.replaceAll(' ', '');
  const weightOf = (unit: string) => weights?.get(unit) ?? 1;
  let found = 0;
  let all = 0;
  for (const unit of units) {
    all += weightOf(unit);
    if (/[a-z0-9]/.test(unit) ? startsWord(text, unit) : compact.includes(unit))
      found += weightOf(unit);
  }
  return found / all;
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/** The part of the page to lead to: where heading and excerpt hold most of the query. */
function placeOf(
  fragment: Fragment,
  units: readonly string[],
): Pick<Hit, 'href' | 'title' | 'excerpt'> {
  const page = { title: fragment.meta.title ?? '', url: fragment.url, excerpt: fragment.excerpt };
  let best = page;
  // Of two places that fit alike the nearer one is better.
  let most = 2 * coverageOf(units, fold(page.title)) + 0.9 * coverageOf(units, plain(page.excerpt));
  for (const place of fragment.sub_results) {
    const fit = 2 * coverageOf(units, fold(place.title)) + coverageOf(units, plain(place.excerpt));
    if (fit > most) [best, most] = [place, fit];
  }
  return { href: best.url, title: best.title, excerpt: best.excerpt };
}

function plain(excerpt: string): string {
  return fold(excerpt.replace(/<\/?mark>/g, ''));
}

function noteIdOf(url: string, base: string): string {
  return (url.startsWith(base) ? url.slice(base.length) : url).replace(/^\/|\/$/g, '');
}
