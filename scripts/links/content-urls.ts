import { outsideLinks } from '../../src/markdown/outside-links.ts';
import type { ReadNote } from '../../src/markdown/read-note.ts';
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
  return outsideLinks(draft.landmarks, draft.refused)
    .map(({ url, node, attribute }): PlacedUrl => {
      const isInside = 'attributes' in node && attribute !== undefined;
      return [url, isInside ? attributePlace(node, attribute, file) : placeOf(node, file)];
    })
    .sort(([, a], [, b]) => a.line - b.line || a.column - b.column);
}
