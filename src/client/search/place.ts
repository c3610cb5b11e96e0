/** The note an address leads to: `maths/gradient` for `<base>maths/gradient/`. */
export function noteIdOf(path: string, base: string): string {
  return (path.startsWith(base) ? path.slice(base.length) : path).replace(/^\/|\/$/g, '');
}
