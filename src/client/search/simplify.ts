import type { Vocabulary } from '../../search/lexicon.ts';
import type { Names } from './names.ts';
import { squash } from './normalise.ts';

type Table = Pick<Vocabulary, 'traditional' | 'phrases'>;

/** The names, which from now on are found in traditional Chinese too. */
export function withTraditional(names: Names, table: Table): Names {
  const simplify = createSimplifier(table);
  const simplified = names.names.map((name) => {
    const folded = simplify(name.folded);
    return folded === name.folded ? name : { ...name, folded, squashed: squash(folded) };
  });
  return { ...names, names: simplified, simplify };
}

/** Makes the function that writes traditional Chinese in the characters and words of the site. */
export function createSimplifier({ traditional, phrases }: Table): (folded: string) => string {
  const characters = [...traditional];
  const simplified = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) simplified.set(characters[i]!, characters[i + 1]!);
  return (folded) => {
    const written = [...folded].map((character) => simplified.get(character) ?? character).join('');
    // Without one traditional character the reader means mainland words: 资料 is then no 数据.
    if (written === folded) return folded;
    return phrases.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  };
}
