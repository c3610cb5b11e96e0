import { without, type State } from './state.ts';
import { fill } from './text.ts';

export interface FacetNames {
  legend: string;
  labels: readonly string[];
}

/** Patterns of the interface with `{names}` of what to put in. */
export interface FilterWords {
  /** A value of the text filter alone: `{text}`. */
  text: string;
  /** A whole facet: `{legend}`, `{values}`. */
  filter: string;
  /** What the text filter is called. */
  textLegend: string;
  language: string;
}

/** A single filter that is on, in words. */
export interface Chosen {
  name: string;
  /** The state without it. */
  rest: State;
}

/** Every single filter of a state, in the order of the form. */
export function listChosen(
  state: State,
  facets: readonly FacetNames[],
  words: FilterWords,
): Chosen[] {
  const chosen = facets.flatMap(({ labels }, facet) =>
    [...state.chosen[facet]!].map((value) => ({
      name: labels[value]!,
      rest: withoutValue(state, facet, value),
    })),
  );
  const text = state.text.trim();
  return text === ''
    ? chosen
    : [...chosen, { name: fill(words.text, { text }), rest: without(state, [facets.length]) }];
}

/** Whole facets as one phrase, e.g. 「类型：论文或书」和「评级：必读」; the index after the last facet is the text. */
export function nameFilters(
  indices: readonly number[],
  state: State,
  facets: readonly FacetNames[],
  words: FilterWords,
): string {
  const and = new Intl.ListFormat(words.language);
  const or = new Intl.ListFormat(words.language, { type: 'disjunction' });
  return and.format(
    indices.map((index) => {
      const facet = facets[index];
      if (!facet)
        return fill(words.filter, { legend: words.textLegend, values: state.text.trim() });
      const labels = [...state.chosen[index]!].map((value) => facet.labels[value]!);
      return fill(words.filter, { legend: facet.legend, values: or.format(labels) });
    }),
  );
}

function withoutValue(state: State, facet: number, value: number): State {
  const chosen = [...state.chosen];
  chosen[facet] = new Set([...chosen[facet]!].filter((other) => other !== value));
  return { ...state, chosen };
}
