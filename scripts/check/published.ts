import type { Published } from '../../src/schema/published.ts';
import { listOf, rawSections, textOf, type Content } from '../../src/read/content.ts';

/** What the site answers to: addresses of notes, parts and pages, ids of links, and the former ones of all of them. */
export function collectAnswered(content: Pick<Content, 'guide' | 'notes' | 'pages'>): Published {
  const { guide, notes, pages } = content;
  const parts = listOf(guide.raw, 'parts');
  const words = (values: unknown[]) => values.filter((value) => typeof value === 'string');
  return {
    addresses: [
      ...notes.flatMap(({ id, raw }) => [id, ...words(listOf(raw, 'formerly'))]),
      ...pages.map(({ id }) => id),
      ...parts.flatMap((part) => words([textOf(part, 'id'), ...listOf(part, 'formerly')])),
    ],
    links: notes.flatMap(({ raw }) =>
      rawSections(raw).flatMap(({ links }) =>
        links.flatMap(({ id, aliases }) => (id === undefined ? aliases : [id, ...aliases])),
      ),
    ),
  };
}
