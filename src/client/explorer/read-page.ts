import type { Item } from './filter.ts';
import type { Sortable } from './sort.ts';
import type { Facet } from './state.ts';
import { normalise } from './text.ts';

/** One link of the list with every place where the page shows it. */
export interface Entry extends Item, Sortable {
  /** The place in the note where the link lives; one of `places`. */
  own: Place;
  places: Place[];
}

/** Something that is shown or hidden. The page's own state is kept here, for reading it back would cost time. */
export interface Piece {
  element: HTMLElement;
  isHidden: boolean;
  /** What encloses it. */
  box: Box | undefined;
}

export interface Place extends Piece {
  box: Box;
  /** Index of the part's value in its facet, -1 if parts cannot be filtered. */
  part: number;
}

/** A group of alternatives, section, note or part: it vanishes when nothing in it is left. */
export interface Box extends Piece {
  /** Entries shown in it. */
  shown: number;
}

export interface FacetControls extends Facet {
  legend: string;
  labels: string[];
  inputs: HTMLInputElement[];
  counts: HTMLElement[];
}

/** The facets that the form offers. */
export function readFacets(form: HTMLFormElement): FacetControls[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-facet]')].map((field) => {
    const inputs = [...field.querySelectorAll('input')];
    return {
      key: field.dataset['facet']!,
      legend: field.querySelector('legend')!.textContent.trim(),
      values: inputs.map(({ value }) => value),
      labels: inputs.map(({ dataset }) => dataset['label']!),
      inputs,
      counts: [...field.querySelectorAll<HTMLElement>('.facet-count')],
    };
  });
}

/** Reads the server's list once: everything later works on these values. */
export function readEntries(list: HTMLElement, facets: readonly Facet[]): Entry[] {
  const elements = [...list.querySelectorAll<HTMLElement>('.entry')];
  const boxes = new Map<HTMLElement, Box>();
  const byId = new Map<string, HTMLElement[]>();
  for (const element of elements) {
    const id = element.dataset['entry']!;
    byId.set(id, [...(byId.get(id) ?? []), element]);
  }
  const ratings = facets.find(({ key }) => key === 'rating')?.values ?? [];
  const parts = facets.find(({ key }) => key === 'part')?.values ?? [];

  return [...byId.values()].map((shown) => {
    const places = shown.map((element): Place => {
      const part = element.closest<HTMLElement>('[data-part]')!.dataset['part']!;
      return { element, isHidden: false, box: readBox(element, boxes)!, part: parts.indexOf(part) };
    });
    const own = places.find(({ element }) => element.dataset['ref'] === undefined)!;
    const { dataset } = own.element;
    const title = own.element.querySelector('.entry-title a')!;
    return {
      own,
      places,
      values: facets.map(({ key, values }) =>
        key === 'part'
          ? [...new Set(places.map(({ part }) => part))]
          : [values.indexOf(dataset[key]!)],
      ),
      ratingRank: ratings.indexOf(dataset['rating']!),
      year: dataset['year'] === undefined ? undefined : Number(dataset['year']),
      title: title.textContent,
      text: readText(own.element, title, shown),
    };
  });
}

/** The innermost box around an element; boxes are made once. */
function readBox(inner: HTMLElement, boxes: Map<HTMLElement, Box>): Box | undefined {
  const element = inner.parentElement!.closest<HTMLElement>('[data-box]');
  if (!element) return undefined;
  const known = boxes.get(element);
  if (known) return known;
  const box: Box = { element, isHidden: false, box: readBox(element, boxes), shown: 0 };
  boxes.set(element, box);
  return box;
}

/** Title, author, reason, host and the titles of the notes that show the link. */
function readText(own: HTMLElement, title: Element, shown: readonly HTMLElement[]): string {
  const notes = shown.map(
    (element) => element.closest('.reading-note')!.querySelector('h3')!.textContent,
  );
  const { by, host } = own.dataset;
  return normalise(
    [title.textContent, by, own.querySelector('.entry-why')?.textContent, host, ...notes].join(' '),
  );
}
