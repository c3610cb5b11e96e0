import { sorts, type Sort } from './sort.ts';

export interface Facet {
  key: string;
  values: readonly string[];
  /** Whether one value at most can be chosen. */
  isSingle?: boolean;
}

/** What the reader has chosen; the address holds all of it. */
export interface State {
  /** For each facet, indices of the chosen values. */
  chosen: Set<number>[];
  text: string;
  sort: Sort;
}

const longestText = 200;

/** The state that an address names; values that the list does not know are ignored. */
export function parseState(search: string, facets: readonly Facet[]): State {
  const query = new URLSearchParams(search);
  return {
    chosen: facets.map(({ key, values, isSingle }) => {
      const wanted = query.getAll(key).flatMap((value) => value.split(','));
      const known = values.flatMap((value, index) => (wanted.includes(value) ? index : []));
      return new Set(isSingle ? known.slice(0, 1) : known);
    }),
    text: (query.get('q') ?? '').slice(0, longestText),
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'reading',
  };
}

/** The address's query for a state: the same state always gives the same text, the plain list none. */
export function formatState({ chosen, text, sort }: State, facets: readonly Facet[]): string {
  const fields = facets.flatMap(({ key, values }, facet) => {
    const names = values.filter((_, index) => chosen[facet]!.has(index));
    return names.length > 0 ? [`${key}=${names.map(encode).join(',')}`] : [];
  });
  if (text.trim() !== '') fields.push(`q=${encodeURIComponent(text.trim())}`);
  if (sort !== 'reading') fields.push(`sort=${sort}`);
  return fields.length > 0 ? `?${fields.join('&')}` : '';
}

/** The slash of a note's id may stand in a query as it is. */
function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/');
}

/** Whether nothing is filtered. */
export function isPlain({ chosen, text }: State): boolean {
  return text.trim() === '' && chosen.every(({ size }) => size === 0);
}

/** The state without the named facets; the index after the last facet stands for the text. */
export function without(state: State, dropped: readonly number[]): State {
  return {
    ...state,
    chosen: state.chosen.map((values, facet) => (dropped.includes(facet) ? new Set() : values)),
    text: dropped.includes(state.chosen.length) ? '' : state.text,
  };
}
