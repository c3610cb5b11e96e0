import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { wholeName, type MadeDownload } from '../../../src/model/downloads.ts';
import { addresses, withBase } from '../../../src/schema/address.ts';
import type { Words } from '../../../src/words/index.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { root } from '../../toolchain.js';
import type { BookInput } from './book-input.ts';
import type { BookGuide, BookPart, Chapter, Edition, GlossaryEntry } from './book-types.ts';
import { readDrawingRules, readVariable } from './drawing-sheet.ts';
import { makeEpub } from './epub.ts';
import { printPart } from './print.ts';
import { readChapter, readGlossary } from './read-chapter.ts';

/** What books are made of. */
export interface BooksRequest {
  /** A finished site. */
  siteDir: string;
  /** Where the books are written. */
  outDir: string;
  guide: BookGuide;
  edition: Edition;
  words: Words;
  /** `/` or `/repo/`. */
  base: string;
  /** Origin of the site, where it is known. */
  site: string | undefined;
}

/**
 * Makes the books of a finished site: an EPUB of the guide, and of each part an EPUB and a page to print.
 * @throws Error when a page of a note is not what books are made of
 */
export async function makeBooks(request: BooksRequest): Promise<MadeDownload[]> {
  const { siteDir, outDir, guide, edition, words, base, site } = request;
  const css = drawingCss(siteDir);
  const rules = readDrawingRules(css);
  const readPage = (path: string) => readFileSync(join(siteDir, path, 'index.html'), 'utf8');
  const readNote = (id: string): Chapter =>
    readChapter(readPage(id), { id, href: withBase(addresses.note(id), base) }, { words, rules });
  const parts: { part: BookPart; chapters: Chapter[] }[] = [];
  for (const part of guide.parts) {
    const chapters: Chapter[] = [];
    for (const id of part.notes) {
      chapters.push(readNote(id));
      // Other work of the process goes on between two notes.
      await setImmediate();
    }
    parts.push({ part, chapters });
  }
  const glossary: GlossaryEntry[] = readGlossary(
    readPage('terms'),
    withBase(addresses.terms, base),
    words,
  );
  const common: Omit<BookInput, 'subject' | 'parts'> = {
    glossary,
    edition,
    words,
    base,
    site,
    accent: readVariable(css, '--color-accent'),
    sheet: readSheet('book.css'),
    readFile: (path) => readSiteFile(siteDir, path),
  };
  makeFolder(outDir);
  const made: MadeDownload[] = [];
  const write = (book: Omit<MadeDownload, 'bytes'>, content: Uint8Array | string) => {
    writeFileSync(join(outDir, book.name), content);
    made.push({ ...book, bytes: Buffer.byteLength(content) });
  };
  write(
    { name: `${wholeName(guide.repository, guide.parts)}.epub`, kind: 'epub' },
    makeEpub({ ...common, subject: { guide, part: undefined }, parts }),
  );
  const printSheet = `${common.sheet}\n${readSheet('print.css')}`;
  for (const { part, chapters } of parts) {
    const input: BookInput = { ...common, subject: { guide, part }, parts: [{ part, chapters }] };
    write({ name: `${part.id}.epub`, part: part.id, kind: 'epub' }, makeEpub(input));
    write(
      { name: `${part.id}.html`, part: part.id, kind: 'print' },
      printPart({ ...input, sheet: printSheet }),
    );
  }
  return made;
}

/** The sheets by which the site colours its drawings, with the colour of the guide. */
function drawingCss(siteDir: string): string {
  const accent = join(siteDir, addresses.accent);
  return [
    ...['tokens.css', 'figures.css', 'figure-drawing.css'].map((name) =>
      readFileSync(join(root, 'src/styles', name), 'utf8'),
    ),
    ...(existsSync(accent) ? [readFileSync(accent, 'utf8')] : []),
  ].join('\n');
}

function readSheet(name: string): string {
  return readFileSync(join(root, 'scripts/downloads/books', name), 'utf8');
}

/** A file of the site; nothing that an address with dots would reach beside it. */
function readSiteFile(siteDir: string, path: string): Uint8Array | undefined {
  const file = join(siteDir, path);
  return file.startsWith(join(siteDir, '/')) && existsSync(file) ? readFileSync(file) : undefined;
}
