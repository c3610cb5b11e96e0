import type { OwnNote } from '../record/record.ts';

/** So long may one note be, in bytes, and so many may there be in all: a browser gives a site about 5 MB. */
export const mostBytes = 2048;
export const mostNotes = 500;

/** Why a text cannot be kept. */
export function refuseText(
  text: string,
  all: ReadonlyMap<string, OwnNote>,
  ids: readonly string[],
): 'long' | 'many' | undefined {
  if (new TextEncoder().encode(text).length > mostBytes) return 'long';
  return all.size >= mostNotes && !ids.some((id) => all.has(id)) ? 'many' : undefined;
}
