import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lexicon, Vocabulary } from '../../../src/search/lexicon.ts';
import { addresses } from '../../../src/schema/address.ts';
import type { OfflineWords } from '../../../src/words/index.ts';
import { root } from '../../toolchain.js';
import { pageOf, pagesOfPart, pagesOfSite } from './choose.ts';
import { copyPage, copySheet, ownFolder, type PageContext } from './copy-page.ts';
import { narrowNames } from './narrow-names.ts';
import { makePrograms, makeRuntime } from './programs.ts';
import { readAddress } from './relative.ts';

/** The site that copies are made of. */
export interface CopiedSite {
  siteDir: string;
  /** `/` or `/repo/`. */
  base: string;
  /** Address of the site, with the base, where anyone knows. */
  site: string | undefined;
  words: OfflineWords;
  /** Names of its pages. */
  pages: readonly string[];
  /** Addresses of the scripts that its pages ask for. */
  scripts: readonly string[];
  /** Former addresses, as ids. */
  redirects: readonly string[];
}

/** A part with the ids of its notes. */
export interface CopiedPart {
  id: string;
  notes: readonly string[];
}

/** Files of a copy, by name. */
export type CopiedFiles = Map<string, Uint8Array>;

/** What programs fetch on any page, and what one page alone needs, where the site has them. */
const common = ['lexicon.json', 'vocabulary.json', 'terms.json', 'path.json'];
const explorer = 'reading/entries.json';

/**
 * Makes the function that copies a site for a disk, whole or one part.
 * @throws Error when a program of the site cannot be read
 */
export async function openCopier(copied: CopiedSite): Promise<(part?: CopiedPart) => CopiedFiles> {
  const { siteDir, base, site } = copied;
  const modules = copied.scripts.flatMap((address) => readAddress(address, base)?.name ?? []);
  const programs = await makePrograms(
    modules.filter((name) => name.startsWith('_astro/')).map((name) => join(siteDir, name)),
  );
  const runtime = await makeRuntime(join(root, 'src/client/offline/runtime.ts'));
  const all = pagesOfSite(copied.pages, copied.redirects);
  return (part) => {
    const pages = part ? pagesOfPart(part.id, part.notes, all) : all;
    const used = new Set<string>();
    const context: PageContext = {
      ...copied,
      pages,
      programsOf(module) {
        const names = programs.closures.get(basename(module))!;
        for (const name of names) used.add(name);
        return names;
      },
    };
    const files = copyPages(siteDir, context);
    const data = dataOf(siteDir, context);
    if (part) {
      narrow(data, pages);
      files.set('index.html', encode(leadTo(pageOf(addresses.part(part.id)))));
    }
    for (const name of used) files.set(`${ownFolder}/${name}`, encode(programs.files.get(name)!));
    for (const [name, text] of data)
      files.set(
        `${ownFolder}/data/${name}.js`,
        encode(`offlineFile(${JSON.stringify(name)},${JSON.stringify(text)});\n`),
      );
    const copy = JSON.stringify({ base, site, pages: [...pages], data: [...data.keys()] });
    files.set(`${ownFolder}/runtime.js`, encode(`var offlineCopy=${copy};\n${runtime}`));
    return files;
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

/** The pages, and every file that they ask for. */
function copyPages(siteDir: string, context: PageContext): CopiedFiles {
  const files: CopiedFiles = new Map();
  const asked = new Set<string>();
  for (const name of context.pages) {
    const page = copyPage(readFileSync(join(siteDir, name), 'utf8'), name, context);
    files.set(name, encode(page.html));
    for (const file of page.files) asked.add(file);
  }
  // A set takes in what is added while it is read: a sheet asks for fonts.
  for (const name of asked) {
    const bytes = readFileSync(join(siteDir, name));
    if (!name.endsWith('.css')) files.set(name, bytes);
    else {
      const sheet = copySheet(bytes.toString(), name, context.base);
      files.set(name, encode(sheet.css));
      for (const file of sheet.files) asked.add(file);
    }
  }
  return files;
}

/** What programs fetch, by name. */
function dataOf(siteDir: string, context: PageContext): Map<string, string> {
  const pages = [...context.pages];
  const names = [
    ...common,
    ...(context.pages.has(pageOf(addresses.reading)) ? [explorer] : []),
    ...pages
      .filter((name) => name.endsWith('/cite/index.html'))
      .map((name) => name.replace('index.html', 'citations.json')),
  ];
  const read = (name: string) => readFileSync(join(siteDir, name), 'utf8');
  const data = new Map(
    names.filter((name) => existsSync(join(siteDir, name))).map((name) => [name, read(name)]),
  );
  // Asking the cards again takes them from the pages of cards; what it takes must lead on from its own page.
  const review = pageOf(addresses.review);
  if (context.pages.has(review))
    for (const name of pages)
      if (/^cards\/.+\/index\.html$/.test(name))
        data.set(name, mainOf(copyPage(read(name), review, context).html));
  return data;
}

const mainOf = (html: string) => /<main\b.*<\/main>/s.exec(html)![0];

/** Leaves the names of the notes that are there, which the search answers by. */
function narrow(data: Map<string, string>, pages: ReadonlySet<string>): void {
  const { lexicon, vocabulary } = narrowNames(
    JSON.parse(data.get('lexicon.json')!) as Lexicon,
    JSON.parse(data.get('vocabulary.json')!) as Vocabulary,
    (note) => pages.has(pageOf(addresses.note(note))),
  );
  data.set('lexicon.json', JSON.stringify(lexicon));
  data.set('vocabulary.json', JSON.stringify(vocabulary));
}

/** The page that one looks for in a folder, where another is the first. */
function leadTo(name: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${name}"><title>${name}</title><a href="${name}">${name}</a>\n`;
}
