import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Chapter } from './book-types.ts';
import { meaning } from './xml.ts';

/** A line of the contents with what is below it. */
export interface ContentsItem {
  title: string;
  href: string;
  items: ContentsItem[];
}

/** A place that reading systems offer by what it is, such as `toc`. */
export interface Landmark {
  type: string;
  title: string;
  href: string;
}

/** The contents of a chapter: its sections. */
export function contentsOf(chapter: Chapter, href: string): ContentsItem {
  return {
    title: chapter.title,
    href,
    items: chapter.sections.map(({ id, title }) => ({
      title,
      href: `${href}#${encodeURIComponent(id)}`,
      items: [],
    })),
  };
}

/**
 * The navigation document: the contents, of which the page shows parts and notes and the reading system the sections
 * too, and the landmarks.
 */
export function navigation(
  items: readonly ContentsItem[],
  landmarks: readonly Landmark[],
  title: string,
): ElementContent[] {
  const list = (inner: readonly ContentsItem[]): Element =>
    h(
      'ol',
      { hidden: isOfSections(inner) },
      inner.map((item) =>
        h('li', [
          h('a', { href: item.href }, item.title),
          ...(item.items.length > 0 ? [list(item.items)] : []),
        ]),
      ),
    );
  return [
    meaning(h('nav.contents', [h('h1', title), list(items)]), 'toc'),
    meaning(
      h('nav', { hidden: true }, [
        h(
          'ol',
          landmarks.map(({ type, title: name, href }) =>
            h('li', meaning(h('a', { href }, name), type)),
          ),
        ),
      ]),
      'landmarks',
    ),
  ];
}

/** Hundreds of sections would hide the order of the notes. */
const isOfSections = (items: readonly ContentsItem[]): boolean =>
  items.every(({ href }) => href.includes('#'));
