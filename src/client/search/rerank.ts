import type { EngineResult, Fragment } from './engine.ts';
import { readPage, type Page, type Passage } from './passages.ts';
import { noteIdOf } from './place.ts';
import { tighten, weighUnits } from './units.ts';

/** A page that holds the words of a query. */
export interface Hit {
  noteId: string;
  href: string;
  title: string;
  kind: Passage['kind'];
  /** Language of the work that an entry names. */
  language?: string | undefined;
  /** Whether the heading or the title of the entry says all that was asked. */
  isNamed: boolean;
  /** HTML with `<mark>`, as Pagefind wrote it. */
  excerpt: string;
  /** Share of the query's units that the page really holds, 0 to 1. */
  coverage: number;
  score: number;
}

/**
 * Most pages whose text is loaded for one query: a lesson is up to fourteen kilobytes, and of seven hundred queries of
 * readers none was answered better by what stands behind the third.
 */
export const maxFragments = 3;
/** Pages that hold a smaller share of the query are accidents of Pagefind's falling back to prefixes. */
const leastCoverage = 0.34;
const contiguousBonus = 1.4;
/** What a page is worth whose words stand far apart, beside one that has them in one passage. */
const farWeight = 0.4;
/** By so much more a question of the note must say what was asked than its best passage does. */
const clearly = 0.3;

interface RerankOptions {
  /** What each unit counts in the order; when absent what it counts as a word. */
  weights?: ReadonlyMap<string, number>;
  /** How many texts are loaded. */
  depth?: number;
  /** The query with the words that make it a question: headings are called 怎么选, too. */
  asked?: string;
}

/**
 * Loads the texts of the best results and orders them by how much of the query they hold.
 * @param query folded and simplified
 * @param base `/` or `/repo/`
 */
export async function rerank(
  query: string,
  results: readonly EngineResult[],
  base: string,
  { weights, depth = maxFragments, asked = query }: RerankOptions = {},
): Promise<Hit[]> {
  const units = weighUnits(query);
  if (units.size === 0) return [];
  const worth = weights ?? units;
  const best = results.slice(0, depth);
  const top = Math.max(...best.map(({ score }) => score), Number.MIN_VALUE);
  const fragments = await Promise.all(best.map((result) => result.data()));
  const whole = tighten(query);
  const typed = asked.includes(' ') ? asked.split(' ') : [];
  const hits = fragments.flatMap((fragment, index) => {
    if (!fragment) return [];
    const page = readPage(fragment);
    const coverage = coverageOf(units, page.text);
    const weighted = coverageOf(worth, page.text);
    const { passage, fit } = bestPassage(page, worth, typed);
    const near = farWeight + (1 - farWeight) * fit;
    const together = page.text.includes(whole) ? contiguousBonus : 1;
    const score = (best[index]!.score / top) * weighted * near * together;
    const isNamed =
      passage.kind !== 'note' &&
      (typed.includes(passage.heading) || coverageOf(units, passage.heading) === 1);
    const noteId = noteIdOf(fragment.url, base);
    return [{ ...placeOf(fragment, passage), isNamed, noteId, coverage, score }];
  });
  return hits.filter(({ coverage }) => coverage >= leastCoverage).sort((a, b) => b.score - a.score);
}

/** Share of the units, by their weights, that a tight `text` holds, 0 to 1; Latin words count from their start. */
export function coverageOf(units: ReadonlyMap<string, number>, text: string): number {
  let found = 0;
  let all = 0;
  for (const [unit, weight] of units) {
    all += weight;
    if (/[a-z0-9]/.test(unit) ? startsWord(text, unit) : text.includes(unit)) found += weight;
  }
  return found / all;
}

function startsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[a-z0-9]/.test(text[at - 1] ?? '')) return true;
  }
  return false;
}

/**
 * The passage whose heading is a word of several typed, or else whose heading and text hold most of the query, of two
 * that fit alike the nearer one; and how much.
 */
function bestPassage(
  { passages, phrases }: Page,
  units: ReadonlyMap<string, number>,
  typed: readonly string[],
): { passage: Passage; fit: number } {
  const share = (text: string) => coverageOf(units, text);
  let best = passages[0]!;
  let [most, fit] = [0, 0];
  for (const [index, passage] of passages.entries()) {
    const held = share(passage.text);
    const worth = 2 * share(passage.heading) + (index ? 1 : 0.9) * held;
    if (worth > most) [best, most] = [passage, worth];
    fit = Math.max(fit, held);
  }
  const asked = Math.max(...phrases.map(share));
  // Who asks in the words of the note's own questions is answered by the note, not by a passage that shares a word.
  if (asked > share(best.text) + clearly) best = passages[0]!;
  // 激活函数 怎么选: the one is the note, the other what is wanted of it.
  const wanted = (word: string) =>
    passages.find(({ kind, heading }) => kind === 'heading' && heading === word);
  const [meant] = [...typed].reverse().flatMap((word) => wanted(word) ?? []);
  return { passage: meant ?? best, fit: Math.max(fit, asked) };
}

function placeOf(
  { url, excerpt, sub_results }: Fragment,
  { anchor, title, kind, language }: Passage,
): Pick<Hit, 'href' | 'title' | 'kind' | 'language' | 'excerpt'> {
  const href = anchor ? `${url}#${anchor}` : url;
  // A heading is led to by its words, though Pagefind marks none below it.
  const found = sub_results.find((place) => place.url === href);
  return { href, title, kind, language, excerpt: found?.excerpt ?? excerpt };
}
