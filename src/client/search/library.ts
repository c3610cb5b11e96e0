import type { Vocabulary } from '../../search/lexicon.ts';
import { loadEngine } from './engine.ts';
import { fetchJson, getNames } from './names-file.ts';
import type { Names } from './names.ts';
import type { Library } from './planner.ts';

let library: Promise<Library> | undefined;

/** Names, vocabulary and index, loaded once; a failure is tried again. @param base `/` or `/repo/` */
export function getLibrary(base: string): Promise<Library> {
  return (library ??= load(base).catch((fault: unknown) => {
    library = undefined;
    throw fault;
  }));
}

/** Which note is behind which page of the index: the index gives its ids in the order of the notes' own. */
export function pagesOf(ids: readonly string[], { notes }: Names): Map<string, string> {
  const noteIds = [...notes.keys()].sort();
  return new Map(ids.map((id, index) => [id, noteIds[index]!]));
}

async function load(base: string): Promise<Library> {
  const [names, { words }, ids, engine] = await Promise.all([
    getNames(base),
    fetchJson<Vocabulary>(`${base}vocabulary.json`),
    fetchJson<string[]>(`${base}pagefind/pages.json`),
    loadEngine(base),
  ]);
  return {
    names,
    vocabulary: words.split(' '),
    pages: pagesOf(ids, names),
    engine,
    base,
  };
}
