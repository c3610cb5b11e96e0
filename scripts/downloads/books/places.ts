import { posix } from 'node:path';
import type { Chapter } from './book-types.ts';
import { plainName } from './plain-name.ts';
import type { SiteTarget } from './links.ts';

/** Names of the files of a book, from its folder. Those of notes and parts are below one that is theirs alone. */
export const files = {
  cover: 'cover.xhtml',
  coverImage: 'cover.svg',
  title: 'title.xhtml',
  contents: 'nav.xhtml',
  contentsOld: 'toc.ncx',
  package: 'package.opf',
  glossary: 'glossary.xhtml',
  colophon: 'colophon.xhtml',
  sheet: 'book.css',
  part: (id: string) => `text/${id}.xhtml`,
  note: (id: string) => `text/${id}.xhtml`,
  image: (path: string) => `images/${path.split('/').map(plainName).join('/')}`,
} as const;

/** What a book holds, by which links inside it are found. */
export interface Places {
  chapters: ReadonlyMap<string, Pick<Chapter, 'ids'>>;
  parts: ReadonlySet<string>;
  terms: ReadonlySet<string>;
}

/** The file and the place in it that an address of the site is in a book; undefined where the book has it not. */
export function fileOf(
  { path, fragment }: SiteTarget,
  { chapters, parts, terms }: Places,
): string | undefined {
  const chapter = chapters.get(path);
  const id = plainName(fragment);
  if (chapter) return withFragment(files.note(path), chapter.ids.has(id) ? id : '');
  if (parts.has(path)) return files.part(path);
  if (path === 'terms' && terms.has(fragment)) return withFragment(files.glossary, fragment);
  return undefined;
}

/** The way from one file of a book to another. */
export function wayTo(target: string, from: string): string {
  const [file = '', fragment] = target.split('#');
  if (fragment !== undefined && file === from) return `#${fragment}`;
  return withFragment(posix.relative(posix.dirname(from), file), fragment ?? '');
}

function withFragment(file: string, fragment: string): string {
  return fragment === '' ? file : `${file}#${encodeURIComponent(fragment)}`;
}
