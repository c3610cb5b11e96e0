import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Place } from '../../../src/schema/issue.ts';

/** An address that a page or a sheet names. */
export interface Reference extends Place {
  /** As in `a[href]`, for messages. */
  attribute: string;
  value: string;
  /** Fetched by the browser on its own, unlike a link that a reader follows. */
  isSubresource: boolean;
}

/** A built page, parsed. */
export interface DistPage {
  /** Path below the folder, e.g. `maths/gradient/index.html`. */
  name: string;
  path: string;
  html: string;
  tree: Root;
  ids: Map<string, number>;
  references: Reference[];
}

/** A built site: every file name with its exact case, every page parsed. */
export interface Dist {
  dir: string;
  base: string;
  files: ReadonlySet<string>;
  pages: DistPage[];
  /** References of style sheets. */
  sheets: Reference[];
}

/** @param label how messages name the folder */
export function readDist(dir: string, base: string, label = dir): Dist {
  const files = listFiles(dir);
  const pages = files
    .filter((name) => name.endsWith('.html'))
    .map((name) => readPage(name, `${label}/${name}`, readFileSync(join(dir, name), 'utf8')));
  const sheets = files
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) =>
      cssReferences(readFileSync(join(dir, name), 'utf8'), {
        file: `${label}/${name}`,
        line: 1,
        column: 1,
      }),
    );
  return { dir, base, files: new Set(files), pages, sheets };
}

export function readPage(name: string, path: string, html: string): DistPage {
  const tree = fromHtml(html, { verbose: false });
  const ids = new Map<string, number>();
  const references: Reference[] = [];
  visit(tree, 'element', (node) => {
    const { id } = node.properties;
    if (typeof id === 'string') ids.set(id, (ids.get(id) ?? 0) + 1);
    references.push(...elementReferences(node, path));
  });
  return { name, path, html, tree, ids, references };
}

/** Where the element stands in its file. */
export function placeOf(node: Element, file: string): Place {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Every property that can hold an address, and whether the browser follows it unasked. */
const urlProperties: Record<string, boolean | ((node: Element) => boolean)> = {
  href: (node) =>
    node.tagName !== 'a' && node.tagName !== 'area' && !hasRel(node, 'canonical', 'alternate'),
  xLinkHref: true,
  src: true,
  poster: true,
  data: true,
  action: false,
  formAction: false,
  background: true,
};

function elementReferences(node: Element, file: string): Reference[] {
  const place = placeOf(node, file);
  const found: Reference[] = [];
  for (const [property, rule] of Object.entries(urlProperties)) {
    const value = node.properties[property];
    if (typeof value !== 'string' || (property === 'data' && node.tagName !== 'object')) continue;
    const isSubresource = typeof rule === 'function' ? rule(node) : rule;
    found.push({
      ...place,
      attribute: `${node.tagName}[${property.toLowerCase()}]`,
      value,
      isSubresource,
    });
  }
  for (const property of ['srcSet', 'imageSrcSet']) {
    for (const candidate of String(node.properties[property] ?? '')
      .split(/,\s+/)
      .filter(Boolean)) {
      const value = candidate.trim().split(/\s+/)[0]!;
      found.push({ ...place, attribute: `${node.tagName}[srcset]`, value, isSubresource: true });
    }
  }
  if (typeof node.properties.style === 'string')
    found.push(...cssReferences(node.properties.style, place));
  return found;
}

function cssReferences(css: string, place: Place): Reference[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map((match) => ({
    ...place,
    attribute: 'url()',
    value: match[2] ?? match[4] ?? '',
    isSubresource: true,
  }));
}

function hasRel(node: Element, ...names: string[]): boolean {
  const { rel } = node.properties;
  return Array.isArray(rel) && rel.some((name) => names.includes(String(name)));
}

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
