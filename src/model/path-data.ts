import type { Guide } from './guide-types.ts';

/** `/path.json`: what a page needs to tell from a reader's record where on the path they are. */
export interface PathData {
  parts: { id: string; title: string }[];
  /** In reading order; other places name a note by its index here. */
  notes: PathNote[];
  routes: { id: string; title: string; notes: number[] }[];
}

export interface PathNote {
  id: string;
  title: string;
  /** Index of its part. */
  part: number;
  minutes: number;
  requires: number[];
  /** Ids of its cards. */
  cards?: readonly string[];
  /** Its former ids. */
  was?: readonly string[];
  /** Day of its last change. */
  changed?: string;
}

export function buildPathData({ parts, notes, routes }: Guide): PathData {
  const ids = [...notes.keys()];
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  return {
    parts: parts.map(({ id, title }) => ({ id, title })),
    notes: [...notes.values()].map(
      ({ id, title, partId, minutes, requires, cards, formerly, days }) => ({
        id,
        title,
        part: parts.findIndex((part) => part.id === partId),
        minutes,
        requires: requires.map((required) => indexOf.get(required.id)!),
        ...(cards.length > 0 && { cards }),
        ...(formerly.length > 0 && { was: formerly }),
        ...(days && { changed: days.changed }),
      }),
    ),
    routes: routes.map(({ id, title, notes: stops }) => ({
      id,
      title,
      notes: stops.map((stop) => indexOf.get(stop.id)!),
    })),
  };
}
