import type { Definition, Root } from 'mdast';
import { visit } from '../../src/markdown/visit.ts';
import type { Aside } from './blocks.ts';

/** On the way to HTML addresses are encoded; what the list says is kept beside them. */
export function keepAddresses(tree: Root, asides: Aside[]): void {
  const definitions = new Map<string, Definition>();
  const unused = new Set<Definition>();
  visit(tree, 'definition', (node) => {
    const key = node.identifier.toUpperCase();
    unused.add(node);
    if (!definitions.has(key)) definitions.set(key, node);
  });
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image')
      node.data = { ...node.data, hProperties: { dataAddress: node.url } };
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier.toUpperCase());
    if (!definition) return;
    unused.delete(definition);
    node.data = { ...node.data, hProperties: { dataAddress: definition.url } };
  });
  for (const { url, position } of unused)
    if (url !== '')
      asides.push({ address: url, line: position?.start.line ?? 1, reason: 'definition' });
}
