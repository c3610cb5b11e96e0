import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { printHeaders } from '../../src/host-headers.ts';
import { planDownloads } from '../../src/model/downloads.ts';
import { digestEngine } from '../../src/notes/engine-digest.ts';
import { cacheDirOf } from '../../src/notes/index.ts';
import { openKeptFiles } from '../../src/notes/kept-files.ts';
import { readGuideYaml } from '../../src/read/guide-files.ts';
import type { Issue } from '../../src/schema/issue.ts';
import { readSettings } from '../../src/settings.ts';
import { wordsOf } from '../../src/words/index.ts';
import type { BookFacts } from '../downloads/books/book-guide.ts';
import { checkSite } from '../site/check-site.ts';
import { cutFormulaFonts } from '../site/formula-fonts.ts';
import { rememberPages, type KeptPage } from '../site/kept-pages.ts';
import type { SitePage } from '../site/read-page.ts';
import { listSite, readPages } from '../site/read-site.ts';
import { writeSearchIndex } from '../site/search-index.ts';
import { shortenScript } from '../site/shorten-script.ts';
import { root } from '../toolchain.js';
import type { Plan } from './prepare.ts';

/** What a build does besides what every build does. */
export interface FinishOptions {
  /** Whether html-validate reads every page too: it costs a third of a build, and finds faults of templates. */
  isValidated: boolean;
  /** Whether pages have pictures for those who show links: one takes some 30 ms. They need the address of the site. */
  hasCards: boolean;
}

/** Our own in public/, which Astro only copies. Those of the owner are published as they are. */
const plainScripts = ['before-paint.js', 'moved.js'];

/**
 * Reads the pages of a site that has been printed, cuts fonts and makes the index by them, and judges what stands there
 * then.
 * @param dir of the site
 */
export async function finishSite(
  dir: string,
  plan: Plan,
  { isValidated, hasCards }: FinishOptions,
): Promise<Issue[]> {
  const { contentDir, site, base, isSiteKnown } = readSettings();
  const label = relative('.', dir);
  const folder = cacheDirOf(contentDir);
  writeHeaders(dir, base);
  // Before the pages are read, which then name their pictures.
  const cardFaults = hasCards && isSiteKnown ? await addCards(dir, plan) : [];
  const kept = openKeptFiles<KeptPage>(resolve(folder, 'pages'));
  // The rules of pages take from those of notes.
  const engine = digestEngine(root, ['src', 'scripts']);
  const pages = readPages(dir, label, rememberPages(kept, engine));
  kept.prune();
  const fonts = openKeptFiles<string>(resolve(folder, 'fonts'));
  const version = readFileSync(join(root, 'package-lock.json'), 'utf8');
  for (const name of plainScripts) await shortenScript(join(dir, name));
  await cutFormulaFonts(dir, pages, fonts, version);
  // Afterwards: another process reads the pages for it, which have just been told what fonts to ask for.
  if (!plan.isIndexed)
    await writeSearchIndex(dir, plan.language, pages.filter(({ isIndexed }) => isIndexed).length);
  if (plan.books) await addDownloads(dir, plan, plan.books, pages);
  const faults = [
    ...cardFaults,
    ...checkSite(listSite(dir, { site, base }, pages, label), plan.expected),
  ];
  if (!isValidated) return faults;
  // Loaded late: html-validate takes a while by itself.
  const { validatePages } = await import('../site/html.ts');
  return [...faults, ...validatePages(dir, label)];
}

/** For hosts that read it at their root; whoever has one of their own in public/ keeps it. */
function writeHeaders(dir: string, base: string): void {
  const file = join(dir, '_headers');
  if (base === '/' && !existsSync(file)) writeFileSync(file, printHeaders());
}

async function addCards(dir: string, { language, expected }: Plan): Promise<Issue[]> {
  // Loaded late: most builds draw none.
  const { addSocialCards } = await import('../social/social-cards.ts');
  const { contentDir, base } = readSettings();
  const { accent, logo } = readGuideYaml(contentDir);
  return addSocialCards(dir, {
    base,
    words: wordsOf(language),
    accent: accent?.light,
    logo,
    kept: openKeptFiles(resolve(cacheDirOf(contentDir), 'cards')),
    sources: expected.sources,
  });
}

async function addDownloads(
  dir: string,
  { language, expected }: Plan,
  books: BookFacts,
  pages: readonly SitePage[],
): Promise<void> {
  // Loaded late: few builds make files to take along.
  const { makeDownloads } = await import('../downloads/make-downloads.ts');
  const { site, base, isSiteKnown } = readSettings();
  const words = wordsOf(language);
  const parts = expected.parts.map((id) => ({
    id,
    notes: expected.notes.filter((note) => note.startsWith(`${id}/`)),
  }));
  const references = pages.flatMap((page) => page.references);
  const scripts = references.filter(({ attribute }) => attribute === 'script[src]');
  await makeDownloads(
    planDownloads(books.guide.repository, parts),
    {
      siteDir: dir,
      base,
      site: isSiteKnown ? site + base : undefined,
      words: words.offline,
      pages: pages.map(({ name }) => name),
      scripts: [...new Set(scripts.map(({ value }) => value))],
      redirects: expected.redirects,
    },
    { ...books, words, base, site: isSiteKnown ? site : undefined },
    expected.notes,
  );
}
