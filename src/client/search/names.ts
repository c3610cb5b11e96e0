import type { Lexicon } from '../../search/lexicon.ts';
import { fold, squash, withoutFillers } from './normalise.ts';
import { createSpeller } from './pinyin.ts';
import { stemWords } from './stem.ts';

/** A note as results show it. */
export interface Note {
  id: string;
  title: string;
  part: string;
  /** Whether it keeps what is past. */
  isPast: boolean;
}

/** One name of a place, ready to compare. */
export interface Name {
  note: Note;
  /** Fragment inside the note, or empty. */
  anchor: string;
  /** What the place is called on its page. */
  placeTitle: string;
  kind: 'note' | 'term' | 'heading';
  folded: string;
  squashed: string;
  /** Folded, every Latin word cut to its stem. */
  stemmed: string;
  spelled: { full: string; initials: string }[];
  /** How much the name says about the place: 0 (its title) to -5 (an alias). */
  handicap: number;
}

/** A heading that several notes have. */
export interface Heading {
  anchor: string;
  title: string;
  squashed: string;
  /** Ids of the notes that have it. */
  notes: ReadonlySet<string>;
}

/** The lexicon, unpacked. */
export interface Names {
  names: Name[];
  notes: Map<string, Note>;
  headings: Heading[];
  /** Writes traditional Chinese as the site does, once its characters have come. */
  simplify: (folded: string) => string;
  /** Whether two characters may be slips of one another: they sound alike, or no name holds one of them. */
  mayBeSlip: (typed: string, meant: string) => boolean;
  /** Id of the note one is on, or empty. */
  here: string;
  /** What gets more names later, of each note in the order of the lexicon and of `OtherNames`. */
  places: Place[][];
  /** Makes a place answer to a name as written. */
  read: (place: Place, written: string) => Name[];
  /** How characters are read, as far as names that have come need it: `lv率律 xue学`. */
  pinyin: string;
}

/** What a name leads to. */
type Place = Pick<Name, 'note' | 'anchor' | 'placeTitle' | 'kind' | 'handicap'>;

const handicaps = { title: 0, piece: -3, term: -4, alias: -5 };

/** @param here id of the note one is on */
export function unpackNames(lexicon: Lexicon, here = ''): Names {
  const spoken = readAloud(lexicon.pinyin);
  const { read } = spoken;
  const notes = new Map<string, Note>();
  const names: Name[] = [];
  const places: Place[][] = [];
  for (const [id, part, title, taught, targets = []] of lexicon.notes) {
    const note = { id, title, part: lexicon.parts[part] ?? '', isPast: taught === undefined };
    notes.set(id, note);
    const top = (handicap: number): Place => {
      return { note, anchor: '', placeTitle: title, kind: 'note', handicap };
    };
    const below = targets.map(([anchor, placeTitle]): Place => {
      return { note, anchor, placeTitle, kind: 'term', handicap: handicaps.term };
    });
    places.push([top(handicaps.alias), top(handicaps.term), ...below]);
    names.push(
      ...read(top(handicaps.title), title),
      ...titlePieces(title).flatMap((piece) => read(top(handicaps.piece), piece)),
      ...(taught ?? []).flatMap((name) => read(top(handicaps.term), name)),
      ...targets.flatMap(([, placeTitle, others], at) =>
        [placeTitle, ...others].flatMap((name) => read(below[at]!, name)),
      ),
    );
  }
  return {
    names,
    notes,
    headings: unpackHeadings(lexicon),
    simplify: (folded) => folded,
    here,
    places,
    ...spoken,
  };
}

/** What hangs on how characters are read. */
export function readAloud(pinyin: string): Pick<Names, 'pinyin' | 'mayBeSlip' | 'read'> {
  const { spell, mayBeSlip } = createSpeller(pinyin);
  return { pinyin, mayBeSlip, read: createReader(spell) };
}

/** A name is also found without its filling words: 「怎样选择学习率」 by 「学习率」. */
function createReader(spell: ReturnType<typeof createSpeller>['spell']): Names['read'] {
  return (place, written) => {
    const folded = fold(written);
    const about = fold(withoutFillers(folded));
    const forms = about !== folded && about ? [about, folded] : [folded];
    return forms.flatMap((form) => {
      const squashed = squash(form);
      if (!squashed) return [];
      return [
        { ...place, folded: form, squashed, stemmed: stemWords(form), spelled: spell(squashed) },
      ];
    });
  };
}

function unpackHeadings({ headings, notes }: Lexicon): Heading[] {
  return headings.map(([anchor, title, places]) => ({
    anchor,
    title,
    squashed: squash(fold(title)),
    notes: new Set(places.map((place) => notes[place]![0])),
  }));
}

/** 「导数、方向导数与梯度」 names three things, each of which readers look for. */
export function titlePieces(title: string): string[] {
  const pieces = title
    .split(/[、，：:（）()/]|\s*[与和]\s*|,\s+| and /)
    .map((piece) => piece.trim());
  return pieces.filter((piece) => piece.length > 1 && piece !== title);
}
