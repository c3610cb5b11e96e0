import type { FacetControls } from './read-form.ts';
import type { Sort } from './sort.ts';
import type { State } from './state.ts';

export interface Controls {
  facets: readonly FacetControls[];
  text: HTMLInputElement;
  sort: HTMLSelectElement;
}

/** What the form says. */
export function readForm({ facets, text, sort }: Controls): State {
  return {
    chosen: facets.map(({ read }) => read()),
    text: text.value,
    sort: sort.value as Sort,
  };
}

/** Makes the form say a state. */
export function writeForm({ facets, text, sort }: Controls, state: State): void {
  facets.forEach(({ write }, facet) => write(state.chosen[facet]!));
  text.value = state.text;
  sort.value = state.sort;
}
