import { toString } from 'mdast-util-to-string';
import { isOutside, resolveInternal } from '../../../src/markdown/internal-link.ts';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { addresses } from '../../../src/schema/address.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { findNearest } from '../../../src/schema/nearest.ts';
import { urlFault } from '../../../src/schema/url.ts';
import { listOf, rawSections, textOf, type Content } from '../content.ts';

/** What can be pointed at: pages with their fragments, links, terms, figures. Collected first, compared after. */
interface Targets {
  /** Fragments by root-absolute address; undefined where they are unknown because the note is at fault. */
  pages: Map<string, Set<string> | undefined>;
  links: Set<string>;
  terms: Set<string>;
  figures: readonly string[];
}

export function checkReferences(content: Content): Issue[] {
  const targets = collectTargets(content);
  return [...content.notes, ...content.pages].flatMap((note) => [
    ...checkLinks(note, targets),
    ...checkElements(note, targets),
    ...checkRefs(note, targets),
  ]);
}

function collectTargets(content: Content): Targets {
  const pages = new Map<string, Set<string> | undefined>();
  const termIds = listOf({ terms: content.terms.raw }, 'terms').flatMap((term) => textOf(term, 'id') ?? []);
  for (const address of [addresses.home, addresses.reading, addresses.search, addresses.health]) {
    pages.set(address, new Set());
  }
  pages.set(addresses.terms, new Set(termIds));
  for (const part of listOf(content.guide.raw, 'parts')) {
    const id = textOf(part, 'id');
    if (id !== undefined) pages.set(addresses.part(id), new Set());
  }
  for (const note of [...content.notes, ...content.pages]) pages.set(addresses.note(note.id), fragmentsOf(note));
  const links = new Set<string>();
  for (const note of content.notes) {
    for (const { links: found } of rawSections(note.raw)) {
      for (const { id, aliases } of found) [...(id === undefined ? [] : [id]), ...aliases].forEach((name) => links.add(name));
    }
  }
  return { pages, links, terms: new Set(termIds), figures: content.figures };
}

function fragmentsOf({ landmarks, raw }: ReadNote<unknown>): Set<string> | undefined {
  if (!landmarks || raw === undefined) return undefined;
  const ids = landmarks.headings.flatMap(({ id }) => id ?? []);
  const figures = landmarks.elements.flatMap((element) =>
    element.name === 'Figure' ? `figure-${attributeOf(element, 'name')}` : [],
  );
  const entries = rawSections(raw).flatMap(({ id, links }) => [id, ...links.flatMap((link) => [link.id, ...link.aliases])]);
  return new Set([...ids, ...figures, ...entries.filter((id) => id !== undefined)]);
}

const emptyTexts = /^(?:这里|此处|点击|点这里|点击这里|链接|这个|here|click here|link|this)$/i;

function checkLinks(note: ReadNote<unknown>, { pages }: Targets): Issue[] {
  return (note.landmarks?.links ?? []).flatMap((node): Issue[] => {
    const place = placeOf(node, note.source.file);
    const text = toString(node).trim();
    if (text === '' || emptyTexts.test(text)) return [createIssue('link-text', place, { value: text })];
    if (/^mailto:/i.test(node.url)) return [];
    if (isOutside(node.url)) {
      const fault = urlFault(node.url);
      return fault ? [createIssue(fault.rule, place, { value: fault.value })] : [];
    }
    const { pathname, fragment } = resolveInternal(node.url, note.id);
    if (!pages.has(pathname)) {
      return [createIssue('link-target-exists', place, { value: node.url }, { nearest: findNearest(pathname, pages.keys()) })];
    }
    const fragments = pages.get(pathname);
    if (fragment === '' || !fragments || fragments.has(fragment)) return [];
    return [
      createIssue('link-fragment-exists', place, { value: fragment, page: pathname }, {
        expected: [...fragments].slice(0, 12).map((id) => `#${id}`).join('、') || '（那一页没有片段）',
        nearest: withHash(findNearest(fragment, fragments)),
      }),
    ];
  });
}

function checkElements(note: ReadNote<unknown>, { links, terms, figures }: Targets): Issue[] {
  return (note.landmarks?.elements ?? []).flatMap((element): Issue[] => {
    const place = placeOf(element, note.source.file);
    const missing = (
      rule: 'term-exists' | 'figure-exists' | 'link-exists', attribute: string, known: Iterable<string>,
    ): Issue[] => {
      const value = attributeOf(element, attribute);
      if (value === undefined || new Set(known).has(value)) return [];
      return [createIssue(rule, place, { value }, { nearest: findNearest(value, known) })];
    };
    switch (element.name) {
      case 'Term':
        return missing('term-exists', 'id', terms);
      case 'Figure':
        return missing('figure-exists', 'name', figures);
      case 'Cite':
      case 'Quote':
        return missing('link-exists', 'link', links);
      default:
        return [];
    }
  });
}

function checkRefs(note: ReadNote<unknown>, { links }: Targets): Issue[] {
  return rawSections(note.raw).flatMap((section) =>
    section.links.flatMap(({ ref, path }) => {
      if (ref === undefined || links.has(ref)) return [];
      return [createIssue('link-exists', note.placeOf([...path, 'ref']), { value: ref }, { nearest: findNearest(ref, links) })];
    }),
  );
}

function withHash(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `#${id}`;
}

function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
