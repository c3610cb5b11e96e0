import type { Outcome } from './filter.ts';
import type { Entry, FacetControls, Place } from './read-page.ts';
import { sortItems, type Sort } from './sort.ts';
import { isPlain, type State } from './state.ts';

/**
 * Shows and hides the server's entries; other orders than the reading order move them into one flat list and back.
 * @returns a function that makes the page show an outcome
 */
export function createView(
  entries: readonly Entry[], facets: readonly FacetControls[], groups: HTMLElement, flat: HTMLElement,
): (outcome: Outcome, state: State) => void {
  const boxes = [...new Set(entries.flatMap(({ places }) => places.flatMap((place) => place.boxes)))];
  const partFacet = facets.findIndex(({ key }) => key === 'part');
  /** Lists that entries are taken from, with their children in order. */
  const homes = new Map(entries.map(({ own }) => [own.parentElement!, [...own.parentElement!.children]]));
  let shownSort: Sort = 'reading';

  return ({ matches, counts }, state) => {
    const { sort } = state;
    if (sort !== shownSort) order(sort);
    shownSort = sort;
    if (sort === 'reading') showInGroups(matches, state);
    else entries.forEach(({ own }, index) => setHidden(own, !matches[index]));
    facets.forEach((facet, index) =>
      facet.counts.forEach((element, value) => setCount(element, counts[index]![value]!)),
    );
  };

  function order(sort: Sort): void {
    const isFlat = sort !== 'reading';
    if (isFlat) {
      const positions = sortItems(entries, sort, document.documentElement.lang);
      flat.append(...positions.map((index) => entries[index]!.own));
    } else {
      for (const [list, children] of homes) list.replaceChildren(...children);
    }
    flat.hidden = !isFlat;
    groups.hidden = isFlat;
  }

  /** The whole list shows a link wherever the guide does; what is picked from it shows each link once. */
  function showInGroups(matches: readonly boolean[], state: State): void {
    const parts = state.chosen[partFacet];
    const isWhole = isPlain(state);
    for (const box of boxes) box.shown = 0;
    entries.forEach((entry, index) => {
      const only = pickPlace(entry, parts);
      for (const place of entry.places) {
        const isShown = matches[index]! && (isWhole || place === only);
        setHidden(place.element, !isShown);
        if (isShown) for (const box of place.boxes) box.shown += 1;
      }
    });
    for (const { element, shown } of boxes) {
      setHidden(element, shown === 0);
      // One alternative alone is no choice: its heading goes.
      if (element.dataset['box'] === 'group') element.toggleAttribute('data-alone', shown === 1);
    }
  }
}

/** Where the link lives, or else its first place in the chosen parts. */
function pickPlace({ own, places }: Entry, parts: ReadonlySet<number> | undefined): Place | undefined {
  const allowed = parts?.size ? places.filter(({ part }) => parts.has(part)) : places;
  return allowed.find(({ element }) => element === own) ?? allowed[0];
}

function setCount(element: HTMLElement, count: number): void {
  setText(element, String(count));
  element.parentElement!.classList.toggle('is-none', count === 0);
}

/** Writes only what changes: each write to the page costs style work. */
export function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
