import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file of an archive: its path and what is in it. */
export type ArchiveFile = readonly [name: string, content: string | Uint8Array];

/**
 * An EPUB container: its type comes first and uncompressed, as reading systems want it. The same files of the same day
 * are the same bytes, wherever and whenever they are packed.
 * @param day `YYYY-MM-DD`
 */
export function packEpub(contents: readonly ArchiveFile[], day: string): Uint8Array {
  const [year, month, date] = day.split('-').map(Number);
  // An archive holds local time: this is noon of that day in any zone.
  const mtime = new Date(year!, month! - 1, date, 12);
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }],
  };
  for (const [name, content] of contents)
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level: 9, mtime }];
  return zipSync(entries);
}
