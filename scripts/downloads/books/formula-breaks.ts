import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';

/** Where a line may end in a formula: between its pieces, of which each is a formula of its own. */
export const lineEnd = '\u200b';

/** Shorter formulas find room on any line. */
const longest = 14;

const relations = '=≠≈≡≤≥<>≪≫∼≃≅∝∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦⟶⟹≜≐';
const binaries = '+−×⋅·±∓∘⊗⊕⊙∗';

/**
 * A formula in a sentence as the pieces between which its line may end: behind relations, operators between two things,
 * and commas, as TeX breaks it. No browser and no reading system breaks MathML, and on a phone what is longer than the
 * line would be cut off.
 */
export function breakFormula(math: Element): Element[] {
  const row = rowOf(math);
  if (math.properties.display === 'block' || toString(math).length <= longest) return [math];
  const pieces: ElementContent[][] = [[]];
  row.forEach((node, nth) => {
    const isCut = nth < row.length - 1 && endsLine(node, row[nth - 1]);
    pieces.at(-1)!.push(isCut ? keepForm(node as Element) : node);
    if (isCut) pieces.push([]);
  });
  if (pieces.length === 1) return [math];
  return pieces.map((children, nth) => {
    // The TeX of the whole stands at its beginning.
    const { alttext, ...properties } = math.properties;
    return { ...math, properties: nth === 0 ? { ...properties, alttext } : properties, children };
  });
}

function rowOf({ children }: Element): readonly ElementContent[] {
  const [only] = children;
  return children.length === 1 && only?.type === 'element' && only.tagName === 'mrow'
    ? only.children
    : children;
}

function endsLine(node: ElementContent, before: ElementContent | undefined): boolean {
  if (!isOperator(node)) return false;
  const sign = toString(node);
  if (node.properties.separator === 'true' || relations.includes(sign)) return true;
  // A minus behind nothing, a bracket or another sign belongs to what follows.
  return binaries.includes(sign) && before !== undefined && !isOpening(before);
}

const isOpening = (node: ElementContent): boolean =>
  isOperator(node) && (/^[([{⟨⌊⌈|∣∥,;]$/.test(toString(node)) || isSign(toString(node)));

const isSign = (text: string): boolean => relations.includes(text) || binaries.includes(text);

function isOperator(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'mo';
}

/** At the end of a row a sign would be taken for one behind a thing, with other room around it. */
function keepForm(operator: Element): Element {
  return { ...operator, properties: { ...operator.properties, form: 'infix' } };
}
