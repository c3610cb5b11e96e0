import { fill } from '../record/words.ts';

export interface WaitWords {
  waitMinutes: string;
  waitHours: string;
  waitDays: string;
}

/** How long until a card comes back, in the unit that one would say. */
export function sayWait(milliseconds: number, words: WaitWords): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return fill(words.waitMinutes, { n: minutes });
  const hours = Math.round(minutes / 60);
  if (hours < 24) return fill(words.waitHours, { n: hours });
  return fill(words.waitDays, { n: Math.round(hours / 24) });
}
