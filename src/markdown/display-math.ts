import type { Element } from 'hast';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math } from 'mdast-util-math';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import type { Position } from 'unist';
import { SKIP, visit } from './visit.ts';

/**
 * Two more ways to write a formula on lines of its own, which become what `$$` on lines of their own would be when the
 * parser has read them, and are judged, counted and set like it: code fences of the language `math`, as on GitHub, and
 * `$$…$$` that is all of a line, as in most editors.
 */
export function remarkDisplayMath(this: Processor): void {
  const data = this.data();
  (data.fromMarkdownExtensions ??= []).push({
    exit: { mathTextSequence: noteDollars },
    transforms: [turnFences, liftLines],
  });
}

/** Formulas in sentences that stand between two dollars: the tree does not tell. */
const doubled = new WeakSet<object>();

function noteDollars(this: CompileContext, token: Token): undefined {
  const formula = this.stack.findLast(({ type }) => type === 'inlineMath');
  if (formula && this.sliceSerialize(token) === '$$') doubled.add(formula);
}

function turnFences(tree: Root): undefined {
  visit(tree, 'code', (node, index, parent) => {
    if (node.lang === 'math') parent!.children[index!] = toFormula(node.value, node.position);
  });
}

function liftLines(tree: Root): undefined {
  visit(tree, 'paragraph', (node, index, parent) => {
    const blocks = splitAtLines(node);
    if (blocks.length === 1 && blocks[0] === node) return undefined;
    (parent!.children as RootContent[]).splice(index!, 1, ...blocks);
    return [SKIP, index! + blocks.length];
  });
}

/** A paragraph and the formulas that take whole lines of it, in their order. */
function splitAtLines(paragraph: Paragraph): RootContent[] {
  const { children } = paragraph;
  const lone = children.map(
    (child, index) =>
      doubled.has(child) && endsLine(children[index - 1]) && startsLine(children[index + 1]),
  );
  if (!lone.includes(true)) return [paragraph];
  const blocks: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const close = () => {
    const [first, last] = [words[0], words.at(-1)];
    const position = first?.position &&
      last?.position && { start: first.position.start, end: last.position.end };
    if (first) blocks.push({ type: 'paragraph', children: words, ...(position && { position }) });
    words = [];
  };
  children.forEach((child, index) => {
    if (lone[index]) {
      close();
      blocks.push(toFormula((child as InlineMath).value, child.position));
      return;
    }
    if (child.type === 'break' && (lone[index - 1] || lone[index + 1])) return;
    if (child.type === 'text') {
      if (lone[index + 1]) child.value = child.value.replace(/\s*$/, '');
      if (lone[index - 1]) child.value = child.value.replace(/^\s*/, '');
      if (child.value === '') return;
    }
    words.push(child);
  });
  close();
  return blocks;
}

const endsLine = (before: PhrasingContent | undefined): boolean =>
  !before || before.type === 'break' || (before.type === 'text' && /\n[ \t]*$/.test(before.value));

const startsLine = (after: PhrasingContent | undefined): boolean =>
  !after || after.type === 'break' || (after.type === 'text' && /^[ \t]*\n/.test(after.value));

function toFormula(value: string, position: Position | undefined): Math {
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
