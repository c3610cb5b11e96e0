import { createIssue, type Issue } from '../../src/schema/issue.ts';
import { findNearest } from '../../src/schema/nearest.ts';
import { picture, type Reference, type SitePage } from './read-page.ts';
import type { Site } from './read-site.ts';

/** Links, anchors and assets: every internal address keeps the base and has its file, every fragment its id. */
export function checkSiteLinks(site: Site): Issue[] {
  const pages = new Map(site.pages.map((page) => [page.name, page]));
  return [
    ...site.pages.flatMap((page) =>
      page.references.flatMap((ref) => checkReference(ref, page.name, site, pages)),
    ),
    ...site.sheets.flatMap((ref) =>
      checkReference(ref, ref.file.slice(ref.file.indexOf('/') + 1), site, pages),
    ),
  ];
}

function checkReference(
  ref: Reference,
  from: string,
  site: Site,
  pages: ReadonlyMap<string, SitePage>,
): Issue[] {
  const { attribute, isSubresource } = ref;
  // Named in full, though it is a file like any other. A mirror draws its own, whatever site it mirrors.
  const isOwn = attribute === picture && ref.value.startsWith(`${site.site}/`);
  const value = isOwn ? ref.value.slice(site.site.length) : ref.value;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(value)) {
    const isAllowed = !isSubresource && /^(?:https?:|mailto:)/i.test(value);
    return isAllowed ? [] : [createIssue('dist-same-origin', ref, { value })];
  }
  const prefix = site.base.replace(/\/$/, '');
  const [path, fragment] = splitFragment(value);
  if (path.startsWith('/') && !`${path}/`.startsWith(`${prefix}/`)) {
    return [createIssue('dist-base-kept', ref, { attribute, value, base: site.base })];
  }
  const file = path === '' ? from : toFile(path, from, prefix, site.files);
  if (file === undefined || !site.files.has(file)) {
    const nearest = findNearest(
      path.slice(prefix.length),
      [...site.files].map((name) => `/${name.replace(/index\.html$/, '')}`),
    );
    return [createIssue('dist-link-exists', ref, { attribute, value }, { nearest })];
  }
  const target = pages.get(file);
  // As browsers do: the fragment as it is written, then decoded.
  const names = [fragment, decode(fragment)];
  if (/^(?:top)?$/i.test(fragment) || !target || names.some((name) => target.ids.has(name)))
    return [];
  return [
    createIssue(
      'dist-fragment-exists',
      ref,
      { attribute, value },
      { nearest: findNearest(decode(fragment), target.ids) },
    ),
  ];
}

/** The file that a static server answers with; a folder without its slash would be a redirect, so it counts as missing. */
function toFile(
  path: string,
  from: string,
  prefix: string,
  files: ReadonlySet<string>,
): string | undefined {
  const [bare = ''] = path.split('?');
  const resolved = decode(new URL(bare, `https://dist.invalid${prefix}/${from}`).pathname);
  if (!resolved.startsWith(`${prefix}/`)) return undefined;
  const name = resolved.slice(prefix.length + 1);
  return name === '' || name.endsWith('/')
    ? `${name}index.html`
    : files.has(name)
      ? name
      : undefined;
}

/** Path and fragment; of a text fragment, `#id:~:text=…`, the id alone. */
function splitFragment(value: string): [string, string] {
  const at = value.indexOf('#');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1).split(':~:')[0]!];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
