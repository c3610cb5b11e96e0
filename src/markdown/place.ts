import type { Place } from '../schema/issue.ts';
import type { Jsx } from './jsx.ts';

interface Positioned {
  position?: { start: { line: number; column: number } } | undefined;
}

/** Where a node begins. */
export function placeOf(node: Positioned, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Where an attribute of an element begins, or the element when it has none of that name. */
export function attributePlace(element: Jsx, name: string, file: string): Place {
  const attribute = element.attributes.find(
    (item) => item.type === 'mdxJsxAttribute' && item.name === name,
  );
  return placeOf(attribute?.position ? attribute : element, file);
}
