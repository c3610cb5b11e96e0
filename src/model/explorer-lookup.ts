import { collectPinyin } from '../search/pinyin.ts';
import { collectPhrases, collectTraditional } from '../search/traditional.ts';
import type { Guide } from './guide-types.ts';

/** What the explorer needs to find words that readers write otherwise than the list. */
export interface ExplorerLookup {
  /** Traditional and simplified characters in turn: `學学習习`. */
  traditional: string;
  /** Words that differ between Taiwan and the mainland, both in simplified characters. */
  phrases: [from: string, to: string][];
  /** Syllables with the characters so read: `juan卷 ji积`. */
  pinyin: string;
  /** Names of one thing each: those of a term. */
  names: string[][];
}

/** Tables of the characters and names that occur in the list and its notes; sorted, so that builds are the same. */
export function buildExplorerLookup({
  links,
  notes,
  terms,
}: Pick<Guide, 'links' | 'notes' | 'terms'>): ExplorerLookup {
  const titles = [
    ...links.flatMap(({ title, byline = '' }) => [title, byline]),
    ...[...notes.values()].flatMap(({ title, aliases }) => [title, ...aliases]),
  ];
  const texts = [...titles, ...links.map(({ whyText = '' }) => whyText)].join('\n');
  const names = namesIn(texts, terms);
  const text = [texts, ...names.flat()].join('\n');
  const phrases = collectPhrases(text);
  return {
    traditional: collectTraditional([text, ...phrases.map(([from]) => from)].join('\n')),
    phrases,
    pinyin: collectPinyin([...titles, ...names.flat()]),
    names,
  };
}

/** Names of the terms that a text calls by one of them: the others lead there. */
function namesIn(text: string, terms: Guide['terms']): string[][] {
  const folded = text.toLowerCase();
  return terms
    .map(({ zh, en, aliases }) => [...new Set([zh, en, ...aliases])])
    .filter(
      (names) => names.length > 1 && names.some((name) => folded.includes(name.toLowerCase())),
    );
}
