import type { Element } from 'hast';
import type { Code, Root } from 'mdast';
import type { Math } from 'mdast-util-math';
import type { Processor } from 'unified';
import { visit } from './visit.ts';

/**
 * Code fences of the language `math`, as GitHub writes formulas, become formulas when the parser has read them: they are
 * judged, counted and set like those between dollars.
 */
export function remarkMathFences(this: Processor): void {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({ transforms: [turnFences] });
}

function turnFences(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    if (node.lang === 'math') parent!.children[index!] = toFormula(node);
  });
}

function toFormula({ value, position }: Code): Math {
  const code: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text', value }],
  };
  return {
    type: 'math',
    value,
    meta: null,
    data: { hName: 'pre', hChildren: [code] },
    ...(position && { position }),
  };
}
