import type { Element, ElementContent } from 'hast';
import { classesOf, emOf, isSpan, readStyle, writeStyle } from './formula-styles.ts';

/** KaTeX's sizes `size1` to `size11`. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488];

/**
 * A lone subscript or superscript as one raised box, where KaTeX builds a table of nine. Tables stay where two scripts
 * stand above each other or a script has boxes of its own that need room.
 */
export function flatScript(node: ElementContent): Element | undefined {
  if (!isSpan(node) || classesOf(node).join() !== 'msupsub') return undefined;
  const table = onlySpan(node.children);
  const cell = table && childOf(childOf(table));
  const item = cell && classesOf(cell).includes('vlist') ? onlySpan(cell.children) : undefined;
  if (!item) return undefined;
  const [strut, script, ...others] = item.children;
  if (!strut || !isSpan(strut) || !classesOf(strut).includes('pstrut')) return undefined;
  if (!script || !isSpan(script) || others.length > 0 || !isFlat(script)) return undefined;
  const ratio = ratioOf(script);
  if (ratio === undefined) return undefined;
  const { top, 'margin-left': left, 'margin-right': right, ...rest } = readStyle(item);
  if (Object.keys(rest).length > 0 || script.properties.style !== undefined) return undefined;
  const rise = -(emOf(top) + emOf(readStyle(strut).height)) / ratio;
  const margins = { 'margin-left': emOf(left) / ratio, 'margin-right': emOf(right) / ratio };
  const style: Record<string, string> = { 'vertical-align': em(rise) };
  for (const [name, width] of Object.entries(margins)) if (width !== 0) style[name] = em(width);
  const flat: Element = {
    ...script,
    properties: { className: [...classesOf(script), 'script'] },
  };
  writeStyle(flat, style);
  return flat;
}

function em(length: number): string {
  return `${Number(length.toFixed(6))}em`;
}

function onlySpan(children: readonly ElementContent[]): Element | undefined {
  const [only, ...others] = children;
  return only && others.length === 0 && isSpan(only) ? only : undefined;
}

function childOf(element: Element | undefined): Element | undefined {
  const child = element?.children[0];
  return child && isSpan(child) ? child : undefined;
}

/** Whether nothing inside takes room above or below its line. */
function isFlat(box: Element): boolean {
  return box.children.every(
    (child) =>
      child.type === 'text' ||
      (isSpan(child) &&
        classesOf(child).every((name) =>
          /^(?:m[a-z]+|text[a-z]*|amsrm|cjk_fallback|script|sizing|(?:reset-)?size\d+)$/.test(name),
        ) &&
        !classesOf(child).some((name) => /^(?:mtable|msupsub|mfrac|mover|munder)$/.test(name)) &&
        isFlat(child)),
  );
}

/** How much smaller a script is than its line. */
function ratioOf(script: Element): number | undefined {
  const classes = classesOf(script);
  const from = /^reset-size(\d+)$/.exec(classes[1] ?? '')?.[1];
  const to = /^size(\d+)$/.exec(classes[2] ?? '')?.[1];
  if (classes[0] !== 'sizing' || !from || !to) return undefined;
  return sizes[Number(to) - 1]! / sizes[Number(from) - 1]!;
}
