import { createSource } from '../../src/markdown/source.ts';
import type { Place } from '../../src/schema/issue.ts';
import { drawnIn, type Faces } from './formula-faces.ts';
import { pageFaults, type PageFault } from './page-faults.ts';
import { walkPage, type OpenElement, type PageReader } from './walk-page.ts';

/** An address that a page or a sheet names. */
export interface Reference extends Place {
  /** As in `a[href]`, for messages. */
  attribute: string;
  value: string;
  /** Fetched by the browser on its own, unlike a link that a reader follows. */
  isSubresource: boolean;
}

/** How a reference to the picture of a page is called. */
export const picture = 'meta[content]';

/** What the rules need to know of a built page; the page itself is not kept. */
export interface SitePage {
  /** Path below the folder, e.g. `maths/gradient/index.html`. */
  name: string;
  path: string;
  /** Bytes of its HTML. */
  size: number;
  ids: ReadonlySet<string>;
  references: Reference[];
  faults: PageFault[];
  /** Characters that its formulas draw in each face, e.g. `KaTeX_Math italic 400`. */
  drawn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those faces that are drawn in before the first section. */
  drawnFirst: ReadonlySet<string>;
  /** Where its first style sheet is linked, in characters from its beginning. */
  sheetsAt: number | undefined;
  /** Whether the search index takes it in. */
  isIndexed: boolean;
}

/**
 * Reads a page in one pass and without a tree: a page of a lesson has five thousand elements.
 * @param path how messages name it
 * @param faces of the sheet of formulas, when their characters are wanted
 */
export function readPage(name: string, path: string, html: string, faces?: Faces): SitePage {
  const ids = new Set<string>();
  const references: Reference[] = [];
  let isIndexed = false;
  let sheetsAt: number | undefined;
  const inventory: PageReader = {
    open(element) {
      const { attributes } = element;
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
      if (attributes['data-pagefind-body'] !== undefined) isIndexed = true;
      if (element.tag === 'link' && attributes['rel'] === 'stylesheet') sheetsAt ??= element.start;
      references.push(...referencesOf(element), ...pictureOf(element));
    },
  };
  const faults = pageFaults(path);
  const fonts = faces && drawnIn(faces);
  walkPage(createSource(path, html), [inventory, faults, ...(fonts ? [fonts] : [])]);
  return {
    name,
    path,
    size: Buffer.byteLength(html),
    ids,
    references,
    faults: faults.end(),
    drawn: fonts?.drawn ?? new Map(),
    drawnFirst: fonts?.first ?? new Set(),
    sheetsAt,
    isIndexed,
  };
}

/** Every attribute that can hold an address, and whether the browser follows it unasked. */
const urlAttributes = new Map<string, boolean | ((tag: string, rel: string[]) => boolean)>([
  [
    'href',
    (tag, rel) =>
      tag !== 'a' && tag !== 'area' && !rel.includes('canonical') && !rel.includes('alternate'),
  ],
  ['xlink:href', true],
  ['src', true],
  ['poster', true],
  ['data', true],
  ['action', false],
  ['formaction', false],
  ['background', true],
]);

const candidateLists = new Set(['srcset', 'imagesrcset']);

/** Over what an element has, not over what it might have: a page has thousands, most with a class alone. */
function referencesOf(element: OpenElement): Reference[] {
  const { tag, attributes } = element;
  const found: Reference[] = [];
  for (const [attribute, value] of Object.entries(attributes)) {
    const rule = urlAttributes.get(attribute);
    if (rule !== undefined && (attribute !== 'data' || tag === 'object')) {
      const rel = attributes['rel']?.split(/\s+/) ?? [];
      const isSubresource = typeof rule === 'function' ? rule(tag, rel) : rule;
      found.push({ ...element.place, attribute: `${tag}[${attribute}]`, value, isSubresource });
    }
    if (candidateLists.has(attribute))
      for (const candidate of value.split(/,\s+/).filter(Boolean)) {
        const [address] = candidate.trim().split(/\s+/);
        const named = { attribute: `${tag}[srcset]`, value: address!, isSubresource: true };
        found.push({ ...element.place, ...named });
      }
    if (attribute === 'style' && value.includes('('))
      found.push(...sheetReferences(value, element.place));
  }
  return found;
}

const inSheets = /url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g;

/** A style sheet or a style attribute with other addresses. */
export function moveInSheet(css: string, move: (address: string) => string): string {
  return css.replace(inSheets, (whole, _, url?: string, __?: string, sheet?: string) => {
    const address = url ?? sheet ?? '';
    return whole.replace(address, () => move(address));
  });
}

/** The picture that a page names for those who show links to it: in full, for they have no page to start from. */
function pictureOf({ tag, attributes, place }: OpenElement): Reference[] {
  const value = attributes['content'];
  if (tag !== 'meta' || attributes['property'] !== 'og:image' || value === undefined) return [];
  return [{ ...place, attribute: picture, value, isSubresource: true }];
}

/** Addresses in a style sheet or a style attribute. */
export function sheetReferences(css: string, place: Place): Reference[] {
  return [...css.matchAll(inSheets)].map((match) => ({
    ...place,
    attribute: 'url()',
    value: match[2] ?? match[4] ?? '',
    isSubresource: true,
  }));
}
