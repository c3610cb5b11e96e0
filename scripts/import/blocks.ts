/** An address that is no entry of the list, and what it is instead. */
export interface Aside {
  address: string;
  line: number;
  reason:
    | 'image'
    | 'badge'
    | 'code'
    | 'comment'
    | 'embedded'
    | 'definition'
    | 'front-matter'
    | 'about-list'
    | 'contents'
    | 'other-scheme'
    | 'relative'
    | 'unlinked'
    | 'own-site'
    | 'refused';
}

/** What a line of text is made of. */
export type Atom =
  | { type: 'text'; text: string; isBold: boolean }
  | { type: 'code'; text: string }
  /** `isHard` where the author has ended the line. */
  | { type: 'break'; isHard: boolean }
  | LinkAtom;

export interface LinkAtom {
  type: 'link';
  /** As the list writes it. */
  address: string;
  text: string;
  /** Whether a picture is all that it shows. */
  isPicture: boolean;
  isBold: boolean;
  line: number;
}

/** A list made elsewhere, as far as its structure says where an entry belongs. */
export type Block =
  | { type: 'heading'; depth: number; atoms: Atom[]; line: number }
  | { type: 'paragraph'; atoms: Atom[]; line: number }
  | { type: 'list'; items: { blocks: Block[]; line: number }[] }
  | { type: 'table'; head: Atom[][]; rows: { cells: Atom[][]; line: number }[] }
  /** What folds under a title: `<details>`. */
  | { type: 'fold'; title: Atom[]; blocks: Block[] };

/** The words of a line, without the marks of Markdown. */
export function textOfAtoms(atoms: readonly Atom[]): string {
  return atoms
    .map((atom) => (atom.type === 'break' ? ' ' : atom.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every link among blocks, at any depth. */
export function linksOf(blocks: readonly Block[]): LinkAtom[] {
  const among = (atoms: readonly Atom[]) => atoms.filter((atom) => atom.type === 'link');
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap((item) => linksOf(item.blocks));
      case 'table':
        return [block.head, ...block.rows.map(({ cells }) => cells)].flat().flatMap(among);
      case 'fold':
        return [...among(block.title), ...linksOf(block.blocks)];
      default:
        return among(block.atoms);
    }
  });
}
