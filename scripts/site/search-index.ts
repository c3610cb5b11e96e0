import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
// Imported statically: at the end of a build the dynamic import of a package may resolve against a gone module.
import * as pagefind from 'pagefind';
import type { SearchPages } from '../../src/search/search-pages.ts';
import { shortenScript } from './shorten-script.ts';

/** Languages as Pagefind spells them; `zh-CN` would silently make a second index. */
const pagefindLanguages = { 'zh-CN': 'zh-cn', en: 'en' } as const;

export type IndexLanguage = keyof typeof pagefindLanguages;

/**
 * Writes `<outDir>/pagefind`: index, fragments, the bare JavaScript API, and which note is behind which fragment.
 * @param expected number of pages that ask for it
 * @throws Error when Pagefind reports an error, or indexes other pages than those with data-pagefind-body
 */
export async function writeSearchIndex(
  outDir: string,
  language: IndexLanguage,
  expected: number,
): Promise<void> {
  const outputPath = join(outDir, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  try {
    const { errors, index } = await pagefind.createIndex({
      forceLanguage: pagefindLanguages[language],
      // A formula stands there three times (letters, MathML, TeX): once is enough, and one on lines of its own says
      // nothing in an excerpt. A rating would stand in every title.
      excludeSelectors: ['.katex-display', '.katex > .katex-html', 'annotation', '.rating'],
    });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: outDir });
    const written = await index.writeFiles({ outputPath });
    const faults = [...errors, ...added.errors, ...written.errors];
    if (faults.length > 0) throw new Error(`Pagefind: ${faults.join('; ')}`);
  } finally {
    await pagefind.close();
  }
  await removeInterfaces(outputPath);
  await checkCount(outputPath, expected);
  // With the long names that Pagefind gives it, a fifth of it would be loaded for nothing.
  await shortenScript(join(outputPath, 'pagefind.js'));
  await writePages(outputPath, []);
}

/**
 * Puts indexes of parts of a site, each in a folder of its own, together as one that browsers read as a whole: the first
 * stands for itself, and browsers merge the others into it.
 * @param folders of `writeSearchIndex`, by the name of each part
 * @param expected number of pages in all of them
 * @throws Error when they have others: browsers tell the notes by their order
 */
export async function joinSearchIndexes(
  outDir: string,
  folders: ReadonlyMap<string, string>,
  expected: number,
): Promise<void> {
  const outputPath = join(outDir, 'pagefind');
  await rm(outputPath, { recursive: true, force: true });
  const [first, ...rest] = folders;
  if (first === undefined) return checkJoined(0, expected);
  await cp(first[1], outputPath, { recursive: true });
  const others = rest.map(
    ([name, folder]) => [`index/${name}-${digestIndex(folder)}`, folder] as const,
  );
  for (const [name, folder] of others) {
    const isShared = (path: string) =>
      /^(?:pagefind\.js|pages\.json|wasm\..*)$/.test(basename(path));
    await cp(folder, join(outputPath, name), {
      recursive: true,
      filter: (path) => !isShared(path),
    });
  }
  const pages = await writePages(
    outputPath,
    others.map(([name]) => name),
  );
  checkJoined(pages, expected);
}

/** Hosts send what is below `index/` to be kept for ever: a folder that changes has another name. */
function digestIndex(folder: string): string {
  const entry = readFileSync(join(folder, 'pagefind-entry.json'));
  return createHash('sha256').update(entry).digest('hex').slice(0, 8);
}

function checkJoined(pages: number, expected: number): void {
  if (pages !== expected)
    throw new Error(`The indexes of the shards have ${pages} pages, but the guide has ${expected}`);
}

/** Pagefind's own interfaces and its worker are never loaded here; 500 kB that nobody should deploy. */
async function removeInterfaces(folder: string): Promise<void> {
  const isUnused = (name: string) => /^pagefind-(?!entry\.json$).*\.(?:js|css)$/.test(name);
  const names = (await readdir(folder)).filter(isUnused);
  await Promise.all(names.map((name) => rm(join(folder, name))));
}

/** Pagefind may quietly take in every page, or leave one out. */
async function checkCount(folder: string, expected: number): Promise<void> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const pages = Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (pages !== expected)
    throw new Error(`Pagefind indexed ${pages} pages, but ${expected} carry data-pagefind-body`);
}

/**
 * Lets the browser count the notes that answer without loading the text of each: the ids of their pages, ordered by the
 * notes' own, which the browser knows.
 * @param others indexes below the first
 * @returns number of pages
 */
async function writePages(folder: string, others: readonly string[]): Promise<number> {
  const folders = ['', ...others].map((name) => join(folder, name, 'fragment'));
  const pages = await Promise.all(folders.map(readFragments));
  const sorted = pages.flat().sort((a, b) => (a.note < b.note ? -1 : 1));
  const index: SearchPages = { ids: sorted.map(({ id }) => id), others: [...others] };
  await writeFile(join(folder, 'pages.json'), JSON.stringify(index));
  return sorted.length;
}

async function readFragments(folder: string): Promise<{ id: string; note: string }[]> {
  return Promise.all(
    (await readdir(folder)).map(async (name) => {
      const fragment = gunzipSync(await readFile(join(folder, name))).toString();
      const { url } = JSON.parse(fragment.replace(/^pagefind_dcd/, '')) as { url: string };
      return { id: basename(name, '.pf_fragment'), note: url.replace(/^\/|\/$/g, '') };
    }),
  );
}
