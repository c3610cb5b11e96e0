import type { Element, ElementContent } from 'hast';
import { findAll } from './elements.ts';
import { classesOf } from '../../../src/markdown/formula-styles.ts';

/** Where an address of the site leads: a path below its base, without slashes around it, and a place in that page. */
export interface SiteTarget {
  path: string;
  fragment: string;
}

/** What an address of a page is to a book. */
export type Address = { outside: string } | { inside: SiteTarget };

/**
 * Reads an address of a page.
 * @param base `/` or `/repo/`
 * @param path of the page itself, below the base
 */
export function readAddress(href: string, base: string, path: string): Address {
  const [before = '', fragment = ''] = href.split(/#(.*)/s);
  if (before === '') return { inside: { path, fragment: decode(fragment) } };
  if (!before.startsWith(base)) return { outside: href };
  const inside = before.slice(base.length).replace(/\/$/, '');
  return { inside: { path: decode(inside), fragment: decode(fragment) } };
}

/** Whoever turns an address of a page into one of a book; undefined where the book can lead to nothing. */
export type Resolve = (href: string, isOnlyOnSite: boolean) => string | undefined;

/**
 * How a page's links are turned into those of a book: a place of the book, or an address of the site.
 * @param base `/` or `/repo/`
 * @param path of the page itself, below the base
 * @param site origin of the site, where it is known
 * @param find the address of a place in the book, where the book has it
 */
export function resolver(
  { base, path, site }: { base: string; path: string; site: string | undefined },
  find: (target: SiteTarget) => string | undefined,
): Resolve {
  return (href, isOnlyOnSite) => {
    const address = readAddress(href, base, path);
    if ('outside' in address) return plainHost(address.outside);
    const found = isOnlyOnSite ? undefined : find(address.inside);
    if (found !== undefined || site === undefined) return found;
    return new URL(href, new URL(`${base}${path}/`, site)).href;
  };
}

/** The same address, with a host in letters that every program takes for one. */
function plainHost(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const { host, href } = new URL(address);
  return address.toLowerCase().includes(`//${host}`) ? address : href;
}

/**
 * The same nodes with every link as a book has it: where it leads nowhere, its words alone.
 */
export function mapLinks(nodes: readonly ElementContent[], resolve: Resolve): ElementContent[] {
  return nodes.flatMap((node) => mapNode(node, false));

  function mapNode(node: ElementContent, isAroundOnSite: boolean): ElementContent[] {
    if (node.type !== 'element') return [node];
    const isOnlyOnSite = isAroundOnSite || classesOf(node).includes('on-site');
    const element: Element = {
      ...node,
      children: node.children.flatMap((child) => mapNode(child, isOnlyOnSite)),
    };
    // What works only on the site is not even named where nobody knows its address.
    if (isOnlyOnSite && !isAroundOnSite && linksOf([element]).length === 0) return [];
    const { href, ...others } = node.properties;
    if (node.tagName !== 'a' || href === undefined) return [element];
    const resolved = resolve(String(href), isOnlyOnSite);
    if (resolved === undefined) return element.children;
    return [{ ...element, properties: { ...others, href: resolved } }];
  }
}

/** Every address that links of the nodes name. */
export function linksOf(nodes: readonly ElementContent[]): string[] {
  return findAll(
    nodes,
    ({ tagName, properties }) => tagName === 'a' && properties.href !== undefined,
  ).map(({ properties }) => String(properties.href));
}

/** Addresses of authors may hold what is no escape. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
