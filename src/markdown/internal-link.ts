/** Where a link of a note leads inside the guide. */
export interface InternalTarget {
  /** Root-absolute, e.g. `/maths/gradient/`; undefined for a link that is no address of the guide. */
  pathname: string;
  /** Without `#`; empty when absent. */
  fragment: string;
}

const scheme = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** True for links with a scheme or a host: they leave the guide. */
export function isOutside(href: string): boolean {
  return scheme.test(href);
}

/**
 * Resolves a link written in a note: root-absolute (`/part/slug/#id`), relative to the note's address (`../slug/`),
 * relative to its file (`./other.mdx#id`) or a bare fragment.
 * @param noteId `<part>/<slug>`, or `about` for a page
 */
export function resolveInternal(href: string, noteId: string): InternalTarget {
  const [path = '', ...rest] = href.split('#');
  // What follows `:~:` tells the browser what to mark and is no id.
  const fragment = decode(rest.join('#').split(':~:')[0]!);
  const [bare = ''] = path.split('?');
  if (bare === '') return { pathname: `/${noteId}/`, fragment };
  const isFile = /\.mdx?$/.test(bare);
  const base = isFile ? `/${noteId}.mdx` : `/${noteId}/`;
  const { origin, pathname: resolved } = new URL(bare, `https://guide.invalid${base}`);
  if (origin !== 'https://guide.invalid') return { pathname: bare, fragment };
  return { pathname: decode(isFile ? resolved.replace(/\.mdx?$/, '/') : resolved), fragment };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
