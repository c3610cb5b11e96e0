/** Endings by which forms of one English word differ, longest first. */
const ending = /(?:ations?|ative|ators?|ings?|ions?|ors?|ers?|ive|als?|ed|es|s|e)$/;
/** What must be left: a shorter stem is shared by words that have nothing in common. */
const leastLetters = 4;

/** The part of an English word that its forms share: normalize, normalized and normalization are `normaliz`. */
export function stem(word: string): string {
  let rest = word;
  for (;;) {
    const shorter = rest.replace(ending, '');
    if (shorter === rest || shorter.length < leastLetters) break;
    rest = shorter;
  }
  // overfitting: overfitt, overfit
  return rest === word ? word : rest.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** A text with every Latin word cut to its stem. */
export function stemWords(folded: string): string {
  return folded.replace(/[a-z]{5,}/g, stem);
}
