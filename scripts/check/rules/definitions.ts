import type { Definition, FootnoteDefinition } from 'mdast';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import type { Content } from '../../../src/read/content.ts';
import { placeOf } from '../../../src/markdown/place.ts';

/** Addresses and footnotes that are written under a mark which has one already: Markdown drops them without a word. */
export function checkDefinitions(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap(({ draft, source }: ReadNote<unknown>) => {
    const { definitions = [], footnotes = [] } = draft?.landmarks ?? {};
    const texts = footnotes.filter((node) => node.type === 'footnoteDefinition');
    return [...findSecond(definitions), ...findSecond(texts)].map((node) =>
      createIssue('definition-once', placeOf(node, source.file), {
        value: `[${node.type === 'definition' ? '' : '^'}${node.label ?? node.identifier}]:`,
      }),
    );
  });
}

function findSecond<Node extends Definition | FootnoteDefinition>(nodes: readonly Node[]): Node[] {
  const seen = new Set<string>();
  return nodes.filter(({ identifier }) => seen.has(identifier) || !seen.add(identifier));
}
