import type { Lexicon } from '../../search/lexicon.ts';
import { createSimplifier, fold, squash } from './normalise.ts';
import { createSpeller } from './pinyin.ts';

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
  /** The name as written. */
  written: string;
  folded: string;
  squashed: string;
  spelled: { full: string; initials: string }[];
  /** How much the name says about the place: 0 (its title) to -5 (an alias). */
  handicap: number;
}

/** The lexicon, unpacked. */
export interface Names {
  names: Name[];
  notes: Map<string, Note>;
  simplify: (folded: string) => string;
}

export function unpackNames(lexicon: Lexicon): Names {
  const spell = createSpeller(lexicon.pinyin);
  const notes = new Map<string, Note>();
  const names: Name[] = [];
  for (const [id, part, title, others, targets] of lexicon.notes) {
    const note = { id, title, part: lexicon.parts[part] ?? '' };
    notes.set(id, note);
    const add = (anchor: string, placeTitle: string, written: string, handicap: number) => {
      const folded = fold(written);
      const squashed = squash(folded);
      if (squashed)
        names.push({
          note,
          anchor,
          placeTitle,
          written,
          folded,
          squashed,
          spelled: spell(squashed),
          handicap,
        });
    };
    add('', title, title, 0);
    for (const piece of titlePieces(title)) add('', title, piece, -3);
    for (const other of others) add('', title, other, -5);
    for (const [anchor, placeTitle, otherNames] of targets) {
      for (const name of [placeTitle, ...otherNames]) add(anchor, placeTitle, name, -4);
    }
  }
  return { names, notes, simplify: createSimplifier(lexicon) };
}

/** 「导数、方向导数与梯度」 names three things, each of which readers look for. */
export function titlePieces(title: string): string[] {
  const pieces = title
    .split(/[、，：:（）()/]|\s*[与和]\s*|,\s+| and /)
    .map((piece) => piece.trim());
  return pieces.filter((piece) => piece.length > 1 && piece !== title);
}
