import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { rehypeFormulas } from './formulas.ts';
import { printHtml } from './print-html.ts';
import { parseInline } from './parser.ts';

const toHast = unified().use(remarkRehype).use(rehypeFormulas, { isPrinted: true });
const allowed = new Set(['text', 'inlineCode', 'inlineMath', 'emphasis', 'strong', 'break']);

/** One line of Markdown (code, formulas, emphasis) to HTML without a surrounding paragraph. */
export function renderInline(text: string): string {
  if (isPlain(text)) return text;
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', children: inlineNodes(text) }],
  };
  const [paragraph] = toHast.runSync(tree).children;
  return printHtml(paragraph?.type === 'element' ? paragraph.children : []);
}

/** The words of a line of Markdown, formulas as TeX. */
export function inlineToText(text: string): string {
  if (isPlain(text)) return text;
  const flatten = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(flatten).join('') : '';
  return inlineNodes(text).map(flatten).join('');
}

/** Lines without any of these can hold nothing but text, code, formulas and emphasis: most need no parse. */
const suspicious = /[[\]<>!#|~\\&]|\$\$|`{3}|:\/\/|www\.|@|^\s*(?:[-*+=_]|\d+[.)])/i;

/** First construct of a line that is neither code, formula nor emphasis, or undefined. */
export function findForeignInline(text: string): string | undefined {
  if (text !== '' && !suspicious.test(text)) return undefined;
  const nodes = parseInline(text).children;
  if (nodes.length !== 1 || nodes[0]!.type !== 'paragraph') return nodes[0]?.type ?? 'empty';
  const search = (node: Nodes): string | undefined => {
    if (!allowed.has(node.type)) return node.type;
    return 'children' in node ? node.children.map(search).find(Boolean) : undefined;
  };
  return nodes[0].children.map(search).find(Boolean);
}

/** Most lines are, and a guide has more of them than of anything else: parsing each was most of putting it together. */
const isPlain = (text: string): boolean =>
  !suspicious.test(text) && !/[*_`$\n]|^\s|\s$/.test(text) && text !== '';

/** The line that was parsed last: most are wanted as HTML and, next, as words. */
let last: { text: string; nodes: PhrasingContent[] } | undefined;

function inlineNodes(text: string): PhrasingContent[] {
  if (last?.text === text) return last.nodes;
  const [paragraph] = parseInline(text).children;
  const nodes: PhrasingContent[] =
    paragraph?.type === 'paragraph' ? paragraph.children : [{ type: 'text', value: text }];
  last = { text, nodes };
  return nodes;
}
