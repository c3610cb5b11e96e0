import type { Outcome } from './filter.ts';
import type { Box, Entry, FacetControls, Piece, Place } from './read-page.ts';
import { sortItems, type Sort } from './sort.ts';
import { isPlain, type State } from './state.ts';

/**
 * Shows and hides the server's entries; other orders than the reading order move them into one flat list and back.
 * @returns a function that makes the page show an outcome
 */
export function createView(
  entries: readonly Entry[],
  facets: readonly FacetControls[],
  groups: HTMLElement,
  flat: HTMLElement,
): (outcome: Outcome, state: State) => void {
  const places = entries.flatMap((entry) => entry.places);
  const boxes = new Set<Box>();
  for (const { box } of places)
    for (let outer: Box | undefined = box; outer; outer = outer.box) boxes.add(outer);
  const partFacet = facets.findIndex(({ key }) => key === 'part');
  /** Lists that entries are taken from, with their children in order. */
  const homes = new Map(
    entries.map(({ own: { element } }) => [
      element.parentElement!,
      [...element.parentElement!.children],
    ]),
  );
  let shownSort: Sort = 'reading';

  return ({ matches, counts }, state) => {
    if (state.sort !== shownSort) order(state.sort);
    shownSort = state.sort;
    if (state.sort === 'reading') showInGroups(matches, state);
    else entries.forEach(({ own }, index) => hide(own, !matches[index]));
    facets.forEach((facet, index) =>
      facet.counts.forEach((element, value) => setCount(element, counts[index]![value]!)),
    );
  };

  function order(sort: Sort): void {
    const isFlat = sort !== 'reading';
    if (isFlat) {
      const positions = sortItems(entries, sort, document.documentElement.lang);
      flat.append(...positions.map((index) => entries[index]!.own.element));
    } else {
      for (const [list, children] of homes) list.replaceChildren(...children);
    }
    flat.hidden = !isFlat;
    groups.hidden = isFlat;
  }

  /** The whole list shows a link wherever the guide does; what is picked from it shows each link once. */
  function showInGroups(matches: readonly boolean[], state: State): void {
    const shown = new Set<Place>();
    const isWhole = isPlain(state);
    groups.classList.toggle('is-filtered', !isWhole);
    entries.forEach((entry, index) => {
      if (!matches[index]) return;
      for (const place of isWhole ? entry.places : pickPlace(entry, state.chosen[partFacet]))
        shown.add(place);
    });
    for (const box of boxes) box.shown = 0;
    for (const place of shown)
      for (let outer: Box | undefined = place.box; outer; outer = outer.box) outer.shown += 1;
    // Inside a hidden box nothing is touched: it will be put right when the box comes back.
    for (const place of places) if (place.box.shown > 0) hide(place, !shown.has(place));
    for (const box of boxes) {
      if (box.box?.shown === 0) continue;
      hide(box, box.shown === 0);
      // How tall the note will be, for as long as the browser has not drawn it.
      if (box.element.dataset['box'] === 'note')
        box.element.style.setProperty('--shown', String(box.shown));
      // One alternative alone is no choice: its heading goes.
      if (box.element.dataset['box'] === 'group')
        box.element.toggleAttribute('data-alone', box.shown === 1);
    }
  }
}

/** Where the link lives, or else its first place in the chosen parts. */
function pickPlace({ own, places }: Entry, parts: ReadonlySet<number> | undefined): Place[] {
  if (!parts?.size || parts.has(own.part)) return [own];
  return places.filter(({ part }) => parts.has(part)).slice(0, 1);
}

function setCount(element: HTMLElement, count: number): void {
  setText(element, String(count));
  element.parentElement!.classList.toggle('is-none', count === 0);
}

// All writers write only what changes: each write to the page costs style work.

function hide(piece: Piece, isHidden: boolean): void {
  if (piece.isHidden === isHidden) return;
  piece.isHidden = isHidden;
  piece.element.hidden = isHidden;
}

export function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
