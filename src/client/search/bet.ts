import type { Name } from './names.ts';

/** A place whose name answers the query, with no index needed. */
export interface Bet {
  name: Name;
  /** 115: the very name; 50 and more: surely meant; less: a guess. */
  score: number;
  how: 'exact' | 'prefix' | 'pinyin' | 'contains' | 'contained' | 'typo';
}

/** From here on a bet is an answer, not a hint. */
export const sureBet = 50;
