import type { Root } from 'mdast';
import { buildToc, hasMath, type Landmarks, type TocItem } from '../markdown/landmarks.ts';
import { outsideLinks } from '../markdown/outside-links.ts';
import type { ReadNote } from '../markdown/read-note.ts';
import { tasksOf } from '../markdown/tasks.ts';
import { readingTime } from '../markdown/reading-time.ts';
import { FaultError } from '../schema/issue.ts';
import type { NoteData } from '../schema/note.ts';
import { messageOf, type AuthorWords } from '../words/index.ts';

/** What pages know of a note without its body. */
export interface NoteFacts {
  data: NoteData;
  toc: TocItem[];
  hasMath: boolean;
  readingMinutes: number;
  /** Addresses of other sites in the body, each once. */
  outside: string[];
  /** Ids of its cards, in order. */
  cards: string[];
  /** Its figures, in order, each where it stands first. */
  figures: Landmarks['figures'];
  /** Terms that the body marks, each where it stands first. */
  terms: Landmarks['terms'];
}

/** Facts of a note without faults, or of what is left of one with them. */
export function factsOf({
  data,
  landmarks,
}: Pick<Sound<NoteData>, 'data' | 'landmarks'>): NoteFacts {
  return {
    data,
    toc: buildToc(landmarks, data.sections ?? []),
    hasMath: hasMath(landmarks),
    readingMinutes: data.minutes ?? readingTime(landmarks, data.sections),
    outside: outsideOf(landmarks),
    cards: tasksOf(landmarks).flatMap(({ kind, id }) =>
      kind === 'card' && id !== undefined ? [id] : [],
    ),
    figures: figuresOf(landmarks),
    terms: [
      ...new Map(landmarks.terms.toReversed().map((use) => [use.id, use])).values(),
    ].reverse(),
  };
}

/** Addresses of other sites in a body, each once. */
export function outsideOf(landmarks: Landmarks): string[] {
  return [...new Set(outsideLinks(landmarks).map(({ url }) => url))];
}

/** The figures of a body in order, each where it stands first. */
export function figuresOf({ figures }: Landmarks): Landmarks['figures'] {
  return figures.filter(({ name }, index) => {
    return index === figures.findIndex((figure) => figure.name === name);
  });
}

/** A note, or a page with other data, that can be shown. */
export interface Sound<Data> extends ReadNote<Data> {
  data: Data;
  tree: Root;
  landmarks: Landmarks;
}

/** @throws FaultError with every fault and its place, in words, when the note cannot be shown */
export function requireSound<Data>(note: ReadNote<Data>, words: AuthorWords): Sound<Data> {
  const { data, tree, landmarks } = note;
  if (data !== undefined && tree && landmarks) return { ...note, data, tree, landmarks };
  throw new FaultError(note.issues, (issue) => messageOf(issue, words));
}
