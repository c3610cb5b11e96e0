import { addresses } from '../../../src/schema/address.ts';

/** The file of a page. @param address root-absolute, without base */
export const pageOf = (address: string): string => `${address.slice(1)}index.html`;

/**
 * Pages of a copy of the whole: a former address leads nowhere that a link does not, a disk asks for no page of what is
 * not there, and no copy holds other files to take along or the page that lists them.
 * @param redirects ids of former addresses
 */
export function pagesOfSite(names: readonly string[], redirects: readonly string[]): Set<string> {
  const gone = new Set([...redirects.map(addresses.note).map(pageOf), '404.html']);
  const downloads = addresses.downloads.slice(1);
  return new Set(names.filter((name) => !gone.has(name) && !name.startsWith(downloads)));
}

/** Pages of one part: what is of it alone, and what its notes lead to. @param notes ids of the part's notes */
export function pagesOfPart(
  part: string,
  notes: readonly string[],
  all: ReadonlySet<string>,
): Set<string> {
  const wanted = [
    addresses.part(part),
    ...notes.map(addresses.note),
    addresses.readingPart(part),
    addresses.citations(part),
    addresses.terms,
    addresses.search,
  ].map(pageOf);
  return new Set(wanted.filter((name) => all.has(name)));
}
