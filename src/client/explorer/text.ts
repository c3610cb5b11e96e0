/** Text in the form in which it is compared: full width as half width, case folded, blanks as single spaces. */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Puts values in the places that `{name}` marks. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}
