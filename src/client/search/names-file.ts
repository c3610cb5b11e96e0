import type { Lexicon } from '../../search/lexicon.ts';
import { fetchWhole } from './arrival.ts';
import { unpackNames, type Names } from './names.ts';
import { noteHere } from '../here.ts';

let names: Promise<Names> | undefined;

/** The names of the site, loaded once; a failure is tried again. @param base `/` or `/repo/` */
export function getNames(base: string): Promise<Names> {
  return (names ??= fetchJson<Lexicon>(`${base}lexicon.json`)
    .then((lexicon) => unpackNames(lexicon, noteHere(base)))
    .catch((fault: unknown) => {
      names = undefined;
      throw fault;
    }));
}

/** @throws Error when the file does not arrive */
export async function fetchJson<Data>(address: string): Promise<Data> {
  return (await (await fetchWhole(address)).json()) as Data;
}
