import { sureBet, type Bet } from './bet.ts';
import { placeBets } from './bets.ts';
import { isSure, type Answer } from './by-names.ts';
import type { Engine, EngineResult } from './engine.ts';
import { countOthers, keepHolders } from './further.ts';
import { merge } from './merge.ts';
import type { Names } from './names.ts';
import { bare, fold } from './normalise.ts';
import { maxFragments, rerank, type Hit } from './rerank.ts';
import { latinWords, weighUnits } from './units.ts';
import { correctWords, isKnown } from './vocabulary.ts';

/** Fewer hits than this are filled up by pages that hold parts of the query. */
const fewHits = 3;
const enoughCoverage = 0.67;

/** All that an answer draws on. */
export interface Library {
  names: Names;
  vocabulary: readonly string[];
  engine: Engine;
  /** Notes by the ids that the engine gives their pages. */
  pages: ReadonlyMap<string, string>;
  /** `/` or `/repo/`. */
  base: string;
}

/**
 * Names and full text together. Pagefind joins all words by AND and falls back to prefixes, so what it finds is
 * verified, and a query that fails is tried in other words: corrected, by the name it means, in parts.
 * @param query as typed
 * @param extra how many texts are loaded beyond those that answer nearly every query
 */
export async function answer(query: string, library: Library, extra = 0): Promise<Answer> {
  const { names } = library;
  const isWhole = watchLosses(library.engine);
  const asked = names.simplify(fold(query));
  const bets = betsFor(asked, library);
  const { hits, words, unread } = await findHits(asked, bets, library, isWhole, extra);
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const results = merge(asked, bets, hits, library);
  return {
    results,
    count: results.length + countOthers(unread, results, library),
    corrected: words !== bare(asked) && words !== asked && hits.length > 0 ? words : undefined,
    isWeak: !isSure(bets) && best < enoughCoverage,
    reach: isWhole() ? 'all' : 'part',
  };
}

/** Makes the function that tells whether everything asked for from now on has arrived. */
function watchLosses(engine: Engine): () => boolean {
  const { lost } = engine;
  return () => engine.lost === lost;
}

/** Names that answer the query as typed or, failing that, as corrected. */
function betsFor(asked: string, { names, vocabulary }: Library): Bet[] {
  const bets = placeBets(asked, names);
  if (isSure(bets)) return bets;
  const corrected = correctWords(asked, vocabulary);
  return corrected === undefined ? bets : placeBets(corrected, names);
}

interface Found {
  hits: Hit[];
  /** What was searched in the end. */
  words: string;
  /** Pages that answer too, behind those whose text is loaded. */
  unread: EngineResult[];
}

async function findHits(
  asked: string,
  bets: readonly Bet[],
  library: Library,
  isWhole: () => boolean,
  extra: number,
): Promise<Found> {
  for (const words of wordings(asked, bets[0], library.vocabulary)) {
    const { results } = await library.engine.search(words);
    const further = await keepHolders(words, results.slice(maxFragments), library.engine);
    const loaded = [...results.slice(0, maxFragments), ...further.slice(0, extra)];
    // `n1` is how the index keeps n-1; the texts hold what was typed.
    const said = words === joined(asked) ? asked : words;
    const hits = await rerank(said, loaded, library.base, { depth: loaded.length, asked });
    // Other words would only wait for the same files again, and prove nothing.
    if (!isWhole()) return { hits, words, unread: [] };
    if (hits.length === 0) continue;
    const isGood = hits.some(({ coverage }) => coverage >= enoughCoverage);
    const unread = isGood ? further.slice(extra) : [];
    if (isSure(bets) || (isGood && hits.length >= fewHits)) return { hits, words, unread };
    const parts = await findParts(words, library, isWhole);
    return { hits: isGood ? fillUp(hits, parts) : fillUp(parts, hits), words, unread: [] };
  }
  const hits = isSure(bets) ? [] : await findParts(bare(asked), library, isWhole);
  return { hits, words: asked, unread: [] };
}

/** The query in the words worth searching, the most promising first. */
function wordings(
  asked: string,
  best: Bet | undefined,
  vocabulary: readonly string[],
): Set<string> {
  const name = best && best.score >= sureBet ? [best.name.folded] : [];
  // A name typed in pinyin or with a slip is no word of any text.
  const meant = best?.how === 'pinyin' || best?.how === 'typo' ? name : [];
  const corrected = correctWords(asked, vocabulary) ?? [];
  const areWordsKnown = latinWords(asked).every((word) => isKnown(word, vocabulary));
  const about = bare(asked);
  const first = areWordsKnown ? [about, corrected, meant] : [meant, corrected, about];
  const whole = joined(asked);
  return new Set([...(whole === asked ? [] : [whole]), ...first, name, lastOf(asked)].flat());
}

/** Of a dotted name what texts call it: CrossEntropyLoss for nn.CrossEntropyLoss. */
const lastOf = (asked: string) => asked.replace(/\b(?:[a-z_]\w*\.)+(?=[a-z_]{3})/g, '');
const joined = (asked: string) => asked.replace(/([a-z0-9])[-.](?=[a-z0-9])/g, '$1');

/**
 * OR: searches the units one by one and adds up, rare units counting for more. Only an exact phrase tells how rare a
 * unit is, for then Pagefind neither falls back nor breaks it apart; but it gives no scores, so both are asked.
 */
async function findParts(
  words: string,
  { names, engine, base }: Library,
  isWhole: () => boolean,
): Promise<Hit[]> {
  const scores = new Map<string, { result: EngineResult; score: number }>();
  const rarities = new Map<string, number>();
  for (const [unit, weight] of weighUnits(words)) {
    const exact = new Set((await engine.search(`"${unit}"`)).results.map(({ id }) => id));
    const rarity = weight * Math.log(1 + names.notes.size / Math.max(1, exact.size));
    rarities.set(unit, rarity);
    if (!isWhole()) break;
    if (exact.size === 0) continue;
    const results = (await engine.search(unit)).results.filter(({ id }) => exact.has(id));
    for (const result of results) {
      const share = 0.5 + result.score / (results[0]!.score || 1) / 2;
      scores.set(result.id, {
        result,
        score: (scores.get(result.id)?.score ?? 0) + rarity * share,
      });
    }
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
  const results = ranked.map(({ result: { id, data }, score }) => ({ id, score, data }));
  return rerank(words, results, base, { weights: rarities });
}

function fillUp(hits: readonly Hit[], parts: readonly Hit[]): Hit[] {
  const known = new Set(hits.map(({ noteId }) => noteId));
  return [...hits, ...parts.filter(({ noteId }) => !known.has(noteId))];
}
