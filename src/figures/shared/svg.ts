/** Attributes of an element; an undefined value leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Escapes text for use inside an element or a double-quoted attribute. */
export function escapeText(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** User units to one decimal: a tenth of a unit is invisible, and more digits only weigh. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** One element as markup; `children` are markup already, attribute values are escaped here. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const printed = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${printValue(value)}"`)
    .join('');
  return `<${name}${printed}>${children.join('')}</${name}>`;
}

/** A `<text>` element; `anchor` is where (x, y) lies in the text. */
export function label(
  x: number,
  y: number,
  content: string,
  className = 'fig-text',
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return el(
    'text',
    { class: className, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor },
    escapeText(content),
  );
}

/** A `<path>` element; an empty path draws nothing and is left out. */
export function path(d: string, className: string): string {
  return d === '' ? '' : el('path', { class: className, d });
}

function printValue(value: string | number | undefined): string {
  return typeof value === 'number' ? String(round(value)) : escapeText(value ?? '');
}
