import type { Facet } from './state.ts';
import { setText } from './view.ts';

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

/** Writes beside each value how many entries it would leave. */
export function showCounts(
  facets: readonly FacetControls[],
  counts: readonly (readonly number[])[],
): void {
  facets.forEach((facet, index) =>
    facet.counts.forEach((element, value) => {
      const count = counts[index]![value]!;
      setText(element, String(count));
      element.parentElement!.classList.toggle('is-none', count === 0);
    }),
  );
}
