import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { readContent } from '../../src/read/read-content.ts';
import { listSite, readPages } from '../../scripts/site/read-site.ts';
import type { Link } from '../../src/schema/link.ts';
import { wordsOf } from '../../src/words/index.ts';
import { selectAll } from '../helpers/select.ts';
import { published, type BuiltSite } from './built.ts';

const known = new Map<string, ReturnType<typeof read>>();

/** A built site beside the content that it was made of; read once for all files of a worker (`isolate: false`). */
export function readBoth(site: BuiltSite) {
  if (!known.has(site.dir)) known.set(site.dir, read(site));
  return known.get(site.dir)!;
}

function read(site: BuiltSite) {
  const content = readContent(site.contentDir);
  const words = wordsOf(content.guide.data!.language);
  const dist = listSite(site.dir, { site: published, base: site.base }, readPages(site.dir));
  const pages = dist.pages.map((page) => ({
    ...page,
    tree: fromHtml(readFileSync(join(site.dir, page.name), 'utf8')),
  }));
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
    dist,
    pages,
    links,
    /** Elements that list a link, on all pages, by its id. */
    entriesOf: entriesIn(pages),
    linkById: new Map(
      links.flatMap((entry) =>
        [entry.link.id, ...(entry.link.aliases ?? [])].map((id) => [id, entry] as const),
      ),
    ),
    treeOf: (name: string): Root => pages.find((page) => page.name === name)!.tree,
    /** `tensorflow@1` as readers know it. */
    frameworkName: (framework: string): string => {
      const [id, major] = framework.split('@');
      const known = content.guide.data!.frameworks?.find((candidate) => candidate.id === id);
      return `${known?.title ?? id} ${major}.x`;
    },
    bylineOf: ({ by, etAl, via }: Link): string | undefined =>
      by === undefined ? via : words.byline(by, etAl ?? false, via),
  };
}

/** To look for each link on every page would take minutes. */
function entriesIn(pages: readonly { tree: Root }[]): (id: string) => Element[] {
  const entries = Map.groupBy(
    pages.flatMap(({ tree }) => selectAll('[data-entry]', tree)),
    ({ properties }) => properties.dataEntry,
  );
  return (id) => entries.get(id) ?? [];
}

/** Words of an element with single blanks; undefined where there is no element. */
export function text(element: Element | undefined): string | undefined {
  return element && toString(element).replace(/\s+/g, ' ').trim();
}
