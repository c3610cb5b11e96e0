import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { completeNames, knownWords, pagesOf } from '../../src/client/search/library.ts';
import { unpackNames } from '../../src/client/search/names.ts';
import type { Library } from '../../src/client/search/planner.ts';
import { readContent } from '../../src/read/read-content.ts';
import type { Lexicon, Vocabulary } from '../../src/search/lexicon.ts';
import type { SearchPages } from '../../src/search/search-pages.ts';
import type { BuiltSite } from './built.ts';

/**
 * What a reader's search draws on, from a built site: its own names, words and index, answered by its own Pagefind.
 * Pagefind is given the little of a browser that it asks for, and files instead of a network; `vi.unstubAllGlobals` takes them away.
 */
export async function loadLibrary({ dir, base, contentDir }: BuiltSite): Promise<Library> {
  const folder = resolve(dir);
  const files = pathToFileURL(`${folder}/`).href;
  const { language } = readContent(contentDir).guide.data!;
  // Pagefind takes addresses below the page's origin for paths, so its own files are asked for as `/pagefind/…`.
  vi.stubGlobal('window', { location: { origin: files.slice(0, -1) } });
  vi.stubGlobal('document', {
    currentScript: null,
    querySelector: () => ({ getAttribute: () => language }),
  });
  vi.stubGlobal('fetch', async (path: string) => {
    return new Response(readFileSync(join(folder, path.split('?')[0]!)));
  });
  const { ids, others } = readJson<SearchPages>(join(folder, 'pagefind/pages.json'));
  // A page loads one Pagefind, and remembers it.
  vi.resetModules();
  const { loadEngine } = await import('../../src/client/search/engine.ts');
  const engine = await loadEngine(files, others);
  const lexicon = unpackNames(readJson<Lexicon>(join(folder, 'lexicon.json')));
  const vocabulary = readJson<Vocabulary>(join(folder, 'vocabulary.json'));
  const names = completeNames(lexicon, vocabulary);
  return {
    names,
    vocabulary: knownWords(names, vocabulary),
    pages: pagesOf(ids, names),
    engine,
    base,
  };
}

function readJson<Data>(file: string): Data {
  return JSON.parse(readFileSync(file, 'utf8')) as Data;
}
