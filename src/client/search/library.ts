import type { Vocabulary } from '../../search/lexicon.ts';
import type { SearchPages } from '../../search/search-pages.ts';
import { loadEngine } from './engine.ts';
import { fetchJson, getNames } from './names-file.ts';
import type { Names } from './names.ts';
import { withOtherNames } from './other-names.ts';
import { withTraditional } from './simplify.ts';
import type { Library } from './planner.ts';
import { wordsOfNames } from './vocabulary.ts';

let vocabulary: Promise<Vocabulary> | undefined;
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

/** Latin words that a query is corrected to. */
export function knownWords({ names }: Names, { words }: Vocabulary): string[] {
  return [...wordsOfNames(names.map(({ folded }) => folded)), ...words.split(' ')];
}

/** All names, in both ways to write Chinese. */
export function completeNames(names: Names, vocabulary: Omit<Vocabulary, 'words'>): Names {
  return withTraditional(withOtherNames(names, vocabulary), vocabulary);
}

/** All names, for a browser that cannot run the index. @param base `/` or `/repo/` */
export async function getAllNames(base: string): Promise<Names> {
  return completeNames(...(await Promise.all([getNames(base), getVocabulary(base)])));
}

function getVocabulary(base: string): Promise<Vocabulary> {
  return (vocabulary ??= fetchJson<Vocabulary>(`${base}vocabulary.json`).catch((fault: unknown) => {
    vocabulary = undefined;
    throw fault;
  }));
}

async function load(base: string): Promise<Library> {
  const pages = fetchJson<SearchPages>(`${base}pagefind/pages.json`);
  const [names, words, { ids }, engine] = await Promise.all([
    getNames(base),
    getVocabulary(base),
    pages,
    loadEngine(
      base,
      pages.then(({ others }) => others),
    ),
  ]);
  const all = completeNames(names, words);
  return {
    names: all,
    vocabulary: knownWords(all, words),
    pages: pagesOf(ids, names),
    engine,
    base,
  };
}
