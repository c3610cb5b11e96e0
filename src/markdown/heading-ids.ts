import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slugPattern } from '../schema/slug.ts';
import { visit } from './visit.ts';

/** The id in a heading's trailing comment, `## 标题 {/* ascii-id *\/}`, or undefined. */
export function headingId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'mdxTextExpression') return undefined;
  const id = /^\s*\/\*\s*(\S+)\s*\*\/\s*$/.exec(last.value)?.[1];
  return id !== undefined && slugPattern.test(id) ? id : undefined;
}

/** Words of a heading without its id comment. */
export function headingText(heading: Heading): string {
  return toString(heading.children.filter(({ type }) => type !== 'mdxTextExpression')).trim();
}

/** Moves the ids of heading comments to the headings (transform). */
export function assignHeadingIds(tree: Root): void {
  visit(tree, 'heading', (heading) => {
    const id = headingId(heading);
    if (id === undefined) return;
    heading.children.pop();
    const last = heading.children.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
  });
}

export function remarkHeadingIds() {
  return assignHeadingIds;
}
