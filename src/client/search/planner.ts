import { placeBets, sureBet, type Bet } from './bets.ts';
import type { Engine, EngineResult } from './engine.ts';
import type { Names, Note } from './names.ts';
import { fold, latinWords, unitsOf } from './normalise.ts';
import { rerank, type Hit } from './rerank.ts';
import { correctWords, isKnown } from './vocabulary.ts';

/** One line of the list. */
export interface Result {
  href: string;
  title: string;
  /** From the part down to the note; the note itself is left out when it is the heading. */
  trail: string[];
  /** HTML with `<mark>`; empty while only the name is known. */
  excerpt: string;
  /** Whether the place answers by its name. */
  isDirect: boolean;
}

export interface Answer {
  results: Result[];
  /** The words searched instead of the reader's own. */
  corrected: string | undefined;
  /** Whether the best result is no more than near. */
  isWeak: boolean;
}

/** Weight of the text beside the names, whose scores go to 100. */
const textWeight = 40;
/** Fewer hits than this are filled up by pages that hold parts of the query. */
const fewHits = 3;
const enoughCoverage = 0.67;

/** What can be said at once, by names alone. @param query as typed */
export function answerByNames(query: string, names: Names, base: string): Answer {
  const bets = placeBets(names.simplify(fold(query)), names);
  return { results: bets.map((bet) => resultOf(bet, undefined, base)), corrected: undefined, isWeak: !isSure(bets) };
}

/**
 * Names and full text together. Pagefind joins all words by AND and falls back to prefixes, so what it finds is
 * verified, and a query that fails is tried in other words: corrected, by the name it means, in parts.
 * @param query as typed
 */
export async function answer(query: string, names: Names, engine: Engine, base: string): Promise<Answer> {
  const asked = names.simplify(fold(query));
  const bets = placeBets(asked, names);
  const { hits, words } = await findHits(asked, bets, names, engine, base);
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  return {
    results: merge(bets, hits, names.notes, base),
    corrected: words !== asked && hits.length > 0 ? words : undefined,
    isWeak: !isSure(bets) && best < enoughCoverage,
  };
}

async function findHits(
  asked: string, bets: readonly Bet[], { vocabulary, notes }: Names, engine: Engine, base: string,
): Promise<{ hits: Hit[]; words: string }> {
  const corrected = correctWords(asked, vocabulary);
  const best = bets[0];
  // A name typed in pinyin or with a slip is no word of any text.
  const meant = best && (best.how === 'pinyin' || best.how === 'typo') ? best.name.folded : undefined;
  const areWordsKnown = latinWords(asked).every((word) => isKnown(word, vocabulary));
  const candidates = areWordsKnown ? [asked, corrected, meant] : [meant, corrected, asked];
  for (const words of [...candidates, best && best.score >= sureBet ? best.name.folded : undefined]) {
    if (words === undefined) continue;
    const { results } = await engine.search(words);
    const hits = await rerank(words, results, base);
    if (hits.length >= fewHits || hits.some(({ score, coverage }) => coverage === 1 && score > 1)) return { hits, words };
    if (hits.length > 0) return { hits: fillUp(hits, await findParts(words, notes.size, engine, base)), words };
  }
  return { hits: await findParts(asked, notes.size, engine, base), words: asked };
}

/** OR: searches the units one by one and adds up, rare units counting for more. */
async function findParts(words: string, pages: number, engine: Engine, base: string): Promise<Hit[]> {
  const scores = new Map<string, { result: EngineResult; score: number }>();
  for (const unit of unitsOf(words)) {
    const { results } = await engine.search(unit);
    const top = results[0]?.score || 1;
    const rarity = Math.log(1 + pages / Math.max(1, results.length));
    for (const result of results) {
      const score = (scores.get(result.id)?.score ?? 0) + rarity * (result.score / top);
      scores.set(result.id, { result, score });
    }
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
  return rerank(words, ranked.map(({ result, score }) => ({ ...result, score, data: () => result.data() })), base);
}

function fillUp(hits: readonly Hit[], parts: readonly Hit[]): Hit[] {
  const known = new Set(hits.map(({ noteId }) => noteId));
  return [...hits, ...parts.filter(({ noteId }) => !known.has(noteId))];
}

function merge(bets: readonly Bet[], hits: readonly Hit[], notes: ReadonlyMap<string, Note>, base: string): Result[] {
  const top = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
  const ranked = new Map<string, { score: number; result: Result }>();
  for (const hit of hits) {
    ranked.set(hit.noteId, { score: textWeight * (hit.score / top), result: resultOfHit(hit, notes.get(hit.noteId)) });
  }
  for (const bet of bets) {
    const { id } = bet.name.note;
    const hit = hits.find(({ noteId }) => noteId === id);
    // A mere hint does not take the reader away from the passage that the text search found.
    const result = hit && bet.score < sureBet ? ranked.get(id)!.result : resultOf(bet, hit, base);
    ranked.set(id, { score: bet.score + (ranked.get(id)?.score ?? 0), result });
  }
  return [...ranked.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

function resultOf({ name, score }: Bet, hit: Hit | undefined, base: string): Result {
  const { note, anchor, placeTitle } = name;
  const trail = anchor ? [note.part, note.title] : [note.part];
  const href = `${base}${note.id}/${anchor && `#${anchor}`}`;
  return { href, title: placeTitle, trail, excerpt: hit?.excerpt ?? '', isDirect: score >= sureBet };
}

function resultOfHit(hit: Hit, note: Note | undefined): Result {
  const trail = note ? [note.part, note.title].filter((name) => name !== hit.title) : [];
  return { href: hit.href, title: hit.title, trail, excerpt: hit.excerpt, isDirect: false };
}

function isSure(bets: readonly Bet[]): boolean {
  return (bets[0]?.score ?? 0) >= sureBet;
}
