import type { Guide } from '../model/guide-types.ts';
import type { NoteView, TermView } from '../model/types.ts';
import { collectPinyin } from './pinyin.ts';
import { collectPhrases, collectTraditional } from './traditional.ts';
import { collectVocabulary } from './vocabulary.ts';

/** A heading that defines terms, with their names in the guide's language. */
export type LexiconTarget = [anchor: string, title: string, names: string[]];

/**
 * A note with the names, in the guide's language, of the terms that it defines, all through it and under headings; one
 * that keeps the past with its title alone. The address is `<base><id>/`.
 */
export type LexiconNote =
  | [id: string, part: number, title: string, taught: string[], targets: LexiconTarget[]]
  | [id: string, part: number, title: string];

/** Every other name: of the note itself, of the terms it defines all through, of those under each of its targets. */
export type OtherNames = [aliases: string[], taught: string[], ...targets: string[][]];

/** A heading that several notes have, such as 代码, with the places of those notes in the list. */
export type LexiconHeading = [anchor: string, title: string, notes: number[]];

/** Everything the browser needs to answer by name, before any index is loaded. */
export interface Lexicon {
  /** Titles of the parts; notes point into them. */
  parts: string[];
  notes: LexiconNote[];
  headings: LexiconHeading[];
  /** Syllables with the characters of these names that are so read: `lv率律 xue学`. */
  pinyin: string;
}

/** What the full text needs besides its index; loaded later than the names. */
export interface Vocabulary {
  /** In the order of the lexicon's notes: more than half of all names, and seldom what is typed first. */
  others: OtherNames[];
  /** Readings of characters that these names need beyond those of the lexicon, in its form. */
  pinyin: string;
  /** Latin words that readers can be corrected to and that no name holds, separated by spaces. */
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

/** What is used less often no one looks for, and it costs bytes: a character, a word of the lists, a word of the notes. */
const leastUses = { character: 2, listed: 2, written: 5 };

/**
 * Builds the lexicon. Pure and deterministic: notes keep the reading order, everything else is sorted. Headings
 * of one note that define no term are left to the full text: they would add a fifth to the bytes and next to
 * nothing to find.
 */
export function buildLexicon({ guide }: Pick<LexiconInput, 'guide'>): Lexicon {
  const named = nameNotes(guide);
  const partIndex = new Map(guide.parts.map(({ id }, index) => [id, index]));
  return {
    parts: guide.parts.map(({ title }) => title),
    notes: named.map(({ note, taught, targets }): LexiconNote => {
      const part = partIndex.get(note.partId)!;
      if (note.form === 'archive') return [note.id, part, note.title];
      const places = targets.map(({ id, text, names }): LexiconTarget => [id, text, names]);
      return [note.id, part, note.title, taught.names, places];
    }),
    headings: collectHeadings([...guide.notes.values()]),
    pinyin: collectPinyin(named.flatMap(firstNames)),
  };
}

/** Builds the vocabulary from the same material; sorted. */
export function buildVocabulary({ guide, texts }: LexiconInput): Vocabulary {
  const named = nameNotes(guide);
  const names = named.flatMap(allNames);
  const listed = linkTexts(guide.links);
  const words = new Set([
    ...collectVocabulary(names, listed, leastUses.listed),
    ...collectVocabulary(names, texts, leastUses.written),
  ]);
  return {
    others: named.map(({ aliases, taught, targets }): OtherNames => {
      return [aliases, taught.others, ...targets.map(({ others }) => others)];
    }),
    pinyin: collectPinyin(names, collectPinyin(named.flatMap(firstNames))),
    words: [...words].sort().join(' '),
    traditional: collectTraditional(commonCharacters([...names, ...listed, ...texts].join('\n'))),
    phrases: collectPhrases(names.join('\n')),
  };
}

/** What a place is called besides its title; no name twice. */
interface PlaceNames {
  /** In the guide's language, in which most readers type. */
  names: string[];
  others: string[];
}

/** A note with all that it is called. */
interface NamedNote {
  note: NoteView;
  taught: PlaceNames;
  targets: (PlaceNames & Heading)[];
  aliases: string[];
}

type Heading = Pick<NoteView['toc'][number], 'id' | 'text'>;

function nameNotes(guide: LexiconInput['guide']): NamedNote[] {
  const termsByNote = Map.groupBy(guide.terms, ({ note }) => note.href);
  const owned = new Set(guide.terms.flatMap(namesOf).map(plain));
  return [...guide.notes.values()].map((note) => {
    const anchors = new Set(note.toc.map(({ id }) => id));
    const byAnchor = Map.groupBy(termsByNote.get(note.href) ?? [], ({ place }) => {
      const anchor = place.href.split('#')[1] ?? '';
      return anchors.has(anchor) ? anchor : '';
    });
    const headings = note.toc.filter(({ id }) => byAnchor.has(id));
    const aliases = distinct(note.aliases, [note.title]).filter((name) => !owned.has(plain(name)));
    // What keeps the past is seldom what is typed first: its title comes with the names, all else later.
    if (note.form === 'archive') {
      const { names, others } = nameTerms([...byAnchor.values()].flat(), note.title);
      return { note, taught: { names: [], others: [...names, ...others] }, targets: [], aliases };
    }
    return {
      note,
      taught: nameTerms(byAnchor.get('') ?? [], note.title),
      targets: headings.map((heading) => ({
        ...heading,
        ...nameTerms(byAnchor.get(heading.id)!, heading.text),
      })),
      // What another note teaches leads there by name, and here by the text.
      aliases,
    };
  });
}

function nameTerms(terms: readonly TermView[], title: string): PlaceNames {
  const names = distinct(
    terms.map(({ zh }) => zh),
    [title],
  );
  const others = [...terms.map(({ en }) => en), ...terms.flatMap(({ aliases }) => aliases)];
  return { names, others: distinct(others, [title, ...names]) };
}

/** The names that come first. */
function firstNames({ note, taught, targets }: NamedNote): string[] {
  // Its readings come with its other names.
  if (note.form === 'archive') return [];
  return [note.title, ...taught.names, ...targets.flatMap(({ text, names }) => [text, ...names])];
}

function allNames({ note, taught, targets, aliases }: NamedNote): string[] {
  const below = targets.flatMap(({ text, names, others }) => [text, ...names, ...others]);
  return [note.title, ...taught.names, ...taught.others, ...aliases, ...below];
}

function linkTexts(links: LexiconInput['guide']['links']): string[] {
  return links.flatMap(({ title, byline = '', whyText = '' }) => [title, byline, whyText]);
}

const namesOf = ({ zh, en, aliases }: TermView) => [zh, en, ...aliases];

/** Of names that readers type alike the first, and none that they type like a `known` one. */
function distinct(names: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known.map(plain));
  return names.filter((name) => seen.size < seen.add(plain(name)).size);
}

/** Names that readers type alike: `mnist` and MNIST, `mini-batch` and minibatch. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
}

/** Headings that two notes of today or more have under one id, up to their colon: 「直觉：一扇小窗」 is a 直觉. */
function collectHeadings(notes: readonly NoteView[]): LexiconHeading[] {
  const headings = new Map<string, LexiconHeading>();
  for (const [index, { toc, form }] of notes.entries()) {
    for (const { id, text } of form === 'archive' ? [] : toc) {
      const title = text.split(/[：:]/)[0]!.trim();
      const heading = headings.get(`${id} ${title}`) ?? [id, title, []];
      if (heading[2].at(-1) !== index) heading[2].push(index);
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
    .filter(([, times]) => times >= leastUses.character)
    .map(([character]) => character)
    .join('');
}
