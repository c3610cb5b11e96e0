import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isOutside, resolveInternal } from '../../../src/markdown/internal-link.ts';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { findNearest } from '../../../src/schema/nearest.ts';
import { judgeAddress } from './addresses.ts';
import { isMailAddress, urlFault } from '../../../src/schema/url.ts';
import { rawSections, type Content } from '../../../src/read/content.ts';
import { collectTargets, type Targets } from '../targets.ts';
import { attributePlace, placeOf } from '../../../src/markdown/place.ts';
import { isInRawLink } from './raw-links.ts';
import { say } from '../../../src/schema/phrases/index.ts';

export function checkReferences(content: Content, sites: readonly string[]): Issue[] {
  const targets = collectTargets(content, sites);
  return [...content.notes, ...content.pages].flatMap((note) => [
    ...checkLinks(note, targets),
    ...checkElements(note, targets),
    ...checkRefs(note, targets),
  ]);
}

const emptyTexts = /^(?:这里|此处|点击|点这里|点击这里|链接|这个|here|click here|link|this)$/i;

function checkLinks(note: ReadNote<unknown>, targets: Targets): Issue[] {
  if (!note.draft) return [];
  const { landmarks, refused } = note.draft;
  const images = new Set(
    landmarks.references
      .filter(({ type }) => type === 'imageReference')
      .map(({ identifier }) => identifier),
  );
  const texts = [
    ...landmarks.links,
    ...landmarks.references.filter(({ type }) => type === 'linkReference'),
  ];
  const addressed = [
    ...landmarks.links,
    ...landmarks.definitions.filter(({ identifier }) => !images.has(identifier)),
  ];
  return [
    ...texts.flatMap((node): Issue[] => {
      const text = toString(node).trim();
      if (text !== '' && !emptyTexts.test(text)) return [];
      return [createIssue('link-text', placeOf(node, note.source.file), { value: text })];
    }),
    ...addressed
      .filter((node) => !refused.has(node) && !isInRawLink(node, note.source.text))
      .flatMap((node) => checkAddress(node.url, placeOf(node, note.source.file), note, targets)),
    ...checkFootnotes(note, landmarks.footnotes),
  ];
}

function checkAddress(
  url: string,
  place: Place,
  note: ReadNote<unknown>,
  { pages, nearest, sites }: Targets,
): Issue[] {
  if (/^mailto:/i.test(url))
    return isMailAddress(url) ? [] : [createIssue('url-mail', place, { value: url })];
  if (isOutside(url)) {
    const fault = urlFault(url);
    return fault
      ? [createIssue(fault.rule, place, { value: fault.value })]
      : judgeAddress(url, place, sites);
  }
  const { pathname, fragment } = resolveInternal(url, note.id);
  if (
    url === '' ||
    url === '#' ||
    (/\.mdx?$/i.test(url.split('#')[0]!) && !/\.mdx(?:#|$)/.test(url)) ||
    !pages.has(pathname)
  ) {
    return [
      createIssue(
        'link-target-exists',
        place,
        { value: url },
        { nearest: url === '' || url === '#' ? undefined : nearest.page(pathname) },
      ),
    ];
  }
  const fragments = pages.get(pathname);
  // `#top` is the top of any page.
  if (/^(?:top)?$/i.test(fragment) || !fragments || fragments.has(fragment)) return [];
  return [
    createIssue(
      'link-fragment-exists',
      place,
      { value: fragment, page: pathname },
      {
        expected:
          fragments.size > 0
            ? [...fragments].slice(0, 12).map((id) => `#${id}`)
            : say('no-fragments'),
        nearest: withHash(findNearest(fragment, fragments)),
      },
    ),
  ];
}

function checkFootnotes(
  { source }: ReadNote<unknown>,
  nodes: readonly (FootnoteReference | FootnoteDefinition)[],
): Issue[] {
  const used = new Set(
    nodes.filter(({ type }) => type === 'footnoteReference').map(({ identifier }) => identifier),
  );
  return nodes
    .filter(({ type, identifier }) => type === 'footnoteDefinition' && !used.has(identifier))
    .map((node) =>
      createIssue('footnote-paired', placeOf(node, source.file), {
        value: `[^${node.identifier}]`,
        found: say('footnote-unused'),
      }),
    );
}

function checkElements(
  note: ReadNote<unknown>,
  { links, terms, figures, nearest, mayBeUnread }: Targets,
): Issue[] {
  return (note.draft?.landmarks.elements ?? []).flatMap((element): Issue[] => {
    if (note.draft!.refused.has(element)) return [];
    const missing = (
      rule: 'term-exists' | 'figure-exists' | 'link-exists',
      attribute: string,
      known: ReadonlySet<string> | undefined,
      find: (name: string) => string | undefined,
    ): Issue[] => {
      const value = attributeOf(element, attribute);
      if (value === undefined || !known || known.has(value)) return [];
      if (rule === 'link-exists' && mayBeUnread(value)) return [];
      return [
        createIssue(
          rule,
          attributePlace(element, attribute, note.source.file),
          { value },
          { nearest: find(value) },
        ),
      ];
    };
    switch (element.name) {
      case 'Term':
        return missing('term-exists', 'id', terms, nearest.term);
      case 'Figure':
        return missing('figure-exists', 'name', figures, nearest.figure);
      case 'Cite':
      case 'Quote':
        return missing('link-exists', 'link', links, nearest.link);
      default:
        return [];
    }
  });
}

function checkRefs(note: ReadNote<unknown>, { links, nearest, mayBeUnread }: Targets): Issue[] {
  return rawSections(note.raw).flatMap((section) =>
    section.links.flatMap(({ ref, path }) => {
      if (ref === undefined || links.has(ref) || mayBeUnread(ref)) return [];
      return [
        createIssue(
          'link-exists',
          note.placeOf([...path, 'ref']),
          { value: ref },
          { nearest: nearest.link(ref) },
        ),
      ];
    }),
  );
}

function withHash(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `#${id}`;
}
