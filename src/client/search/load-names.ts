import type { Lexicon } from '../../search/lexicon.ts';
import { unpackNames, type Names } from './names.ts';

/** @throws Error when the lexicon cannot be had */
export async function loadNames(base: string): Promise<Names> {
  const response = await fetch(`${base}lexicon.json`);
  if (!response.ok) throw new Error(`${response.status} for lexicon.json`);
  return unpackNames((await response.json()) as Lexicon);
}
