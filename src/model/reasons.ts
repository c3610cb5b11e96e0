import type { NoteEntry } from './types.ts';

/** So many say enough. */
const most = 4;

/**
 * Why a note stands before another: the terms it teaches that the other one uses, first use first.
 * @returns ids of terms, at most four
 */
export function termsGiven(from: Pick<NoteEntry, 'data'>, to: Pick<NoteEntry, 'terms'>): string[] {
  const taught = new Set(from.data.teaches);
  const used = new Set((to.terms ?? []).map(({ id }) => id));
  return [...used].filter((id) => taught.has(id)).slice(0, most);
}
