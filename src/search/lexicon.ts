import type { Guide, NoteView, TermView } from '../model/types.ts';
import { collectPinyin } from './pinyin.ts';
import { collectPhrases, collectTraditional } from './traditional.ts';
import { collectVocabulary } from './vocabulary.ts';

/** A heading that defines a term, with the term's names. */
export type LexiconTarget = [anchor: string, title: string, names: string[]];

/**
 * A note with its other names and the terms it defines under a heading of their own. The first `taught` names are
 * those of terms that it defines elsewhere. The address is `<base><id>/`.
 */
export type LexiconNote = [
  id: string,
  part: number,
  title: string,
  names: string[],
  targets: LexiconTarget[],
  taught: number,
];

/** A heading that several notes have, such as 代码, with the places of those notes in the list. */
export type LexiconHeading = [anchor: string, title: string, notes: number[]];

/** Everything the browser needs to answer by name, before any index is loaded. */
export interface Lexicon {
  /** Titles of the parts; notes point into them. */
  parts: string[];
  notes: LexiconNote[];
  headings: LexiconHeading[];
  /** Syllables with the characters so read: `lv率律 xue学`. */
  pinyin: string;
}

/** What the full text needs besides its index; loaded later than the names. */
export interface Vocabulary {
  /** Latin words that readers can be corrected to, separated by spaces. */
  words: string;
  /** Traditional and simplified characters in turn: `學学習习`. */
  traditional: string;
  /** Words that differ between Taiwan and the mainland, both in simplified characters. */
  phrases: [from: string, to: string][];
}

interface LexiconInput {
  guide: Pick<Guide, 'parts' | 'notes' | 'terms' | 'links'>;
  /** Bodies of the notes as written, for characters and words beyond the names. */
  texts: readonly string[];
}

/** A character used less often is left untranslated: no one looks for it, and every pair costs bytes. */
const leastUses = 2;

/**
 * Builds the lexicon. Pure and deterministic: notes keep the reading order, everything else is sorted. Headings
 * of one note that define no term are left to the full text: they would add a fifth to the bytes and next to
 * nothing to find.
 */
export function buildLexicon({ guide }: Pick<LexiconInput, 'guide'>): Lexicon {
  const termsByNote = Map.groupBy(guide.terms, ({ note }) => note.href);
  const owned = new Set(guide.terms.flatMap(namesOf).map(plain));
  const partIndex = new Map(guide.parts.map(({ id }, index) => [id, index]));
  const notes = [...guide.notes.values()].map((note): LexiconNote => {
    const { names, targets, taught } = nameNote(note, termsByNote.get(note.href) ?? [], owned);
    return [note.id, partIndex.get(note.partId)!, note.title, names, targets, taught];
  });
  const names = notes.flatMap(allNames);
  return {
    parts: guide.parts.map(({ title }) => title),
    notes,
    headings: collectHeadings([...guide.notes.values()]),
    pinyin: collectPinyin(names),
  };
}

/** Builds the vocabulary from the same material; sorted. */
export function buildVocabulary({ guide, texts }: LexiconInput, { notes }: Lexicon): Vocabulary {
  const names = notes.flatMap(allNames);
  const others = [...linkTexts(guide.links), ...texts];
  return {
    words: collectVocabulary(names, others).join(' '),
    traditional: collectTraditional(commonCharacters([...names, ...others].join('\n'))),
    phrases: collectPhrases(names.join('\n')),
  };
}

function allNames([, , title, names, targets]: LexiconNote): string[] {
  return [title, ...names, ...targets.flatMap(([, heading, others]) => [heading, ...others])];
}

function linkTexts(links: LexiconInput['guide']['links']): string[] {
  return links.flatMap(({ title, byline = '', whyText = '' }) => [title, byline, whyText]);
}

function nameNote(
  note: NoteView,
  terms: readonly TermView[],
  owned: ReadonlySet<string>,
): { names: string[]; targets: LexiconTarget[]; taught: number } {
  const targets = new Map<string, LexiconTarget>();
  const names = new Map([[plain(note.title), note.title]]);
  const add = (name: string) => names.set(plain(name), names.get(plain(name)) ?? name);
  for (const term of terms) {
    const own = namesOf(term);
    const place = note.toc.find(({ id, text }) => id === term.id || text === term.zh);
    if (!place) for (const name of own) add(name);
    else targets.set(place.id, [place.id, place.text, distinct(own, place.text)]);
  }
  const taught = names.size - 1;
  // What another note teaches leads there by name, and here by the text.
  note.aliases.filter((name) => !owned.has(plain(name))).forEach(add);
  return { names: [...names.values()].slice(1), targets: [...targets.values()], taught };
}

const namesOf = ({ zh, en, aliases }: TermView) => [zh, en, ...aliases];

function distinct(names: readonly string[], title: string): string[] {
  const byForm = new Map([title, ...names].reverse().map((name) => [plain(name), name]));
  return names.filter((name) => name !== title && byForm.get(plain(name)) === name);
}

/** Names that readers type alike: `mnist` and MNIST, `mini-batch` and minibatch. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
}

/** Headings that two notes or more have under one id, up to their colon: 「直觉：一扇小窗」 is a 直觉. */
function collectHeadings(notes: readonly NoteView[]): LexiconHeading[] {
  const headings = new Map<string, LexiconHeading>();
  for (const [index, { toc }] of notes.entries()) {
    for (const { id, text } of toc) {
      const title = text.split(/[：:]/)[0]!.trim();
      const heading = headings.get(`${id} ${title}`) ?? [id, title, []];
      if (!heading[2].includes(index)) heading[2].push(index);
      headings.set(`${id} ${title}`, heading);
    }
  }
  return [...headings.values()].filter(([, , { length }]) => length > 1);
}

function commonCharacters(text: string): string {
  const uses = new Map<string, number>();
  for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
    uses.set(character, (uses.get(character) ?? 0) + 1);
  }
  return [...uses]
    .filter(([, times]) => times >= leastUses)
    .map(([character]) => character)
    .join('');
}
