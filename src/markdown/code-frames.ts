import type { Element, Root } from 'hast';
import { SKIP, visit } from './visit.ts';

/**
 * Puts every block of code into a frame that names its language (transform, after colouring). Shown output of a
 * snippet is no code to copy and nothing to search for.
 */
export function frameCode(tree: Root, labels: { output: string }): void {
  visit(tree, 'element', (pre, index, parent) => {
    const { dataLanguage } = pre.properties;
    // Without a language it is a formula that is not set yet.
    if (pre.tagName !== 'pre' || dataLanguage === undefined) return undefined;
    if (!parent || index === undefined) return undefined;
    const language = String(dataLanguage);
    const isOutput = language === 'output';
    const name: Element = {
      type: 'element',
      tagName: 'p',
      properties: { className: ['code-language'], dataPagefindIgnore: '', ariaHidden: 'true' },
      children: [{ type: 'text', value: isOutput ? labels.output : language }],
    };
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: isOutput ? ['code-block', 'code-output'] : ['code-block'],
        ...(isOutput && { dataPagefindIgnore: '' }),
      },
      children: [name, pre],
    };
    return SKIP;
  });
}

export function rehypeCodeFrames(labels: { output: string }) {
  return (tree: Root) => frameCode(tree, labels);
}
