import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
// Imported statically: at the end of a build the dynamic import of a package may resolve against a gone module.
import * as pagefind from 'pagefind';

/** Languages as Pagefind spells them; `zh-CN` would silently make a second index. */
const pagefindLanguages = { 'zh-CN': 'zh-cn', en: 'en' } as const;

export type IndexLanguage = keyof typeof pagefindLanguages;

/**
 * Writes `<outDir>/pagefind`: index, fragments and the bare JavaScript API.
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
      // A formula would be indexed three times over (letters, MathML, TeX); a rating would stand in every title.
      excludeSelectors: ['.katex', '.rating'],
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
