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

/** What kind of image a file is, by its name. */
export function kindOfImage(path: string): { type: string; isCore: boolean } | undefined {
  return kinds.get(/\.\w+$/.exec(path.toLowerCase())?.[0] ?? '');
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
