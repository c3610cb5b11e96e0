/** Longest value that is looked at; an address beyond it is no address. */
const MAX_LENGTH = 2048;

/** Target of an immediate refresh (`0; url=…`), or null. The header and the `<meta>` share the form. */
export function parseRefresh(value: string): string | null {
  const [, target = ''] =
    /^\s*0*(?:\.0*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(value.slice(0, MAX_LENGTH)) ?? [];
  return target.trim() || null;
}
