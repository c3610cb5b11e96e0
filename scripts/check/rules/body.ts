import type { Heading } from 'mdast';
import { attributeOf, type Jsx } from '../../../src/markdown/jsx.ts';
import { isComment, isContent } from '../../../src/markdown/is-content.ts';
import { headingText } from '../../../src/markdown/heading-ids.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { createFinder, findNearest } from '../../../src/schema/nearest.ts';
import type { Draft, ReadNote } from '../../../src/markdown/read-note.ts';
import type { Source } from '../../../src/markdown/source.ts';
import { rawSections, type Content } from '../../../src/read/content.ts';
import { attributePlace, placeOf } from '../../../src/markdown/place.ts';
import { visit } from '../../../src/markdown/visit.ts';
import { say, type Phrase } from '../../../src/schema/phrases/index.ts';

/** Shape of the bodies: headings, placed sections, abouts, code, images. */
export function checkBodies(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap((note) => [
    ...checkHeadings(note),
    ...checkPlacement(note),
    ...checkPresence(note),
  ]);
}

function checkHeadings({ draft, source }: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  let previous = 1;
  for (const { node, id, text } of draft?.landmarks.headings ?? []) {
    const place = placeOf(node, source.file);
    const underline = underlineOf(node, source);
    if (underline !== undefined) {
      issues.push(createIssue('heading-setext', place, { value: text, found: underline }));
      previous = 2;
      continue;
    }
    const foreign = findForeign(node, draft!.refused);
    const line = source.text.slice(node.position?.start.offset ?? 0).split('\n', 1)[0]!;
    const isBroken = !draft!.isWhole && /[{<]/.test(line);
    const isMislevelled = node.depth === 1 || node.depth > previous + 1 || node.depth > 4;
    if (isMislevelled) {
      issues.push(
        createIssue('heading-level', place, { value: text, found: '#'.repeat(node.depth) }),
      );
    }
    if (foreign !== undefined)
      issues.push(createIssue('heading-plain', place, { value: text, found: foreign }));
    else if (
      id === undefined &&
      // The cure of a wrong level shows how a heading is written, with its id.
      !isMislevelled &&
      !isBroken &&
      !node.children.some((child) => child.type === 'mdxTextExpression' && !isComment(child.value))
    ) {
      issues.push(createIssue('heading-id', place, { value: text, found: writtenId(node) }));
    }
    previous = node.depth === 1 ? 1 : Math.min(node.depth, previous + 1);
  }
  return issues;
}

/** The line below a text that has made it a heading, or undefined. */
function underlineOf({ position }: Heading, source: Source): string | undefined {
  const written = source.text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return /\n[\s>]*(=+|-+)[ \t]*$/.exec(written)?.[1];
}

/** What stands where the id should. */
function writtenId(heading: Heading): Phrase {
  const last = heading.children.at(-1);
  const id =
    last?.type === 'mdxTextExpression' ? /\/\*\s*(.*?)\s*\*\//s.exec(last.value)?.[1] : undefined;
  return id === undefined ? say('heading-no-id') : say('heading-wrong-id', { value: id });
}

function findForeign(heading: Heading, refused: ReadonlySet<unknown>): Phrase | undefined {
  if (headingText(heading) === '') return say('heading-blank');
  let found: Phrase | undefined;
  visit(heading, (node) => {
    if (!refused.has(node)) found ??= foreignInHeading[node.type];
  });
  return found;
}

const foreignInHeading: Record<string, Phrase> = {
  inlineMath: say('heading-formula'),
  math: say('heading-formula'),
  link: say('heading-link'),
  image: say('heading-image'),
  mdxJsxTextElement: say('heading-component'),
  footnoteReference: say('heading-footnote'),
};

function checkPlacement(note: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  const sections = rawSections(note.raw);
  const sectionIds = sections.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const linkIds = sections.flatMap(({ links }) =>
    links.flatMap(({ id }) => (id === undefined ? [] : [id])),
  );
  const nearestLink = createFinder(linkIds);
  const isLocal = new Set(linkIds);
  const nested = new Set(note.draft ? findNested(note.draft) : []);
  const placed = new Set<string>();
  const told = new Set<string>();
  for (const element of note.draft?.landmarks.elements ?? []) {
    if (note.draft!.refused.has(element) || nested.has(element)) continue;
    const place = placeOf(element, note.source.file);
    if (element.name === 'ReadingList') {
      const id = attributeOf(element, 'section') ?? '';
      if (note.raw !== undefined && !sectionIds.includes(id)) {
        issues.push(
          createIssue(
            'section-exists',
            attributePlace(element, 'section', note.source.file),
            { value: id },
            {
              expected: sectionIds.length > 0 ? sectionIds.slice(0, 12) : say('no-sections'),
              nearest: findNearest(id, sectionIds),
            },
          ),
        );
      } else if (placed.has(id)) issues.push(createIssue('section-once', place, { value: id }));
      placed.add(id);
    }
    if (element.name === 'About') {
      const id = attributeOf(element, 'link') ?? '';
      if (note.raw !== undefined && !isLocal.has(id)) {
        issues.push(
          createIssue(
            'about-link-local',
            attributePlace(element, 'link', note.source.file),
            { value: id },
            { nearest: nearestLink(id) },
          ),
        );
      } else if (told.has(id)) issues.push(createIssue('about-once', place, { value: id }));
      told.add(id);
    }
  }
  for (const element of nested) {
    issues.push(
      createIssue('component-place', placeOf(element, note.source.file), {
        value: element.name!,
        advice: say('place-top'),
      }),
    );
  }
  for (const { links } of sections) {
    links.forEach(({ group, path }, index) => {
      if (
        group === undefined ||
        links[index - 1]?.group === group ||
        links[index + 1]?.group === group
      )
        return;
      issues.push(createIssue('group-many', note.placeOf([...path, 'group']), { value: group }));
    });
  }
  return issues;
}

/** ReadingList and About that do not stand at the top level: only there can the page find them. */
function findNested({ tree, landmarks, refused }: Draft): Jsx[] {
  const top = new Set<unknown>(
    tree.children.flatMap((node): unknown[] =>
      node.type === 'paragraph' ? [node, ...node.children] : [node],
    ),
  );
  return landmarks.elements.filter(
    (element) =>
      (element.name === 'ReadingList' || element.name === 'About') &&
      !top.has(element) &&
      !refused.has(element),
  );
}

function checkPresence({ draft, source }: ReadNote<unknown>): Issue[] {
  if (!draft?.isWhole || draft.tree.children.some(isContent)) return [];
  return [createIssue('note-has-content', { file: source.file, line: 1, column: 1 }, {})];
}
