import type { Node, Parent } from 'unist';
import type { visit as visitOfLibrary } from 'unist-util-visit';

/** What a visitor returns for: not into this node. */
export const SKIP = 'skip';

/** What a visitor returns for: no further. */
const EXIT = false;

type Result = typeof SKIP | typeof EXIT | number | [typeof SKIP, number] | undefined | void;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Result;

/**
 * `visit` of unist-util-visit in the forms that this project uses: every node of a tree or those of one type, before
 * their children. The library gives each visit a function with a name of its own, for debuggers; over the dozen walks
 * that a note takes, this was a sixth of the time in which notes are read and rendered.
 */
export const visit = walkTree as typeof visitOfLibrary;

function walkTree(tree: Node, test: string | Visitor, given?: Visitor): void {
  if (typeof test === 'string') walk(tree, undefined, undefined, test, given!);
  else walk(tree, undefined, undefined, undefined, test);
}

/**
 * One function for all walks: one that each walk made for itself would be compiled anew for each.
 * @returns where the parent goes on, if not behind this node, or that it does not
 */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  type: string | undefined,
  visitor: Visitor,
): number | typeof EXIT | undefined {
  const result =
    type === undefined || node.type === type ? visitor(node, index, parent) : undefined;
  if (result === EXIT) return EXIT;
  const [action, next] = Array.isArray(result) ? result : [result];
  if (action !== SKIP && hasChildren(node))
    for (let at = 0; at < node.children.length;) {
      const further = walk(node.children[at]!, at, node, type, visitor);
      if (further === EXIT) return EXIT;
      at = further ?? at + 1;
    }
  return typeof action === 'number' ? action : next;
}

function hasChildren(node: Node): node is Parent {
  return 'children' in node;
}
