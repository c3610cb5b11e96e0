import type { Lexicon, Vocabulary } from '../../search/lexicon.ts';
import { fetchWhole } from './arrival.ts';
import { loadEngine } from './engine.ts';
import { unpackNames, type Names } from './names.ts';
import type { Library } from './planner.ts';

let names: Promise<Names> | undefined;
let library: Promise<Library> | undefined;

/** The names of the site, loaded once; a failure is tried again. @param base `/` or `/repo/` */
export function getNames(base: string): Promise<Names> {
  return (names ??= fetchJson<Lexicon>(`${base}lexicon.json`)
    .then(unpackNames)
    .catch((fault: unknown) => {
      names = undefined;
      throw fault;
    }));
}

/** Names, vocabulary and index, loaded once; a failure is tried again. @param base `/` or `/repo/` */
export function getLibrary(base: string): Promise<Library> {
  return (library ??= load(base).catch((fault: unknown) => {
    library = undefined;
    throw fault;
  }));
}

async function load(base: string): Promise<Library> {
  const [names, { words }, engine] = await Promise.all([
    getNames(base),
    fetchJson<Vocabulary>(`${base}vocabulary.json`),
    loadEngine(base),
  ]);
  return { names, vocabulary: words.split(' '), engine, base };
}

async function fetchJson<Data>(address: string): Promise<Data> {
  return (await (await fetchWhole(address)).json()) as Data;
}
