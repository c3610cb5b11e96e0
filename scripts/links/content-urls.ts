import { visit } from 'unist-util-visit';
import { attributeOf } from '../../src/markdown/jsx.ts';
import { parseInline } from '../../src/markdown/parser.ts';
import type { Draft, ReadNote } from '../../src/markdown/read-note.ts';
import type { Place } from '../../src/schema/issue.ts';
import { rawSections, type Content } from '../../src/read/content.ts';
import { attributePlace, placeOf } from '../../src/markdown/place.ts';
import type { LinkOrigin } from './origin.ts';

/**
 * Every outside address a reader can follow from the notes and the pages beside them, with the
 * places that name it: reading lists, bodies, questions of cards. In the order of the files.
 */
export function contentUrls(content: Pick<Content, 'notes' | 'pages'>): LinkOrigin[] {
  const places = new Map<string, string[]>();
  for (const note of [...content.notes, ...content.pages]) {
    for (const [url, { file, line, column }] of [...listedUrls(note), ...bodyUrls(note)]) {
      places.set(url, [...(places.get(url) ?? []), `${file}:${line}:${column}`]);
    }
  }
  return Array.from(places, ([url, found]) => ({ url, places: found }));
}

type PlacedUrl = [url: string, place: Place];

function listedUrls(note: ReadNote<unknown>): PlacedUrl[] {
  return rawSections(note.raw).flatMap(({ links }) =>
    links.flatMap(({ url, path }): PlacedUrl[] =>
      url === undefined ? [] : [[url, note.placeOf([...path, 'url'])]],
    ),
  );
}

function bodyUrls({ draft, source: { file } }: ReadNote<unknown>): PlacedUrl[] {
  if (!draft) return [];
  const nodes = [...draft.landmarks.links, ...usedDefinitions(draft)].filter(
    (node) => !draft.refused.has(node),
  );
  const found = [
    ...nodes.map((node): PlacedUrl => [node.url, placeOf(node, file)]),
    ...draft.landmarks.elements.flatMap((element): PlacedUrl[] => {
      const question = element.name === 'Card' ? (attributeOf(element, 'question') ?? '') : '';
      const place = attributePlace(element, 'question', file);
      return inlineUrls(question).map((url) => [url, place]);
    }),
  ];
  return found
    .filter(([url]) => /^https?:/i.test(url))
    .sort(([, a], [, b]) => a.line - b.line || a.column - b.column);
}

/** Addresses of `[text][id]`; a definition nobody uses is not on the page. */
function usedDefinitions({ landmarks: { references, definitions } }: Draft) {
  const used = new Set(
    references.filter(({ type }) => type === 'linkReference').map(({ identifier }) => identifier),
  );
  return definitions.filter(({ identifier }) => used.has(identifier));
}

function inlineUrls(text: string): string[] {
  const urls: string[] = [];
  if (text.includes(':')) visit(parseInline(text), 'link', ({ url }) => void urls.push(url));
  return urls;
}
