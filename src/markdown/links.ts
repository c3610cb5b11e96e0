import type { Element, Root } from 'hast';
import { withBase } from '../schema/address.ts';
import { isOutside, resolveInternal } from './internal-link.ts';
import { visit } from './visit.ts';

/**
 * Links of a note as the page needs them (transform): internal ones get the base and lose `.mdx`, outside ones get
 * `rel`. Links open where the reader wants them, so no `target`.
 */
export function rewriteLinks(tree: Root, noteId: string, base: string): void {
  visit(tree, 'element', (node: Element) => {
    const { href, src } = node.properties;
    if (node.tagName === 'img' && typeof src === 'string' && src.startsWith('/')) {
      node.properties.src = withBase(src, base);
      node.properties.loading = 'lazy';
    }
    if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return;
    if (isOutside(href)) {
      if (/^https?:/i.test(href)) node.properties.rel = ['external', 'noopener'];
      return;
    }
    const { pathname, fragment } = resolveInternal(href, noteId);
    const directive = /:~:.*/s.exec(href)?.[0] ?? '';
    node.properties.href =
      withBase(pathname, base) + (fragment || directive ? `#${fragment}${directive}` : '');
  });
}

/** @param noteIdOf the note of a file path, as `<part>/<slug>` */
export function rehypeLinks(options: { base: string; noteIdOf: (path: string) => string }) {
  return (tree: Root, file: { path?: string }) =>
    rewriteLinks(tree, options.noteIdOf(file.path ?? ''), options.base);
}
