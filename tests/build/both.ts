import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { readDist } from '../../scripts/check/site/read-site.ts';
import { readContent } from '../../scripts/read-content.ts';
import type { Link } from '../../src/schema/link.ts';
import { wordsOf } from '../../src/words/index.ts';
import type { BuiltSite } from './built.ts';

/** A built site beside the content that it was made of. */
export function readBoth(site: BuiltSite) {
  const content = readContent(site.contentDir);
  const words = wordsOf(content.guide.data!.language);
  const { pages } = readDist(site.dir, site.base);
  /** Links with the note that they live in, in the order of the files. */
  const links = content.notes.flatMap((note) =>
    (note.data!.sections ?? [])
      .flatMap((section) => section.links)
      .filter((link): link is Link => 'url' in link)
      .map((link) => ({ link, note: note.id })),
  );
  return {
    content,
    words,
    pages,
    links,
    linkById: new Map(
      links.flatMap((entry) =>
        [entry.link.id, ...(entry.link.aliases ?? [])].map((id) => [id, entry] as const),
      ),
    ),
    treeOf: (name: string): Root => pages.find((page) => page.name === name)!.tree,
    bylineOf: ({ by, etAl = false, via }: Link): string | undefined =>
      by === undefined ? via : words.byline(by, etAl, via),
  };
}

/** Words of an element with single blanks; undefined where there is no element. */
export function text(element: Element | undefined): string | undefined {
  return element && toString(element).replace(/\s+/g, ' ').trim();
}
