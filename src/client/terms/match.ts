/** The names of a term as they are compared. */
export interface TermNames {
  /** Characters and Latin words of all of them, one after the other. */
  written: readonly string[];
  /** Syllables of each Chinese name. */
  spoken: readonly (readonly string[])[];
}

/** A piece of a Latin word from its middle says too little when it is shorter. */
const leastInside = 4;

/** @param pinyin readings, syllables apart, a comma between names */
export function readNames(written: string, pinyin: string): TermNames {
  return {
    written: piecesOf(written),
    spoken: pinyin === '' ? [] : pinyin.split(',').map((name) => name.split(' ')),
  };
}

/**
 * Whether a term answers to what was typed: characters, or words from the start of one, of a name in any language; the
 * pinyin of one from some syllable on, or the initials of its syllables. Case, width, blanks and marks do not count.
 */
export function matches({ written, spoken }: TermNames, query: string): boolean {
  const wanted = piecesOf(query).join('');
  if (startsSomewhere(written, wanted)) return true;
  if (wanted.length >= leastInside && written.some((word) => word.includes(wanted))) return true;
  return spoken.some(
    (syllables) =>
      startsSomewhere(syllables, wanted) ||
      // One letter says too little to be the initial of a syllable.
      (wanted.length > 1 &&
        syllables
          .map(([first]) => first)
          .join('')
          .includes(wanted)),
  );
}

function startsSomewhere(pieces: readonly string[], wanted: string): boolean {
  return pieces.some((_, start) => pieces.slice(start).join('').startsWith(wanted));
}

function piecesOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}
