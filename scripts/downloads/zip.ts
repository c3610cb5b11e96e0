import { zipSync, type Zippable } from 'fflate';

/** Whatever a compressor would only try in vain. */
const packed = /\.(?:png|jpe?g|gif|webp|avif|woff2)$/;

/** A ZIP of files in one folder. @param files by name, `/` between its parts */
export function zipFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A ZIP keeps the time of whoever builds, wherever that is: so two builds of one commit are the same bytes.
  const mtime = new Date(1980, 0, 1);
  const tree: Zippable = {};
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    tree[`${folder}/${name}`] = [bytes, { level: packed.test(name) ? 0 : 9, mtime, os: 0 }];
  return zipSync(tree);
}
