import type { Element, Nodes } from 'hast';
import type { Atom } from './blocks.ts';
import { addressesIn } from './find-addresses.ts';
import { lineOf, linkOf, plainText, type Found } from './html-nodes.ts';

/** What a run of text holds: words, code, links. Its pictures are told as addresses of their own. */
export function readAtoms(nodes: readonly Nodes[], found: Found): Atom[] {
  const atoms: Atom[] = [];
  const read = (node: Nodes, isBold: boolean): void => {
    if (node.type === 'comment') found.lines(node.value, lineOf([node]), 'comment');
    else if (node.type === 'text') readText(node.value, isBold, lineOf([node]), atoms);
    else if (node.type === 'element') readInline(node, isBold);
  };
  const readInline = (element: Element, isBold: boolean): void => {
    const { tagName, children } = element;
    const bold = isBold || tagName === 'strong' || tagName === 'b';
    const address = linkOf(element);
    if (address !== undefined) atoms.push(readLink(element, address, bold, found));
    else if (tagName === 'br') atoms.push({ type: 'break', isHard: true });
    else if (tagName === 'img' || tagName === 'source') tellPicture(element, found);
    else if (tagName === 'code' || tagName === 'kbd' || tagName === 'samp') {
      found.lines(plainText(element), lineOf([element]), 'code');
      for (const child of children) if (child.type === 'element') readInline(child, bold);
      const text = plainText(element).replace(/\s+/g, ' ').trim();
      if (text !== '' && !children.some((child) => child.type === 'element'))
        atoms.push({ type: 'code', text });
    } else for (const child of children) read(child, bold);
  };
  for (const node of nodes) read(node, false);
  return atoms;
}

/** The words of a text; addresses in HTML are no links and are meant as such. */
function readText(value: string, isBold: boolean, line: number, atoms: Atom[]): void {
  value.split('\n').forEach((text, index) => {
    if (index > 0) atoms.push({ type: 'break', isHard: false });
    let rest = text;
    for (const address of addressesIn(text)) {
      const at = rest.indexOf(address);
      if (at > 0) atoms.push({ type: 'text', text: rest.slice(0, at), isBold });
      atoms.push({
        type: 'link',
        address,
        text: address,
        isPicture: false,
        isBold,
        line: line + index,
      });
      rest = rest.slice(at + address.length);
    }
    if (rest !== '') atoms.push({ type: 'text', text: rest, isBold });
  });
}

function readLink(element: Element, address: string, isBold: boolean, found: Found): Atom {
  const pictures = picturesOf(element);
  for (const picture of pictures) tellPicture(picture, found);
  const own = plainText(element).replace(/\s+/g, ' ').trim();
  const alt = pictures.map(({ properties }) => String(properties['alt'] ?? '').trim()).join(' ');
  const isWholeBold =
    element.children.length > 0 &&
    element.children.every(
      (child) => child.type === 'element' && (child.tagName === 'strong' || child.tagName === 'b'),
    );
  return {
    type: 'link',
    address,
    text: own === '' ? alt.trim() : own,
    isPicture: own === '' && pictures.length > 0,
    isBold: isBold || isWholeBold,
    line: lineOf([element]),
  };
}

function picturesOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'img' || child.tagName === 'source' ? [child] : picturesOf(child);
  });
}

function tellPicture(element: Element, found: Found): void {
  const line = lineOf([element]);
  const { dataAddress, src, srcSet } = element.properties;
  const address = dataAddress ?? src;
  if (typeof address === 'string' && address !== '') found.aside(address, line, 'image');
  if (srcSet !== undefined) found.lines(String(srcSet), line, 'image');
}
