import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../../../src/words/index.ts';

/** Kinds of images that a site may have, and whether every reading system knows them. */
const kinds = new Map([
  ['.png', { type: 'image/png', isCore: true }],
  ['.jpg', { type: 'image/jpeg', isCore: true }],
  ['.jpeg', { type: 'image/jpeg', isCore: true }],
  ['.gif', { type: 'image/gif', isCore: true }],
  ['.svg', { type: 'image/svg+xml', isCore: true }],
  ['.webp', { type: 'image/webp', isCore: false }],
  ['.avif', { type: 'image/avif', isCore: false }],
]);

/** An image of the site. */
export interface SiteImage {
  /** Below the base. */
  path: string;
  type: string;
  /** Whether every reading system knows its kind. */
  isCore: boolean;
}

/** The image that an address names; nothing for other sites and kinds that nobody knows. @param base `/` or `/repo/` */
export function readImage(src: string, base: string): SiteImage | undefined {
  if (!src.startsWith(base)) return undefined;
  const path = decodeURI(src.slice(base.length));
  const kind = kinds.get(/\.\w+$/.exec(path.toLowerCase())?.[0] ?? '');
  return kind && { path, ...kind };
}

/**
 * The same nodes with every image where the book has it; what the book cannot have is a link with the image's words.
 * @param place the address in the book; undefined where it has no such image
 */
export function mapImages(
  nodes: readonly ElementContent[],
  place: (src: string) => string | undefined,
  words: Words,
): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const { src, alt, width, height, className } = node.properties;
    if (node.tagName !== 'img')
      return { ...node, children: mapImages(node.children, place, words) };
    const placed = place(String(src));
    const text = String(alt ?? '');
    if (placed === undefined) return h('a', { href: String(src) }, words.books.image(text));
    return h('img', { src: placed, alt: text, width, height, className });
  });
}
