import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, MadeDownload } from '../../src/model/downloads.ts';
import { addresses } from '../../src/schema/address.ts';
import { makeFolder } from '../files/make-folder.ts';
import { makeBooks, type BooksRequest } from './books/make-books.ts';
import { fillSizes } from './fill-sizes.ts';
import { openCopier, type CopiedSite } from './offline/make-offline.ts';
import { zipFolder } from './zip.ts';

/**
 * Makes the files that readers take along, in the folder of the page that lists them, and says there how large they are.
 * @param planned what the page lists
 * @param notes ids of all notes
 * @throws Error when the page lists other files than were made
 */
export async function makeDownloads(
  planned: readonly Download[],
  copied: CopiedSite,
  books: Omit<BooksRequest, 'siteDir' | 'outDir'>,
  notes: readonly string[],
): Promise<MadeDownload[]> {
  const { siteDir } = copied;
  const outDir = join(siteDir, addresses.downloads);
  makeFolder(outDir);
  const copies = planned.filter(({ kind }) => kind === 'offline');
  const made = [
    ...(await zipCopies(copies, copied, notes, outDir)),
    ...(await makeBooks({ ...books, siteDir, outDir })),
  ];
  const page = join(outDir, 'index.html');
  writeFileSync(page, fillSizes(readFileSync(page, 'utf8'), made));
  return made;
}

async function zipCopies(
  planned: readonly Download[],
  copied: CopiedSite,
  notes: readonly string[],
  outDir: string,
): Promise<MadeDownload[]> {
  const copy = await openCopier(copied);
  return planned.map((download) => {
    const { name, part: id } = download;
    const files = copy(
      id === undefined
        ? undefined
        : { id, notes: notes.filter((note) => note.startsWith(`${id}/`)) },
    );
    const zip = zipFolder(name.replace(/\.zip$/, ''), files);
    writeFileSync(join(outDir, name), zip);
    return { ...download, bytes: zip.length };
  });
}
