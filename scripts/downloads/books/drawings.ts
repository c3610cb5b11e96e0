import type { Element, ElementContent } from 'hast';
import { selectAll } from 'hast-util-select';
import { find, svg as svgSchema } from 'property-information';
import { classesOf } from '../../../src/markdown/formula-styles.ts';
import { findAll, isTag } from './elements.ts';
import type { DrawingRule } from './drawing-sheet.ts';

/**
 * Gives the drawings of a figure their colours as attributes, since a reading system may let no sheet reach into SVG
 * (transform). Classes go: nothing asks for them any more.
 */
export function colourDrawings(figure: Element, rules: readonly DrawingRule[]): void {
  const used = new Set(findAll(figure, () => true).flatMap(classesOf));
  const drawings = new Set(
    findAll(figure, isTag('svg')).flatMap((svg) => findAll(svg, () => true)),
  );
  const attributes = new Map<Element, Record<string, string>>();
  for (const { selector, attributes: set } of rules) {
    // Most rules are for other figures.
    const classes = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
    if (!classes.every((name) => used.has(name))) continue;
    for (const element of selectAll(selector, figure))
      if (drawings.has(element)) attributes.set(element, { ...attributes.get(element), ...set });
  }
  for (const [element, set] of attributes)
    for (const [name, value] of Object.entries(set))
      if (name !== 'paint-order') element.properties[find(svgSchema, name).property] = value;
  const isOutlined = (element: Element) =>
    attributes.get(element)?.['paint-order']?.startsWith('stroke') ?? false;
  for (const element of drawings) {
    element.children = element.children.flatMap((child) =>
      child.type === 'element' && isOutlined(child) ? outline(child) : [child],
    );
  }
  for (const element of drawings) sizeDrawing(element);
}

/** Where nothing paints the stroke first, it would lie over its own letters: so it is drawn by itself, below them. */
function outline(element: Element): ElementContent[] {
  const { stroke, strokeWidth, strokeLineJoin, ...letters } = element.properties;
  const below: Element = {
    ...structuredClone(element),
    properties: {
      ...letters,
      fill: stroke,
      stroke,
      strokeWidth,
      strokeLineJoin,
      ariaHidden: 'true',
    },
  };
  delete below.properties.id;
  delete below.properties.className;
  element.properties = letters;
  return [below, element];
}

/** A drawing that knows no size would fill the page or nothing where no sheet sizes it. */
function sizeDrawing(element: Element): void {
  const { properties, tagName } = element;
  delete properties.className;
  if (tagName !== 'svg' || properties.width !== undefined) return;
  const [, , width, height] = String(properties.viewBox ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (width && height) Object.assign(properties, { width, height });
}
