import { editPage } from '../site/edit-page.ts';

/**
 * Writes on the page of the files how large each is, which was not known when it was made.
 * @throws Error when the page and the files are not the same
 */
export function fillSizes(html: string, made: readonly { name: string; bytes: number }[]): string {
  const left = new Map(made.map(({ name, bytes }) => [name, bytes]));
  const filled = editPage(html, ({ attributes }) => {
    const name = attributes['data-size-of'];
    if (name === undefined) return undefined;
    const bytes = left.get(name);
    if (bytes === undefined)
      throw new Error(`the page of downloads names ${name}, which was not made`);
    left.delete(name);
    return { after: sizeOf(bytes) };
  });
  if (left.size > 0) throw new Error(`the page of downloads lacks ${[...left.keys()].join(', ')}`);
  return filled;
}

/** As file managers say it. */
export function sizeOf(bytes: number): string {
  return bytes <= 999_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
