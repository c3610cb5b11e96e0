import type { Content, PublicFile } from '../../../src/read/content.ts';

/** Files below public/ by name: text, bytes, or what the folder says of one that nobody reads. */
export type PublicFiles = Record<string, string | Uint8Array | Partial<PublicFile>>;

/** What the rules for public/ look at, with the addresses of one note and one part. */
export function publicContent(
  files: PublicFiles,
): Pick<Content, 'notes' | 'pages' | 'guide' | 'publicFiles'> {
  const placeOf = () => ({ file: 'guide.yaml', line: 1, column: 1 });
  return {
    notes: [{ id: 'basics/water', raw: { formerly: ['basics/aqua'] } }] as never,
    pages: [],
    guide: { path: 'guide.yaml', data: undefined, raw: { parts: [{ id: 'basics' }] }, placeOf },
    publicFiles: new Map(
      Object.entries(files).map(([name, file]) => [`/${name}`, toFile(name, file)]),
    ),
  };
}

function toFile(name: string, file: PublicFiles[string]): PublicFile {
  const isContent = typeof file === 'string' || file instanceof Uint8Array;
  const bytes = isContent ? Buffer.from(file) : undefined;
  const size = bytes?.length ?? 0;
  const plain = { path: `public/${name}`, name, isSymlink: false, isFile: true, size, bytes };
  return isContent ? plain : { ...plain, ...file };
}

/** The beginning of a PNG, which says how large it is. */
export function png(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head[24] = 8;
  head[25] = 6;
  return head;
}
