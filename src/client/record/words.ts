import type { Words } from '../../words/index.ts';

export type RecordWords = Words['record'];

/** Puts values in for the names in braces. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A time as the pages say it: minutes below an hour, else hours and halves. */
export function sayTime(minutes: number, words: Pick<RecordWords, 'minutes' | 'hours'>): string {
  return minutes < 60
    ? fill(words.minutes, { n: minutes })
    : fill(words.hours, { n: Math.round(minutes / 30) / 2 });
}
