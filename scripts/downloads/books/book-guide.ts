import { licenceOf } from '../../../src/model/licence.ts';
import type { Content } from '../../../src/read/content.ts';
import type { Words } from '../../../src/words/index.ts';
import type { BookGuide, Edition } from './book-types.ts';
import { readEdition } from './edition.ts';

/** What books must know of checked content, of which nothing else need be kept until the site is built. */
export interface BookFacts {
  guide: BookGuide;
  edition: Edition;
}

/**
 * Takes from checked content what its books say of it.
 * @param repository of this build, where it is another than guide.yaml's
 */
export function readBookFacts(
  { folder, guide, notes }: Pick<Content, 'folder' | 'guide' | 'notes'>,
  { words, repository }: { words: Words; repository: string | undefined },
): BookFacts {
  const data = guide.data!;
  const { title, tagline, description, language } = data;
  const written = new Set(notes.map(({ id }) => id));
  const parts = data.parts.map(({ id, title: name, summary, notes: slugs }) => ({
    id,
    title: name,
    summary,
    notes: slugs.map((slug) => `${id}/${slug}`).filter((note) => written.has(note)),
  }));
  return {
    guide: {
      ...{ title, tagline, description, language },
      repository: repository ?? data.repository,
      licence: licenceOf(data, words),
      parts: parts.filter((part) => part.notes.length > 0),
    },
    edition: readEdition(
      folder,
      notes.flatMap((note) => note.data?.reviewed ?? []),
    ),
  };
}
