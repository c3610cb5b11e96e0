import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeKatex from 'rehype-katex';
import type { VFile } from 'vfile';
import { classesOf } from './formula-styles.ts';
import { leanFormulas } from './lean-formulas.ts';
import { katexOptions } from './math.ts';
import { SKIP, visit } from './visit.ts';

/** A formula takes some ten kilobytes until it is printed; a part of a guide has about as many different ones. */
const rememberedLimit = 1000;

/** Formulas that have been drawn, the last used last. */
const drawn = new Map<string, readonly ElementContent[]>();

/**
 * Draws every formula of a tree by KaTeX and makes it lean (transform). A guide writes the same formulas over and over:
 * each is drawn once, and the same nodes stand in all its places, so that who comes later must replace and not change.
 */
export function drawFormulas(tree: Root, file: VFile): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (!isFormula(node)) return undefined;
    const nodes = recall(node, file);
    parent.children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

export function rehypeFormulas() {
  return drawFormulas;
}

/** A formula as remark-rehype leaves it: code in a sentence, or on lines of its own. */
function isFormula(node: Element): boolean {
  const [only] = node.children;
  const code = node.tagName === 'pre' && only?.type === 'element' ? only : node;
  return code.tagName === 'code' && classesOf(code).includes('language-math');
}

function recall(formula: Element, file: VFile): readonly ElementContent[] {
  const key = `${formula.tagName} ${toString(formula)}`;
  const nodes = drawn.get(key) ?? draw(formula, file);
  drawn.delete(key);
  drawn.set(key, nodes);
  if (drawn.size > rememberedLimit) drawn.delete(drawn.keys().next().value!);
  return nodes;
}

const byKatex = rehypeKatex(katexOptions());

function draw(formula: Element, file: VFile): readonly ElementContent[] {
  const tree: Root = { type: 'root', children: [formula] };
  byKatex(tree, file);
  leanFormulas(tree);
  return tree.children as ElementContent[];
}
