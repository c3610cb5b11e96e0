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
  const whole = wholeName(repository, parts);
  return [
    { name: `${whole}.epub`, kind: 'epub' },
    { name: `${whole}-offline.zip`, kind: 'offline' },
    ...parts
      .filter(({ notes }) => notes.length > 0)
      .flatMap(({ id }): Download[] => [
        { name: `${id}.epub`, kind: 'epub', part: id },
        { name: `${id}.html`, kind: 'print', part: id },
        { name: `${id}-offline.zip`, kind: 'offline', part: id },
      ]),
  ];
}

/**
 * What the file of a whole guide is called, in letters that every disk takes: as its repository, whose address has them,
 * and as no part.
 */
export function wholeName(repository: string, parts: readonly { id: string }[]): string {
  const [last = ''] = new URL(repository).pathname.split('/').filter(Boolean).slice(-1);
  const name = last.replace(/\.git$/, '').replace(/[^\w.-]+/g, '-') || 'guide';
  return parts.some(({ id }) => id === name) ? `${name}-guide` : name;
}
