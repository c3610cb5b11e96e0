import type { ElementContent, Root, RootContent, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from './visit.ts';

/** Letters and marks that fill a square: beside them a blank is no space between words. */
const square = /[\u2e80-\u303f\u3040-\u30ff\u31c0-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]/u;

/** Marks that bring their own room, whatever follows them. */
const closing = /[，。、；：！？）】」』》”’〕]/u;

/** Elements whose words are words of the sentence. Code and formulas are not: a blank parts them from Chinese. */
const inline = new Set(['a', 'em', 'strong', 'del', 'Term', 'Cite']);

/**
 * Takes out the blanks that Chinese does not have and that only the source wants (transform): around words that are
 * marked up, where Chinese stands on both sides or its punctuation before, and where a line of the source ends between two letters.
 * @param citation how a source stands in a sentence: it is printed later, and its brackets decide
 */
export function closeBlanks(tree: Root, citation: string): void {
  visit(tree, (node, _, parent) => {
    if (node.type === 'text') {
      node.value = node.value.replace(/[ \t]*\n[ \t]*/g, (blank, at: number, all: string) =>
        square.test(all[at - 1] ?? '') && square.test(all[at + blank.length] ?? '') ? '' : blank,
      );
      return;
    }
    if (!isInline(node) || !parent) return;
    const siblings = parent.children as RootContent[];
    const at = siblings.indexOf(node as RootContent);
    const words = node.name === 'Cite' ? citation : toString(node).trim();
    const [before, after] = [siblings[at - 1], siblings[at + 1]];
    if (isText(before) && square.test(words[0] ?? '') && square.test(lastOf(before.value)))
      before.value = before.value.trimEnd();
    const last = words.at(-1) ?? '';
    if (
      isText(after) &&
      (closing.test(last) || (square.test(last) && square.test(firstOf(after.value))))
    )
      after.value = after.value.trimStart();
  });
}

interface Inline {
  type: string;
  tagName?: string;
  name?: string | null;
  children: ElementContent[];
}

function isInline(node: object): node is Inline {
  const { tagName, name } = node as Inline;
  return inline.has(tagName ?? name ?? '');
}

const isText = (node: RootContent | undefined): node is Text => node?.type === 'text';
const lastOf = (text: string): string => text.trimEnd().at(-1) ?? '';
const firstOf = (text: string): string => text.trimStart()[0] ?? '';

export function rehypeBlanks(citation: string) {
  return (tree: Root) => closeBlanks(tree, citation);
}
