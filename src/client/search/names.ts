import type { Lexicon } from '../../search/lexicon.ts';
import { fold, squash, withoutFillers } from './normalise.ts';
import { createSpeller } from './pinyin.ts';
import { stemWords } from './stem.ts';

/** A note as results show it. */
export interface Note {
  id: string;
  title: string;
  part: string;
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
}

const handicaps = { title: 0, piece: -3, term: -4, alias: -5 };

/** @param here id of the note one is on */
export function unpackNames(lexicon: Lexicon, here = ''): Names {
  const { spell, mayBeSlip } = createSpeller(lexicon.pinyin);
  const notes = new Map<string, Note>();
  const names: Name[] = [];
  for (const [id, part, title, others, targets, taught] of lexicon.notes) {
    const note = { id, title, part: lexicon.parts[part] ?? '' };
    notes.set(id, note);
    const add = (
      anchor: string,
      placeTitle: string,
      written: string,
      kind: Name['kind'],
      handicap: number,
    ) => {
      const folded = fold(written);
      const about = withoutFillers(folded);
      if (about !== folded && about.trim()) add(anchor, placeTitle, about, kind, handicap);
      const squashed = squash(folded);
      if (!squashed) return;
      const stemmed = stemWords(folded);
      const spelled = spell(squashed);
      names.push({ note, anchor, placeTitle, kind, folded, squashed, stemmed, spelled, handicap });
    };
    add('', title, title, 'note', handicaps.title);
    for (const piece of titlePieces(title)) add('', title, piece, 'note', handicaps.piece);
    for (const [index, other] of others.entries())
      add('', title, other, 'note', index < taught ? handicaps.term : handicaps.alias);
    for (const [anchor, placeTitle, otherNames] of targets) {
      for (const name of [placeTitle, ...otherNames])
        add(anchor, placeTitle, name, 'term', handicaps.term);
    }
  }
  return {
    names,
    notes,
    headings: unpackHeadings(lexicon),
    simplify: (folded) => folded,
    mayBeSlip,
    here,
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
