import { editDistance } from './distance.ts';
import type { Name, Names } from './names.ts';
import { squash } from './normalise.ts';

/** A place whose name answers the query, with no index needed. */
export interface Bet {
  name: Name;
  /** 100: the very name; 50 and more: surely meant; less: a guess. */
  score: number;
  how: 'exact' | 'prefix' | 'pinyin' | 'contains' | 'contained' | 'typo';
}

/** From here on a bet is an answer, not a hint. */
export const sureBet = 50;

const isLatin = (text: string) => !/\p{Script=Han}/u.test(text);

/**
 * Notes whose names answer a query, best first, one place a note.
 * @param query folded and simplified
 */
export function placeBets(query: string, { names }: Pick<Names, 'names'>, limit = 8): Bet[] {
  const squashed = squash(query);
  if (!squashed) return [];
  const best = new Map<string, Bet>();
  const words = query.includes(' ') ? query.split(' ').map(squash) : [];
  for (const name of names) {
    const bet = matchName(query, squashed, name) ?? matchWords(words, name);
    if (!bet) continue;
    const known = best.get(name.note.id);
    if (!known || isBetter(bet, known)) best.set(name.note.id, bet);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Of two places of a note the more exact heading wins, unless the query is the note's very title. */
function isBetter(bet: Bet, known: Bet): boolean {
  const isCloser = Boolean(bet.name.anchor) && !known.name.anchor && bet.how === known.how;
  if (isCloser && known.name.handicap !== 0) return bet.score > known.score - 5;
  return bet.score > known.score;
}

function matchName(query: string, squashed: string, name: Name): Bet | undefined {
  const bet = (how: Bet['how'], score: number): Bet => ({
    name,
    how,
    score: score + name.handicap,
  });
  const own = name.squashed;
  const ratio = Math.min(squashed.length, own.length) / Math.max(squashed.length, own.length);
  if (own === squashed) return bet('exact', 100);
  const isShort = isLatin(squashed) && squashed.length < 2;
  if (!isShort && own.startsWith(squashed)) return bet('prefix', 75 + 15 * ratio);
  const spelled = matchPinyin(squashed, name);
  if (spelled !== undefined) return bet('pinyin', spelled);
  if (!isShort && contains(name.folded, own, query, squashed))
    return bet('contains', 50 + 15 * ratio);
  if (own.length > 1 && contains(query, squashed, name.folded, own)) {
    // The title of a note within the query says more than one of its many aliases.
    return bet('contained', (name.handicap === 0 ? 38 : 30) + 30 * ratio);
  }
  const distance = editDistance(squashed, own, allowedEdits(squashed));
  if (distance < Infinity) return bet('typo', 68 - 6 * distance);
  return undefined;
}

/** One word of several, misspelt or in pinyin: a hint. Words spelt right are found as contained. */
function matchWords(words: readonly string[], name: Name): Bet | undefined {
  for (const word of words) {
    if (word.length < 3) continue;
    const isHint =
      (matchPinyin(word, name) ?? 0) >= 80 ||
      editDistance(word, name.squashed, allowedEdits(word)) < Infinity;
    if (isHint) return { name, how: 'contained', score: 38 + name.handicap };
  }
  return undefined;
}

/** Typing a name in pinyin, whole or from its start, or its initials. */
function matchPinyin(squashed: string, { spelled }: Name): number | undefined {
  if (!/^[a-z]{2,}$/.test(squashed)) return undefined;
  const typed = squashed.replaceAll('v', 'u');
  let best: number | undefined;
  for (const { full, initials } of spelled) {
    const plain = full.replaceAll('v', 'u');
    let score: number | undefined;
    if (plain === typed) score = 82;
    else if (initials === squashed && squashed.length >= 3) score = 76;
    else if (squashed.length >= 3 && plain.startsWith(typed))
      score = 60 + 12 * (typed.length / plain.length);
    else if (squashed.length >= 4 && initials.startsWith(squashed)) score = 58;
    else if (squashed.length >= 7 && editDistance(typed, plain, 1) < Infinity) score = 56;
    if (score !== undefined && (best === undefined || score > best)) best = score;
  }
  return best;
}

/** Whether `whole` holds `part`; Latin only as words (gan is not in organ), long ones with endings too. */
function contains(
  whole: string,
  wholeSquashed: string,
  part: string,
  partSquashed: string,
): boolean {
  if (!isLatin(part)) return wholeSquashed.includes(partSquashed);
  const escaped = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const end = part.length >= 5 ? '' : '(?![a-z0-9_])';
  return new RegExp(`(?:^|[^a-z0-9_])${escaped}${end}`).test(whole);
}

/** One slip from three Chinese characters or four letters on, two from six or eight on. */
function allowedEdits(squashed: string): number {
  const chinese = squashed.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (chinese > 0) return chinese < 3 ? 0 : chinese < 6 ? 1 : 2;
  return squashed.length < 4 ? 0 : squashed.length < 8 ? 1 : 2;
}
