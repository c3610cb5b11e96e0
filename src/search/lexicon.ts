import type { Guide, NoteView, TermView } from '../model/types.ts';
import { collectPinyin } from './pinyin.ts';
import { collectPhrases, collectTraditional } from './traditional.ts';
import { collectVocabulary } from './vocabulary.ts';

/** A place inside a note that has names of its own; an empty anchor is the note itself. */
export type LexiconTarget = [anchor: string, title: string, names: string[]];

/** A note with its other names and its named places. The address is `<base><id>/`. */
export type LexiconNote = [
  id: string,
  part: number,
  title: string,
  names: string[],
  targets: LexiconTarget[],
];

/** Everything the browser needs to answer by name, before any index is loaded. */
export interface Lexicon {
  /** Titles of the parts; notes point into them. */
  parts: string[];
  notes: LexiconNote[];
  /** Traditional and simplified characters in turn: `學学習习`. */
  traditional: string;
  /** Words that differ between Taiwan and the mainland, both in simplified characters. */
  phrases: [from: string, to: string][];
  /** Syllables with the characters so read: `lv率律 xue学`. */
  pinyin: string;
  /** Latin words of the site, separated by spaces. */
  vocabulary: string;
}

interface LexiconInput {
  guide: Pick<Guide, 'parts' | 'notes' | 'terms' | 'links'>;
  /** Bodies of the notes as written, for characters and words beyond the names. */
  texts: readonly string[];
}

/** Headings that so many notes share name nothing. */
const genericFrom = 3;

/** Builds the lexicon. Pure and deterministic: notes keep the reading order, everything else is sorted. */
export function buildLexicon({ guide, texts }: LexiconInput): Lexicon {
  const isGeneric = genericHeadings([...guide.notes.values()]);
  const termsByNote = Map.groupBy(guide.terms, ({ note }) => note.href);
  const partIndex = new Map(guide.parts.map(({ id }, index) => [id, index]));
  const notes = [...guide.notes.values()].map((note): LexiconNote => {
    const { names, targets } = nameNote(note, termsByNote.get(note.href) ?? [], isGeneric);
    return [note.id, partIndex.get(note.partId)!, note.title, names, targets];
  });
  const names = notes.flatMap(([, , title, own, targets]) => [
    title,
    ...own,
    ...targets.flatMap(([, name, others]) => [name, ...others]),
  ]);
  const linkWords = guide.links.flatMap(({ title, by }) => [title, by ?? '']);
  const why = guide.links.map(({ whyText }) => whyText ?? '');
  const everything = [...names, ...linkWords, ...why, ...texts].join('\n');
  return {
    parts: guide.parts.map(({ title }) => title),
    notes,
    traditional: collectTraditional(everything),
    phrases: collectPhrases(everything),
    pinyin: collectPinyin(names),
    vocabulary: collectVocabulary([...names, ...linkWords], [...texts, ...why]).join(' '),
  };
}

function nameNote(
  note: NoteView,
  terms: readonly TermView[],
  isGeneric: (heading: string) => boolean,
): { names: string[]; targets: LexiconTarget[] } {
  const targets = new Map<string, LexiconTarget>();
  for (const { id, text } of note.toc) if (!isGeneric(text)) targets.set(id, [id, text, []]);
  const names = new Set(note.aliases);
  for (const term of terms) {
    const own = [term.zh, term.en, ...term.aliases];
    const place = note.toc.find(({ id, text }) => id === term.id || text === term.zh);
    if (!place) for (const name of own) names.add(name);
    else targets.set(place.id, [place.id, place.text, own.filter((name) => name !== place.text)]);
  }
  names.delete(note.title);
  return { names: [...names], targets: [...targets.values()] };
}

function genericHeadings(notes: readonly NoteView[]): (heading: string) => boolean {
  const count = new Map<string, number>();
  for (const { toc } of notes) {
    for (const text of new Set(toc.map(({ text }) => text))) {
      count.set(text, (count.get(text) ?? 0) + 1);
    }
  }
  return (heading) => (count.get(heading) ?? 0) >= genericFrom;
}
