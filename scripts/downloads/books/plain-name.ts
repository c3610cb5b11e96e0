/**
 * An id or the name of a file in the letters that every reading system takes for one, the same as long as there are no
 * others in it: HTML allows any, such as those of footnotes, but what an address writes as `%2B` some never find.
 */
export function plainName(name: string): string {
  return name.replaceAll(/[^\w.-]/gu, (letter) => `.${letter.codePointAt(0)!.toString(16)}.`);
}
