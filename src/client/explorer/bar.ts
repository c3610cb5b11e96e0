import { listChosen, nameFilters, type Chosen, type FilterWords } from './chosen.ts';
import type { Outcome } from './filter.ts';
import { make } from './make.ts';
import type { FacetControls } from './read-form.ts';
import { without, type State } from './state.ts';
import { fill } from './text.ts';
import { setHidden, setText } from './view.ts';

const announceAfter = 600;

/**
 * What stands above the list: how many match, what is chosen, what to drop where nothing matches.
 * @param go called with the state that a reader's click asks for
 * @returns a function that makes it say an outcome
 */
export function createBar(
  root: HTMLElement,
  words: FilterWords,
  facets: readonly FacetControls[],
  total: number,
  go: (state: State) => void,
): (outcome: Outcome, state: State) => void {
  const at = (name: string) => root.querySelector<HTMLElement>(`[data-explorer="${name}"]`)!;
  const count = at('count');
  const chips = at('chips');
  const empty = at('empty');
  const drop = at('drop');
  const status = at('status');
  const pattern = root.dataset as Readonly<Record<string, string>>;
  let timer = 0;
  let dropTo: State | undefined;
  drop.addEventListener('click', () => dropTo && go(dropTo));

  return (outcome, state) => {
    const chosen = listChosen(state, facets, words);
    const said = fill(pattern[chosen.length > 0 ? 'count' : 'total']!, {
      count: outcome.total,
      total,
    });
    setText(count, said);
    setText(at('show'), fill(pattern['show']!, { count: outcome.total }));
    const ticked = state.chosen.reduce((sum, { size }) => sum + size, 0);
    setText(at('ticked'), ticked > 0 ? String(ticked) : '');
    setHidden(at('reset'), chosen.length === 0);
    chips.replaceChildren(...chosen.map(createChip));
    setHidden(chips, chosen.length === 0);

    setHidden(empty, outcome.total > 0);
    setHidden(drop, outcome.drop === undefined);
    dropTo = outcome.drop && without(state, outcome.drop.facets);
    if (outcome.drop) {
      const filters = nameFilters(outcome.drop.facets, state, facets, words);
      setText(drop, fill(pattern['drop']!, { filters, count: outcome.drop.count }));
    }
    announce(outcome.total > 0 ? said : `${pattern['none']!} ${dropTo ? drop.textContent : ''}`);
  };

  /** Once the reader rests: each letter typed would be read out otherwise. */
  function announce(text: string): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => setText(status, text), announceAfter);
  }

  function createChip({ name, rest }: Chosen): HTMLElement {
    const label = fill(pattern['remove']!, { name });
    const button = make('button', { type: 'button', 'aria-label': label }, name);
    button.addEventListener('click', () => go(rest));
    return make('li', {}, button);
  }
}
