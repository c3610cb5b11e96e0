/** Header names in lower case; values as they came, each character one byte. */
export interface Headers {
  /** The value, or those of a repeated header joined by `, `. */
  get: (name: string) => string | undefined;
  values: (name: string) => readonly string[];
}

/** @param raw names and values in turn, as `IncomingMessage.rawHeaders` has them */
export function toHeaders(raw: readonly string[]): Headers {
  const byName = new Map<string, string[]>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]!.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), raw[at + 1]!]);
  }
  return {
    get: (name) => byName.get(name)?.join(', '),
    values: (name) => byName.get(name) ?? [],
  };
}
