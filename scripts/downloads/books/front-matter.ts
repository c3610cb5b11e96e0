import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Words } from '../../../src/words/index.ts';
import type { BookGuide, BookPart, Chapter, Edition, GlossaryEntry } from './book-types.ts';

/** What a book is about: the guide, or a part of it. */
export interface Subject {
  guide: BookGuide;
  /** Undefined for the whole guide. */
  part: BookPart | undefined;
}

/** The name of a book. */
export function titleOf({ guide, part }: Subject, words: Words): string {
  return part ? words.books.ofPart(guide.title, part.title) : guide.title;
}

/** The page behind the cover. */
export function titlePage(
  { guide, part }: Subject,
  edition: Edition,
  words: Words,
): ElementContent[] {
  return [
    h('section.title-page', [
      ...(part ? [h('p.series', guide.title)] : []),
      h('h1', part?.title ?? guide.title),
      h('p.summary', part?.summary ?? guide.tagline),
      h('p', guide.description),
      h('p.edition', words.books.edition(edition.day)),
    ]),
  ];
}

/** Which edition a book is, where it is from, and what may be done with it. */
export function colophon(
  { guide }: Subject,
  { day, commit }: Edition,
  { words, address }: { words: Words; address: string | undefined },
): ElementContent[] {
  const { books } = words;
  const link = (href: string) => h('a.bare', { href }, href);
  const { licence } = guide;
  return [
    h('section.colophon', [
      h('h1', books.colophon),
      h('p', guide.description),
      h('p', [
        books.edition(day),
        ...(commit === undefined ? [] : [' · ', books.commit(commit.slice(0, 12))]),
      ]),
      ...(address === undefined ? [] : [h('p', [books.newest, ' ', link(address)])]),
      h('p', [books.sourceAt, ' ', link(guide.repository)]),
      h(
        'p',
        licence.url === undefined ? licence.text : h('a', { href: licence.url }, licence.text),
      ),
    ]),
  ];
}

/** What stands before the notes of a part. */
export function partPage(
  part: BookPart,
  chapters: readonly Chapter[],
  hrefOf: (chapter: Chapter) => string,
): ElementContent[] {
  return [
    h('section.part-page', [
      h('h1', part.title),
      h('p.summary', part.summary),
      h(
        'ol.part-notes',
        chapters.map((chapter) =>
          h('li', [
            h('p', h('a', { href: hrefOf(chapter) }, chapter.title)),
            h('p.note-summary', chapter.summary),
          ]),
        ),
      ),
    ]),
  ];
}

/** The terms of a book. */
export function glossaryPage(entries: readonly GlossaryEntry[], words: Words): ElementContent[] {
  return [
    h('section.glossary', [
      h('h1', words.books.glossary),
      h(
        'dl',
        entries.flatMap(({ id, term, meaning }) => [h('dt', { id }, term), h('dd', meaning)]),
      ),
    ]),
  ];
}
