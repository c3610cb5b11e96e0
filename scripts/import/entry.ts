import type { LinkAtom } from './blocks.ts';
import type { Rating } from './marks.ts';

/** A work that a list names, as the list names it. */
export interface Named {
  link: LinkAtom;
  title: string;
  /** What is said of it, as text with code between backticks. */
  said: string;
  rating: Rating | undefined;
  /** Whether it says the same as the work before it: `a | b`. */
  joinsPrevious: boolean;
}

/** A work with its place in the list. */
export interface Entry {
  /** The list as messages name it. */
  file: string;
  line: number;
  /** As the list writes it, and as it is to be written. */
  address: string;
  url: string;
  title: string;
  remark: string | undefined;
  rating: Rating | undefined;
  /** Whether its name stands bold. */
  isBold: boolean;
  joinsPrevious: boolean;
  accessCode: string | undefined;
  year: number | undefined;
  /** Titles of the headings above it, from the first to the deepest, and of the labels of its list. */
  headings: readonly string[];
  labels: readonly string[];
}
