/** A file that readers take along. */
export interface Download {
  name: string;
  /** Pages that a browser opens from a disk, in a ZIP. */
  kind: 'offline';
  /** Id of the part that it holds; undefined when it holds the guide. */
  part?: string;
}

/** What a guide offers, the whole first, then by parts in reading order; a part without notes offers nothing. */
export function planDownloads(
  repository: string,
  parts: readonly { id: string; notes: readonly unknown[] }[],
): Download[] {
  const written = parts.filter(({ notes }) => notes.length > 0);
  return [
    { name: `${nameOf(repository)}-offline.zip`, kind: 'offline' },
    ...written.map(({ id }): Download => ({
      name: `${id}-offline.zip`,
      kind: 'offline',
      part: id,
    })),
  ];
}

/** A name of letters that every disk takes: that of the repository, as its address has it. */
function nameOf(repository: string): string {
  const [last = ''] = new URL(repository).pathname.split('/').filter(Boolean).slice(-1);
  return last.replace(/\.git$/, '').replace(/[^\w.-]+/g, '-') || 'guide';
}
