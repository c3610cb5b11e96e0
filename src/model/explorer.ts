import { accesses, languages, levels, linkKinds, ratings } from '../schema/link.ts';
import { linkStates } from '../schema/health.ts';
import type { Words } from '../words/index.ts';
import type { Guide, LinkView } from './types.ts';

/** What a reader can filter the list by, in the order of the form. */
export const facetKeys = [
  'part',
  'rating',
  'kind',
  'lang',
  'level',
  'access',
  'framework',
  'state',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** The value of an entry that has no rating or no old framework. */
export const absent = 'none';

export interface FacetView {
  key: FacetKey;
  legend: string;
  /** Values that occur, in a fixed order; `count` is the number of links in the whole list. */
  values: { value: string; label: string; count: number }[];
}

/** The facts of a link that filters and sorting need; the part is not here, for a link may stand in several. */
export function factsOf(link: LinkView): Record<Exclude<FacetKey, 'part'>, string> {
  return {
    rating: link.rating ?? absent,
    kind: link.kind,
    lang: link.lang,
    level: link.level ?? link.note.level,
    access: link.access,
    framework: link.framework ?? absent,
    state: link.health.state,
  };
}

/** Data attributes of an entry in the explorer; a reference takes the facts of the entry that it refers to. */
export function entryData(
  link: LinkView,
  isRef: boolean,
): Record<string, string | number | undefined> {
  if (isRef) return { 'data-ref': '' };
  const facts = Object.entries(factsOf(link)).map(([key, value]): [string, string] => [
    `data-${key}`,
    value,
  ]);
  return {
    ...Object.fromEntries(facts),
    'data-year': link.year,
    'data-by': link.byline,
    'data-host': link.host,
  };
}

/** The facets of the whole list. One with a single value would filter nothing and is left out. */
export function buildFacets(guide: Guide, words: Words): FacetView[] {
  const parts = partsOfLinks(guide);
  const facts = guide.links.map((link) => ({ part: parts.get(link.id)!, ...factsOf(link) }));
  return facetKeys
    .map((key): FacetView => {
      const counts = new Map<string, number>();
      for (const fact of facts) {
        for (const value of [fact[key]].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = candidates(key, guide, words).flatMap(([value, label]) => {
        const count = counts.get(value);
        return count === undefined ? [] : [{ value, label, count }];
      });
      return { key, legend: words.facets[key], values };
    })
    .filter(({ values }) => values.length > 1);
}

/** Parts that show a link: its own and those that refer to it. */
function partsOfLinks(guide: Guide): Map<string, string[]> {
  const parts = new Map<string, Set<string>>();
  for (const note of guide.notes.values()) {
    for (const { link } of note.sections.flatMap(({ groups }) =>
      groups.flatMap(({ links }) => links),
    )) {
      parts.set(link.id, (parts.get(link.id) ?? new Set()).add(note.partId));
    }
  }
  return new Map([...parts].map(([id, set]) => [id, [...set]]));
}

function candidates(key: FacetKey, guide: Guide, words: Words): [value: string, label: string][] {
  switch (key) {
    case 'part':
      return guide.parts.map(({ id, title }) => [id, title]);
    case 'rating':
      return [
        ...[...ratings].reverse().map((value): [string, string] => [value, words.ratings[value]]),
        [absent, words.unrated],
      ];
    case 'kind':
      return linkKinds.map((value) => [value, words.kinds[value]]);
    case 'lang':
      return languages.map((value) => [value, words.languages[value]]);
    case 'level':
      return levels.map((value) => [value, words.levels[value]]);
    case 'access':
      return accesses.map((value) => [value, words.accesses[value]]);
    case 'framework': {
      const names = new Set(guide.links.flatMap(({ framework }) => framework ?? []));
      return [
        [absent, words.notLegacy],
        ...[...names].sort().map((name): [string, string] => [name, words.legacyLink(name)]),
      ];
    }
    case 'state':
      return linkStates.map((value) => [value, words.states[value]]);
  }
}
