import { linksOf, textOfAtoms, type Block, type LinkAtom } from './blocks.ts';
import { bare, isNameless } from './name-links.ts';

/** Whether no link of these blocks says itself what it leads to, so that what stands above them does. */
export function isUnnamed(
  blocks: readonly Block[],
  urlOf: (link: LinkAtom) => string | undefined,
): boolean {
  const links = linksOf(blocks).filter((link) => urlOf(link) !== undefined);
  return links.length > 0 && links.every(({ text }) => isNameless(text));
}

/** Whether nothing stands before the links of a list but a word or two. */
export function hasShortLeads(blocks: readonly Block[]): boolean {
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return items.every(({ blocks: [first] }) => {
    if (first?.type !== 'paragraph') return true;
    const at = first.atoms.findIndex((atom) => atom.type === 'link');
    return at < 0 || bare(textOfAtoms(first.atoms.slice(0, at))).length <= 14;
  });
}
