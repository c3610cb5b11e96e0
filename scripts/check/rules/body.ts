import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeOf, type Jsx } from '../../../src/markdown/jsx.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { findNearest } from '../../../src/schema/nearest.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { rawSections, type Content } from '../content.ts';

/** Shape of the bodies: headings, placed sections, abouts, code, images. */
export function checkBodies(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap((note) => [
    ...checkHeadings(note),
    ...checkPlacement(note),
    ...checkCode(note),
    ...checkImages(note, content),
    ...checkPresence(note),
  ]);
}

function checkHeadings({ landmarks, source }: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  let previous = 1;
  for (const { node, id, text } of landmarks?.headings ?? []) {
    const place = placeOf(node, source.file);
    const foreign = findForeign(node);
    if (node.depth === 1 || node.depth > previous + 1 || node.depth > 4) {
      issues.push(createIssue('heading-level', place, { value: text, found: '#'.repeat(node.depth) }));
    }
    if (foreign !== undefined) issues.push(createIssue('heading-plain', place, { value: text, found: foreign }));
    else if (id === undefined) issues.push(createIssue('heading-id', place, { value: text }));
    previous = node.depth === 1 ? 1 : Math.min(node.depth, previous + 1);
  }
  return issues;
}

function findForeign(heading: Heading): string | undefined {
  let found: string | undefined;
  visit(heading, (node) => {
    found ??= foreignInHeading[node.type];
  });
  return found;
}

const foreignInHeading: Record<string, string> = {
  inlineMath: '公式', math: '公式', link: '链接', image: '图片', mdxJsxTextElement: '组件', footnoteReference: '脚注',
};

function checkPlacement(note: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  const sections = rawSections(note.raw);
  const sectionIds = sections.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const linkIds = sections.flatMap(({ links }) => links.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const placed = new Set<string>();
  const told = new Set<string>();
  for (const element of note.landmarks?.elements ?? []) {
    const place = placeOf(element, note.source.file);
    if (element.name === 'ReadingList') {
      const id = attributeOf(element, 'section') ?? '';
      if (note.raw !== undefined && !sectionIds.includes(id)) {
        issues.push(
          createIssue('section-exists', place, { value: id }, {
            expected: sectionIds.join('、') || '（这篇没有 section）', nearest: findNearest(id, sectionIds),
          }),
        );
      } else if (placed.has(id)) issues.push(createIssue('section-once', place, { value: id }));
      placed.add(id);
    }
    if (element.name === 'About') {
      const id = attributeOf(element, 'link') ?? '';
      if (note.raw !== undefined && !linkIds.includes(id)) {
        issues.push(createIssue('about-link-local', place, { value: id }, { nearest: findNearest(id, linkIds) }));
      } else if (told.has(id)) issues.push(createIssue('about-once', place, { value: id }));
      told.add(id);
    }
  }
  if (note.tree && note.landmarks) issues.push(...checkNesting(note.landmarks.elements, note));
  for (const { links } of sections) {
    links.forEach(({ group, path }, index) => {
      if (group === undefined || links[index - 1]?.group === group || links[index + 1]?.group === group) return;
      issues.push(createIssue('group-many', note.placeOf([...path, 'group']), { value: group }));
    });
  }
  return issues;
}

/** ReadingList and About stand at the top level: only there can the page find them. */
function checkNesting(elements: readonly Jsx[], note: ReadNote<unknown>): Issue[] {
  const top = new Set<unknown>(
    note.tree!.children.flatMap((node) => (node.type === 'paragraph' ? [node, ...node.children] : [node])),
  );
  return elements
    .filter(({ name }) => name === 'ReadingList' || name === 'About')
    .filter((element) => !top.has(element))
    .map((element) =>
      createIssue('component-place', placeOf(element, note.source.file), {
        value: element.name!, advice: '移到最外层，不放在列表、引用或别的组件里',
      }),
    );
}

function checkCode({ landmarks, source }: ReadNote<unknown>): Issue[] {
  return (landmarks?.code ?? [])
    .filter(({ lang }) => !lang)
    .map((code) => createIssue('code-language', placeOf(code, source.file), {}));
}

/** Largest image, in bytes. */
const imageLimit = 300_000;

function checkImages({ landmarks, source }: ReadNote<unknown>, { images }: Content): Issue[] {
  return (landmarks?.images ?? []).flatMap((node): Issue[] => {
    const place = placeOf(node, source.file);
    const image = images.get(node.url);
    if (!node.alt?.trim()) return [createIssue('image-alt', place, { value: node.url })];
    if (!image) {
      return [createIssue('image-local', place, { value: node.url }, { nearest: findNearest(node.url, images.keys()) })];
    }
    if (image.size > imageLimit) {
      const size = `${Math.ceil(image.size / 1000)} kB`;
      return [createIssue('image-size', place, { value: node.url, size, limit: '300 kB' })];
    }
    const unsafe = /<script|\son\w+\s*=|javascript:|<foreignObject|href\s*=\s*["'](?!#)/i.exec(image.text ?? '');
    return unsafe ? [createIssue('image-safe', place, { value: node.url, found: unsafe[0].trim() })] : [];
  });
}

function checkPresence({ tree, source }: ReadNote<unknown>): Issue[] {
  if (!tree || tree.children.length > 0) return [];
  return [createIssue('note-has-content', { file: source.file, line: 1, column: 1 }, {})];
}

function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
