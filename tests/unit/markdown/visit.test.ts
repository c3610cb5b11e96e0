import type { Node, Parent } from 'unist';
import { visit as visitOfLibrary } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { createRandom } from '../../../scripts/bench/random.ts';
import { SKIP, visit } from '../../../src/markdown/visit.ts';

const types = ['paragraph', 'text', 'link'];

it('meets the nodes that unist-util-visit meets, whatever a visitor answers and does to the tree', () => {
  for (let seed = 1; seed <= 100; seed++)
    for (const test of [undefined, ...types])
      expect(meet(visit, seed, test), `${seed} ${test}`).toEqual(meet(visitOfLibrary, seed, test));
});

/** What one of the two meets, in order, with what is left of the tree. */
function meet(walk: typeof visit, seed: number, test: string | undefined) {
  const { below, pick } = createRandom(seed);
  let count = 0;
  const tree = growTree();
  const met: unknown[] = [];
  const visitor = (node: Node, index?: number, parent?: Parent) => {
    met.push([(node as Numbered).number, index, (parent as Numbered | undefined)?.number]);
    const chance = below(100);
    if (chance < 10) return SKIP;
    if (chance < 12) return false;
    if (!parent || index === undefined) return undefined;
    if (chance < 20) parent.children[index] = growTree();
    else if (chance < 30) {
      parent.children.splice(index, 1);
      return chance < 25 ? index : ([SKIP, index] as [typeof SKIP, number]);
    } else if (chance < 40) {
      parent.children.splice(index, 0, leaf());
      return index + 2;
    }
    return undefined;
  };
  if (test === undefined) walk(tree, visitor as never);
  else walk(tree, test, visitor as never);
  return { met, tree };

  function growTree(depth = 0): Node {
    const node = leaf();
    if (depth > 4 || below(5) === 0) return node;
    const children = Array.from({ length: below(5) }, () => growTree(depth + 1));
    return { ...node, children } as Node;
  }

  function leaf(): Node {
    return { type: pick(types), number: count++ } as Node;
  }
}

type Numbered = Node & { number: number };
