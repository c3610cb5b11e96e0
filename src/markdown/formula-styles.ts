import type { Element, ElementContent } from 'hast';

/** The classes of an element. */
export function classesOf({ properties }: Element): string[] {
  return properties.className ?? [];
}

/** Whether a node is one of KaTeX's boxes, not one of its drawings. */
export function isSpan(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'span';
}

/** The declarations of KaTeX's style attribute; none of its values holds a semicolon. */
export function readStyle({ properties }: Element): Record<string, string> {
  const declarations = String(properties.style ?? '')
    .split(';')
    .filter(Boolean);
  return Object.fromEntries(
    declarations.map((declaration) => declaration.split(':') as [string, string]),
  );
}

/** Sets the style of an element (transform); lengths are written as short as they can be. */
export function writeStyle(element: Element, style: Record<string, string>): void {
  const declarations = Object.entries(style)
    .map(([property, value]) => `${property}:${shorten(value)}`)
    .join(';');
  if (declarations === '') delete element.properties.style;
  else element.properties.style = declarations;
}

function shorten(value: string): string {
  return value.replace(/^(-?)0(?=\.)/, '$1').replace(/^-?0em$/, '0');
}

/** A length in em as a number. */
export function emOf(value: string | undefined): number {
  return value === undefined ? 0 : Number.parseFloat(value);
}
