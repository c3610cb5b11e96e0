import { textOfAtoms, type Atom, type LinkAtom } from './blocks.ts';
import { bare, isNameless } from './name-links.ts';

/** Titles of columns that say what a work is called. */
const naming =
  /名|标题|题目|论文|课程|书|模型|资源|工具|项目|^(?:name|title|papers?|courses?|books?|models?|resources?|tools?|projects?|notebooks?|datasets?|library|libraries|packages?|method|tutorial)\b/iu;

/** Titles of columns whose cells are sentences. */
const plain =
  /^(?:desc|intro|summary|remark|comment|about|描述|简介|说明|介绍|备注|评语|推荐理由)/iu;

/**
 * A row as a line: the cell that names the work first, further links, then what the other cells say, each behind the
 * title of its column.
 * @param titles of the columns, where they have any
 * @returns `title` is set where the cell that names the work holds no link
 */
export function readRow(
  cells: readonly Atom[][],
  titles: readonly string[],
  urlOf: (link: LinkAtom) => string | undefined,
): { atoms: Atom[]; title: string | undefined } {
  const linksIn = (cell: readonly Atom[]) =>
    cell.filter((atom) => atom.type === 'link' && urlOf(atom) !== undefined) as LinkAtom[];
  const isNamed = (cell: readonly Atom[]) =>
    linksIn(cell).some(({ text, isPicture }) => !isPicture && !isNameless(text));
  const hasWords = (cell: readonly Atom[]) =>
    linksIn(cell).length === 0 && /\p{L}{2}|\p{Script=Han}/u.test(textOfAtoms(cell));
  const told = cells.findIndex(
    (cell, index) => naming.test(titles[index] ?? '') && (isNamed(cell) || hasWords(cell)),
  );
  const linked = cells.findIndex(isNamed);
  const main = told >= 0 ? told : linked >= 0 ? linked : cells.findIndex(hasWords);
  const isTitle = main >= 0 && linksIn(cells[main]!).length === 0;
  const rest = cells.flatMap((cell, index) =>
    index === main ? [] : [{ cell, title: titles[index] ?? '' }],
  );
  const links = rest.filter(({ cell }) => linksIn(cell).length > 0);
  const words = rest.filter(({ cell }) => linksIn(cell).length === 0);
  const space: Atom = { type: 'text', text: ' ', isBold: false };
  return {
    title: isTitle ? bare(textOfAtoms(cells[main]!)) : undefined,
    atoms: [
      ...(main >= 0 && !isTitle ? [...cells[main]!, space] : []),
      ...links.flatMap(({ cell, title }) => [
        ...cell.map((atom) => nameByColumn(atom, title)),
        space,
      ]),
      ...words.flatMap(({ cell, title }) => sayCell(textOfAtoms(cell), title)),
    ],
  };
}

/** A mark for a link (`✓`, `1`) says nothing; the title of its column does. */
function nameByColumn(atom: Atom, title: string): Atom {
  return atom.type === 'link' && title !== '' && bare(atom.text).length < 3 && isNameless(atom.text)
    ? { ...atom, text: title }
    : atom;
}

function sayCell(text: string, title: string): Atom[] {
  if (!/[\p{L}\d★☆⭐🌟🔥👍]/u.test(text)) return [];
  const isChinese = /\p{Script=Han}/u.test(title + text);
  const isPlain = title === '' || isNameless(title) || plain.test(title);
  const said = isPlain ? text : `${title}${isChinese ? '：' : ': '}${text}`;
  return [{ type: 'text', text: `${isChinese ? '；' : '; '}${said}`, isBold: false }];
}
