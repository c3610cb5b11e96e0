import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file of an archive: its path and what is in it. */
export type ArchiveFile = readonly [name: string, content: string | Uint8Array];

/** Whatever a compressor would only try in vain, and what an EPUB must have as it is. */
const stored = /^mimetype$|\.(?:png|jpe?g|gif|webp|avif|woff2)$/;

/** A ZIP of files in one folder. @param files by name, `/` between its parts */
export function zipFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const inFolder = sorted.map(([name, bytes]): ArchiveFile => [`${folder}/${name}`, bytes]);
  return zip(inFolder, new Date(1980, 0, 1));
}

/**
 * An EPUB container: its type comes first, as reading systems want it.
 * @param day of the edition, `YYYY-MM-DD`
 */
export function packEpub(files: readonly ArchiveFile[], day: string): Uint8Array {
  const [year, month, date] = day.split('-').map(Number);
  const noon = new Date(year!, month! - 1, date, 12);
  return zip([['mimetype', 'application/epub+zip'], ...files], noon);
}

/**
 * What the archive says it was packed on: from others than Unix, `unzip` takes names for the letters of DOS, whatever
 * they say. Then it also asks who may read a file.
 */
const unix = { os: 3, attrs: 0o100644 << 16 };

/**
 * The same files are the same bytes, wherever and whenever they are packed.
 * @param mtime given by the clock of the zone here, since an archive keeps what that clock shows
 */
function zip(files: readonly ArchiveFile[], mtime: Date): Uint8Array {
  const tree: Zippable = {};
  for (const [name, content] of files)
    tree[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { level: stored.test(name) ? 0 : 9, mtime, ...unix },
    ];
  return zipSync(tree);
}
