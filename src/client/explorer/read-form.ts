import type { Facet } from './state.ts';
import { setText } from './view.ts';

/** A facet of the form: boxes to tick, or a list to choose one value from. */
export interface FacetControls extends Facet {
  legend: string;
  labels: string[];
  read: () => Set<number>;
  write: (chosen: ReadonlySet<number>) => void;
  /** Writes beside each value how many entries it would leave. */
  showCounts: (counts: readonly number[]) => void;
}

/** The facets that the form offers. */
export function readFacets(form: HTMLFormElement): FacetControls[] {
  return [...form.querySelectorAll<HTMLElement>('[data-facet]')].map((field) =>
    field instanceof HTMLSelectElement ? readList(field) : readBoxes(field),
  );
}

function readBoxes(field: HTMLElement): FacetControls {
  const inputs = [...field.querySelectorAll('input')];
  const elements = [...field.querySelectorAll<HTMLElement>('.facet-count')];
  return {
    key: field.dataset['facet']!,
    legend: field.querySelector('legend')!.textContent.trim(),
    values: inputs.map(({ value }) => value),
    labels: inputs.map(({ dataset }) => dataset['label']!),
    read: () => new Set(inputs.flatMap(({ checked }, value) => (checked ? value : []))),
    write: (chosen) => inputs.forEach((input, value) => (input.checked = chosen.has(value))),
    showCounts: (counts) =>
      elements.forEach((element, value) => {
        const count = counts[value]!;
        setText(element, String(count));
        element.parentElement!.classList.toggle('is-none', count === 0);
      }),
  };
}

function readList(field: HTMLSelectElement): FacetControls {
  const [any, ...options] = field.options;
  const labels = options.map(({ text }) => text);
  let latest: readonly number[] | undefined;
  const write = () => {
    const counts = latest;
    if (!counts) return;
    options.forEach((option, value) => setText(option, `${labels[value]!} · ${counts[value]!}`));
  };
  // There are too many to write at each filter, and nobody sees them before the list is opened.
  for (const sign of ['focus', 'pointerdown']) field.addEventListener(sign, write);
  return {
    key: field.dataset['facet']!,
    legend: field.labels[0]!.textContent.trim(),
    isSingle: true,
    values: options.map(({ value }) => value),
    labels,
    read: () => new Set(field.selectedIndex > 0 ? [field.selectedIndex - 1] : []),
    write: ([value]: ReadonlySet<number>) => {
      (value === undefined ? any! : options[value]!).selected = true;
    },
    showCounts(counts) {
      latest = counts;
      if (document.activeElement === field) write();
    },
  };
}
