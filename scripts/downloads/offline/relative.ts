import { posix } from 'node:path';

/** Where addresses of a site are led in a copy of it. */
export interface CopyPlan {
  /** `/` or `/repo/`. */
  base: string;
  /** Address of the site, with the base, where anyone knows. */
  site: string | undefined;
  /** Pages of the copy, by their names below the folder. */
  pages: ReadonlySet<string>;
}

/** The name of the file behind an address of the site, and what follows it; nothing for addresses of other sites. */
export function readAddress(
  address: string,
  base: string,
): { name: string; below: string; rest: string } | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address)!;
  if (!path.startsWith(base) || path.startsWith('//')) return undefined;
  const below = path.slice(base.length);
  return { name: decodeURI(below).replace(/(^|\/)$/, '$1index.html'), below, rest };
}

/** The way from a page to a file of the same folder. */
export function wayTo(name: string, from: string): string {
  return encodeURI(posix.relative(posix.dirname(from), name));
}

/**
 * Address for a link of a copied page: a page of the copy by its file, anything else where the site has it; undefined
 * where nobody knows the address of the site.
 */
export function linkIn(address: string, from: string, plan: CopyPlan): string | undefined {
  const read = readAddress(address, plan.base);
  if (!read) return address;
  if (plan.pages.has(read.name)) return wayTo(read.name, from) + read.rest;
  return plan.site === undefined ? undefined : plan.site + read.below + read.rest;
}
