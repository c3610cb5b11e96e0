import type { Nodes } from 'mdast';

/** Whether the inside of `{…}` is nothing but comments. */
export function isComment(value: string): boolean {
  return /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)+$/.test(value);
}

/** Whether a node prints anything: comments and blanks don't. */
export function isContent(node: Nodes): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return !isComment(node.value);
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'definition') return false;
  return node.type === 'paragraph' ? node.children.some(isContent) : true;
}
