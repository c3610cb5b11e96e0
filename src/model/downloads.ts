import { addresses } from '../schema/address.ts';

/** A file that readers take along. */
export interface Download {
  name: string;
  /** A book; a page to print; pages that a browser opens from a disk, in a ZIP. */
  kind: 'epub' | 'print' | 'offline';
  /** Id of the part that it holds; undefined when it holds the guide. */
  part?: string;
}

/** A file that was made. */
export interface MadeDownload extends Download {
  bytes: number;
}

interface DownloadPart {
  id: string;
  notes: readonly unknown[];
}

/** What a guide offers, the whole first, then by parts in reading order; a part without notes offers nothing. */
export function planDownloads(repository: string, parts: readonly DownloadPart[]): Download[] {
  const offered = parts.filter(({ notes }) => notes.length > 0);
  const whole = wholeName(repository, offered);
  return [
    { name: `${whole}.epub`, kind: 'epub' },
    { name: `${whole}-offline.zip`, kind: 'offline' },
    ...offered.flatMap(({ id }): Download[] => [
      { name: `${id}.epub`, kind: 'epub', part: id },
      { name: `${id}-offline.zip`, kind: 'offline', part: id },
      { name: `${id}.html`, kind: 'print', part: id },
    ]),
  ];
}

/**
 * What the file of a whole guide is called, in letters that every disk takes: as its repository, whose address has them,
 * and as no part that has files, whatever a disk makes of capitals. What begins with a dot is hidden, and published by few.
 */
export function wholeName(repository: string, parts: readonly { id: string }[]): string {
  const [last = ''] = new URL(repository).pathname.split('/').filter(Boolean).slice(-1);
  const plain = last
    .replace(/\.git$/, '')
    .replaceAll(/(?:%[\da-f]{2}|[^\w.-])+/gi, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  const taken = new Set(parts.map(({ id }) => id));
  let name = plain || 'guide';
  while (taken.has(name.toLowerCase())) name += '-guide';
  return name;
}

/** Whether a file of a built site is one to take along, by its name: a part to print is HTML and yet no page of the site. */
export function isDownload(name: string): boolean {
  const folder = addresses.downloads.slice(1);
  return name.startsWith(folder) && name !== `${folder}index.html`;
}
