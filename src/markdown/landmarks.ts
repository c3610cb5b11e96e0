import type {
  Code,
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
  Text,
} from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import { toString } from 'mdast-util-to-string';
import { headingId, headingText } from './heading-ids.ts';
import { attributeOf, inlineAttributesOf, type Jsx } from './jsx.ts';
import { SKIP, visit } from './visit.ts';

/** An entry of the table of contents, in the order of the page. */
export interface TocItem {
  id: string;
  text: string;
  depth: number;
}

/** What the body of a note holds, collected in one walk and judged later. */
export interface Landmarks {
  headings: { node: Heading; id: string | undefined; text: string }[];
  links: Link[];
  images: Image[];
  /** `[text][id]`, `![alt][id]` and `[id]: address`. */
  references: (LinkReference | ImageReference)[];
  definitions: Definition[];
  footnotes: (FootnoteReference | FootnoteDefinition)[];
  texts: Text[];
  formulas: (Math | InlineMath)[];
  code: Code[];
  /** Elements of the component table, in order. */
  elements: Jsx[];
  /** Ids of sections placed by `<ReadingList>`, with the number of headings that stand before each. */
  placements: { section: string; after: number }[];
  /** Terms marked by `<Term>`, with the heading or reading list under which each stands. */
  terms: { id: string; place: string | undefined }[];
  /** Figures, with the heading or reading list under which each stands. */
  figures: { name: string; caption: string | undefined; place: string | undefined }[];
  /** Chinese characters of the prose, code excluded. */
  characters: number;
  /** Words of the prose in Latin letters, code excluded. */
  words: number;
}

export function collectLandmarks(tree: Root): Landmarks {
  const found: Landmarks = {
    headings: [],
    links: [],
    images: [],
    references: [],
    definitions: [],
    footnotes: [],
    texts: [],
    formulas: [],
    code: [],
    elements: [],
    placements: [],
    terms: [],
    figures: [],
    characters: 0,
    words: 0,
  };
  let place: string | undefined;
  visit(tree, (node: Nodes) => {
    switch (node.type) {
      case 'heading':
        place = headingId(node);
        found.headings.push({ node, id: place, text: headingText(node) });
        break;
      case 'link':
        found.links.push(node);
        break;
      case 'image':
        found.images.push(node);
        break;
      case 'linkReference':
      case 'imageReference':
        found.references.push(node);
        break;
      case 'definition':
        found.definitions.push(node);
        break;
      case 'footnoteReference':
      case 'footnoteDefinition':
        found.footnotes.push(node);
        break;
      case 'math':
      case 'inlineMath':
        found.formulas.push(node);
        break;
      case 'code':
        found.code.push(node);
        return SKIP;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        found.elements.push(node);
        if (node.name === 'ReadingList') {
          place = attributeOf(node, 'section') ?? '';
          found.placements.push({ section: place, after: found.headings.length });
        }
        if (node.name === 'Term') found.terms.push({ id: attributeOf(node, 'id') ?? '', place });
        if (node.name === 'Figure')
          found.figures.push({
            name: attributeOf(node, 'name') ?? '',
            caption: attributeOf(node, 'caption'),
            place,
          });
        if (node.name === 'Card') count(attributeOf(node, 'question') ?? '');
        break;
      case 'text':
        found.texts.push(node);
        count(node.value);
        break;
    }
    return undefined;
  });
  return found;

  function count(text: string): void {
    found.characters += text.match(/[\u3400-\u9fff]/gu)?.length ?? 0;
    found.words += text.match(/[\p{Script=Latin}\d'’-]{2,}/gu)?.length ?? 0;
  }
}

/** Whether a body shows formulas, in the attributes of its components too. */
export function hasMath({ formulas, elements }: Landmarks): boolean {
  return (
    formulas.length > 0 ||
    elements.some((node) => inlineAttributesOf(node).some(({ value }) => value.includes('$')))
  );
}

/** Headings of the body and titles of the reading lists, as the page shows them. */
export function buildToc(
  found: Landmarks,
  sections: readonly { id: string; title: string }[],
): TocItem[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  const placed = new Set(found.placements.map(({ section }) => section));
  const items: TocItem[] = [];
  found.headings.forEach(({ node, id, text }, index) => {
    pushPlaced(index);
    if (id) items.push({ id, text, depth: node.depth });
  });
  pushPlaced(found.headings.length);
  for (const { id, title } of sections)
    if (!placed.has(id)) items.push({ id, text: title, depth: 2 });
  return items;

  function pushPlaced(after: number): void {
    for (const placement of found.placements) {
      const title = titles.get(placement.section);
      if (placement.after === after && title)
        items.push({ id: placement.section, text: title, depth: 2 });
    }
  }
}

/** Words of an element's content. */
export function elementText(node: Jsx): string {
  return toString(node).trim();
}
