import type { Image } from 'mdast';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createSource } from '../../../src/markdown/source.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { createFinder } from '../../../src/schema/nearest.ts';
import type { Content } from '../content.ts';
import { placeOf } from '../place.ts';

/** Largest image, in bytes. */
const imageLimit = 300_000;

/** Images in the bodies, and the files below public/images/ whether a note shows them or not: all are published. */
export function checkImageFiles(content: Pick<Content, 'notes' | 'pages' | 'images'>): Issue[] {
  const nearest = createFinder(content.images.keys());
  return [
    ...[...content.notes, ...content.pages].flatMap((note) => checkUses(note, content, nearest)),
    ...[...content.images.values()].flatMap(({ path, size, text }): Issue[] => {
      const place = { file: path, line: 1, column: 1 };
      if (size > imageLimit)
        return [
          createIssue('image-size', place, {
            value: path,
            size: `${Math.ceil(size / 1000)} kB`,
            limit: '300 kB',
          }),
        ];
      const unsafe = text === undefined ? null : unsafeSvg.exec(text);
      if (!unsafe) return [];
      return [
        createIssue('image-safe', createSource(path, text!).placeAt(unsafe.index), {
          value: path,
          found: unsafe[0].trim(),
        }),
      ];
    }),
  ];
}

/** What makes an SVG more than a picture: code, foreign markup, anything from elsewhere, another encoding. */
const unsafeSvg =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|set|animate\w*(?=[^<>]*attributeName\s*=\s*["'](?:xlink:)?href))\b|[\s"'/]on\w+\s*=|(?:java|vb)script:|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg|gif|webp);)[^"']*|@import|url\(\s*["']?(?!#|["']?#)[^)]*|<!ENTITY|<!DOCTYPE[^<>[]*\[|<\?xml-stylesheet|\u0000|\ufffd/i;

function checkUses(
  { draft, source }: ReadNote<unknown>,
  { images }: Pick<Content, 'images'>,
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
