import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import rehypeKatex from 'rehype-katex';
import type { VFile } from 'vfile';
import { bindPunctuation, cutPunctuation } from './formula-punctuation.ts';
import { classesOf } from './formula-styles.ts';
import { leanFormulas } from './lean-formulas.ts';
import { katexOptions } from './math.ts';
import { SKIP, visit } from './visit.ts';
import { nameFormulas } from './wide-content.ts';

interface Options {
  /** The accessible name of what scrolls. */
  label?: string;
  /** Whether formulas become the HTML that they end as: a tree of one is a hundred elements. */
  isPrinted?: boolean;
}

/** A formula takes some five kilobytes. */
const rememberedLimit = 5000;

/** Printed formulas, the last used last: a guide writes the same ones over and over. */
const printed = new Map<string, string>();

/** Draws every formula of a tree by KaTeX, makes it lean and binds to it the punctuation around it (transform). */
export function rehypeFormulas({ label = '', isPrinted = false }: Options = {}) {
  return (tree: Root, file: VFile): void => {
    const print = (nodes: ElementContent[]): string => {
      const key = JSON.stringify([label, ...nodes.map((node) => [kindOf(node), toString(node)])]);
      const html = printed.get(key) ?? toHtml(draw(nodes, label, file));
      printed.delete(key);
      printed.set(key, html);
      if (printed.size > rememberedLimit) printed.delete(printed.keys().next().value!);
      return html;
    };
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined || !isFormula(node)) return undefined;
      const nodes = isDisplay(node) ? [node] : withPunctuation(node, index, parent.children);
      const drawn = isPrinted
        ? [{ type: 'raw' as const, value: print(nodes) }]
        : draw(nodes, label, file);
      parent.children.splice(index, 1, ...drawn);
      return [SKIP, index + drawn.length];
    });
  };
}

/** A formula as remark-rehype leaves it: code in a sentence, or on lines of its own. */
function isFormula(node: Element): boolean {
  const [only] = node.children;
  const code = isDisplay(node) && only?.type === 'element' ? only : node;
  return code.tagName === 'code' && classesOf(code).includes('language-math');
}

const isDisplay = ({ tagName }: Element): boolean => tagName === 'pre';

const kindOf = (node: ElementContent): string =>
  node.type === 'element' ? node.tagName : node.type;

function withPunctuation(
  formula: Element,
  index: number,
  siblings: readonly RootContent[],
): ElementContent[] {
  const { before, after } = cutPunctuation(siblings[index - 1], siblings[index + 1]);
  const text = (value: string | undefined): Text[] =>
    value === undefined ? [] : [{ type: 'text', value }];
  return [...text(before), formula, ...text(after)];
}

const drawByKatex = rehypeKatex(katexOptions());

function draw(nodes: ElementContent[], label: string, file: VFile): ElementContent[] {
  const tree: Root = { type: 'root', children: nodes };
  drawByKatex(tree, file);
  leanFormulas(tree);
  bindPunctuation(tree);
  nameFormulas(tree, label);
  return tree.children as ElementContent[];
}
