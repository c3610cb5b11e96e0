import type { Image } from 'mdast';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { createFinder } from '../../../src/schema/nearest.ts';
import type { Content } from '../../../src/read/content.ts';
import { placeOf } from '../../../src/markdown/place.ts';

/** Images in the bodies: their words, and that they are there. */
export function checkImages(content: Pick<Content, 'notes' | 'pages' | 'publicFiles'>): Issue[] {
  const images = new Set(
    [...content.publicFiles.keys()].filter((address) => address.startsWith('/images/')),
  );
  const nearest = createFinder(images);
  return [...content.notes, ...content.pages].flatMap((note) => checkUses(note, images, nearest));
}

function checkUses(
  { draft, source }: ReadNote<unknown>,
  images: ReadonlySet<string>,
  nearest: (name: string) => string | undefined,
): Issue[] {
  if (!draft) return [];
  const definitions = new Map(draft.landmarks.definitions.map((node) => [node.identifier, node]));
  const referenced = draft.landmarks.references.flatMap(
    (node): Pick<Image, 'url' | 'alt' | 'position'>[] => {
      const definition =
        node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
      return definition && !draft.refused.has(definition)
        ? [{ url: definition.url, alt: (node as { alt?: string }).alt, position: node.position }]
        : [];
    },
  );
  return [
    ...draft.landmarks.images.filter((node) => !draft.refused.has(node)),
    ...referenced,
  ].flatMap((node): Issue[] => {
    const place = placeOf(node, source.file);
    const isForeign = !node.url.startsWith('/images/');
    const issues = node.alt?.trim() ? [] : [createIssue('image-alt', place, { value: node.url })];
    if (images.has(node.url) || (issues.length > 0 && !isForeign)) return issues;
    return [
      ...issues,
      createIssue('image-local', place, { value: node.url }, { nearest: nearest(node.url) }),
    ];
  });
}
