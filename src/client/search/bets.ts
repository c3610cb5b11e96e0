import { sureBet, type Bet } from './bet.ts';
import { editDistance, substitutions } from './distance.ts';
import { atHeading, notesWith, readHeading } from './headings.ts';
import type { Name, Names } from './names.ts';
import { bare, squash } from './normalise.ts';
import { stemWords } from './stem.ts';
import { weighParts } from './parts.ts';
import { latinWords } from './units.ts';

/** Shorter stems are shared by words that mean different things: CLIP and clipping. */
const surestStem = 6;

const isLatin = (text: string) => !/\p{Script=Han}/u.test(text);

/**
 * Notes whose names answer a query, best first, one place a note.
 * @param query folded and simplified
 */
export function placeBets(query: string, names: Names, limit = 8): Bet[] {
  const about = bare(query);
  const found = matchAll(query, names);
  if (about !== query) found.push(...matchAll(about, names));
  found.push(...headingBets(query, names));
  const best = new Map<string, Bet>();
  for (const bet of found) {
    const known = best.get(bet.name.note.id);
    if (!known || isBetter(bet, known)) best.set(bet.name.note.id, bet);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

function matchAll(query: string, names: Names): Bet[] {
  const squashed = squash(query);
  if (!squashed) return [];
  const asked = { query, squashed, stemmed: stemWords(query), mayBeSlip: names.mayBeSlip };
  const words = query.includes(' ') ? query.split(' ').map(squash) : [];
  // What a name holds as it is typed is no slip of another: batch of patch.
  const unknown = new Set(words.filter((word) => !isWordOfName(word, names)));
  const bets = names.names.flatMap(
    (name) => matchName(asked, name) ?? matchWords(words, unknown, name, names) ?? [],
  );
  return weighParts(squashed, bets, names);
}

/** 「卷积 代码」 means the heading 代码 of the note on 卷积; 「代码」 alone that of every note. */
function headingBets(query: string, names: Names): Bet[] {
  const read = readHeading(query, names);
  if (!read) return [];
  if (!read.rest) {
    return notesWith(read.headings, names).map((name, index) => ({
      name,
      how: 'exact',
      score: sureBet + (name.note.id === names.here ? 40 : 0) - index / 100,
    }));
  }
  const bets = matchAll(read.rest, names).filter(({ score }) => score >= sureBet);
  return atHeading(bets, read.headings);
}

/** Of two places of a note the more exact heading wins, unless the query is the note's very title. */
function isBetter(bet: Bet, known: Bet): boolean {
  const isCloser = Boolean(bet.name.anchor) && !known.name.anchor && bet.how === known.how;
  if (isCloser && known.name.handicap !== 0) return bet.score > known.score - 5;
  return bet.score > known.score;
}

interface Asked {
  query: string;
  squashed: string;
  stemmed: string;
  mayBeSlip: Names['mayBeSlip'];
}

function matchName({ query, squashed, stemmed, mayBeSlip }: Asked, name: Name): Bet[] | undefined {
  const bet = (how: Bet['how'], score: number): Bet[] => [
    { name, how, score: score + name.handicap },
  ];
  const own = name.squashed;
  const ratio = Math.min(squashed.length, own.length) / Math.max(squashed.length, own.length);
  if (own === squashed) return bet('exact', 115);
  const isShort = isLatin(squashed) && squashed.length < 2;
  if (!isShort && own.startsWith(squashed)) return bet('prefix', 75 + 15 * ratio);
  if (name.stemmed === stemmed) return bet('prefix', stemmed.length < surestStem ? 86 : 110);
  const spelled = matchPinyin(squashed, name);
  if (spelled !== undefined) return bet('pinyin', spelled);
  if (!isShort && contains(name.folded, own, query, squashed))
    return bet('contains', 50 + 15 * ratio);
  if (isLatin(squashed) && squashed.length > 4 && contains(name.stemmed, own, stemmed, squashed))
    return bet('contains', 48 + 15 * ratio);
  if (own.length > 1 && contains(stemmed, squashed, name.stemmed, own)) return bet('contained', 0);
  // What a query has beside the name is no slip: nn in nn.CrossEntropyLoss.
  if (squashed.includes(own)) return undefined;
  const distance = editDistance(squashed, own, allowedEdits(squashed));
  if (distance < Infinity) {
    // 激活层 is no slip of 激活图: the two characters sound nothing alike.
    const isSlip = substitutions(squashed, own).every(([typed, meant]) => mayBeSlip(typed, meant));
    return isSlip ? bet('typo', 68 - 6 * distance) : undefined;
  }
  return undefined;
}

const isWordOfName = (word: string, { names }: Names) =>
  names.some(({ folded }) => folded.includes(word) && latinWords(folded).includes(word));

/** One word of several, misspelt or in pinyin: a hint. Words spelt right are found as contained. */
function matchWords(
  words: readonly string[],
  unknown: ReadonlySet<string>,
  name: Name,
  names: Names,
): Bet[] | undefined {
  for (const word of words) {
    if (word.length < 3) continue;
    const isHint =
      (matchPinyin(word, name) ?? 0) >= 80 ||
      (unknown.has(word) && isSlip(word, name.squashed, names.mayBeSlip));
    if (isHint) return [{ name, how: 'typo', score: 38 + name.handicap }];
  }
  return undefined;
}

/** Few edits apart, and not another word: 激活层 is no slip of 激活图, whose 图 sounds nothing like 层, nor 归一化 of 批归一化. */
function isSlip(typed: string, meant: string, mayBeSlip: Names['mayBeSlip']): boolean {
  if (/\p{Script=Han}/u.test(typed) && (typed.includes(meant) || meant.includes(typed)))
    return false;
  return (
    editDistance(typed, meant, allowedEdits(typed)) < Infinity &&
    substitutions(typed, meant).every((pair) => mayBeSlip(...pair))
  );
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
  const end = part.length >= 5 ? '(?!_)' : '(?![a-z0-9_])';
  return new RegExp(`(?:^|[^a-z0-9_])${escaped}${end}`).test(whole);
}

/** One slip from three Chinese characters or four letters on, two from six or eight on. */
function allowedEdits(squashed: string): number {
  const chinese = squashed.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (chinese > 0) return chinese < 3 ? 0 : chinese < 6 ? 1 : 2;
  return squashed.length < 4 ? 0 : squashed.length < 8 ? 1 : 2;
}
