import type { Item } from './filter.ts';
import type { Sortable } from './sort.ts';
import type { Facet } from './state.ts';
import { normalise } from './text.ts';

/** One link of the list with every place where the page shows it. */
export interface Entry extends Item, Sortable {
  /** The entry in the note where the link lives. */
  own: HTMLElement;
  places: Place[];
}

export interface Place {
  element: HTMLElement;
  /** Index of the part's value in its facet, if parts can be filtered. */
  part: number;
  /** What encloses it and is to vanish when nothing in it is left: group, section, note, part. */
  boxes: Box[];
}

export interface Box {
  element: HTMLElement;
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
  const byId = Map.groupBy(elements, ({ dataset }) => dataset['entry']!);
  const ratings = facets.find(({ key }) => key === 'rating')?.values ?? [];
  const parts = facets.find(({ key }) => key === 'part')?.values ?? [];

  return [...byId.values()].map((shown) => {
    const own = shown.find(({ dataset }) => dataset['ref'] === undefined)!;
    const { dataset } = own;
    const title = own.querySelector('.entry-title a')!;
    const places = shown.map((element) => readPlace(element, boxes, parts));
    return {
      own,
      places,
      values: facets.map(({ key, values }) =>
        key === 'part' ? [...new Set(places.map(({ part }) => part))] : [values.indexOf(dataset[key]!)],
      ),
      ratingRank: ratings.indexOf(dataset['rating']!),
      year: dataset['year'] === undefined ? undefined : Number(dataset['year']),
      title: title.textContent,
      text: readText(own, title, shown),
    };
  });
}

function readPlace(element: HTMLElement, boxes: Map<HTMLElement, Box>, parts: readonly string[]): Place {
  const enclosing: Box[] = [];
  for (let box = element.parentElement!; ; box = box.parentElement!) {
    if (box.dataset['box'] === undefined) continue;
    if (!boxes.has(box)) boxes.set(box, { element: box, shown: 0 });
    enclosing.push(boxes.get(box)!);
    if (box.dataset['part'] !== undefined) return { element, part: parts.indexOf(box.dataset['part']), boxes: enclosing };
  }
}

/** Title, author, reason, host and the titles of the notes that show the link. */
function readText(own: HTMLElement, title: Element, shown: readonly HTMLElement[]): string {
  const notes = shown.map((element) => element.closest('.reading-note')!.querySelector('h3')!.textContent);
  const { by, host } = own.dataset;
  return normalise([title.textContent, by, own.querySelector('.entry-why')?.textContent, host, ...notes].join(' '));
}
