import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Draft, ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import type { Content } from '../../../src/read/content.ts';
import { placeOf } from '../../../src/markdown/place.ts';
import { visit } from '../../../src/markdown/visit.ts';

/** Links inside the words of links, which HTML does not know: the page would end the outer one early. */
export function checkNestedLinks(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap(({ draft, source }: ReadNote<unknown>) =>
    draft
      ? findNested(draft).map((node) =>
          createIssue('link-nested', placeOf(node, source.file), { value: wordsOf(node) }),
        )
      : [],
  );
}

function findNested({ tree, refused }: Draft): Nodes[] {
  const found = new Set<Nodes>();
  visit(tree, (outer: Nodes) => {
    if (!isLink(outer) || outer.type === 'footnoteReference') return;
    visit(outer, (node: Nodes) => {
      if (node !== outer && isLink(node) && !refused.has(node)) found.add(node);
    });
  });
  return [...found];
}

/** What a page prints as a link. */
function isLink(node: Nodes): boolean {
  switch (node.type) {
    case 'link':
    case 'linkReference':
    case 'footnoteReference':
      return true;
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      return node.name === 'Term' || node.name === 'Cite';
    default:
      return false;
  }
}

function wordsOf(node: Nodes): string {
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  return toString(node) || ('name' in node ? `<${node.name}>` : '');
}
