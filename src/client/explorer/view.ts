import { createDrawing } from './draw-places.ts';
import type { List, Place } from './list.ts';
import { make } from './make.ts';
import { fill } from './text.ts';

/** Entries drawn in one frame: more than a screen shows, few enough for the frame of a slow machine. */
const slice = 8;
/** Entries that are drawn unasked: those of a long list would make the page slow for the rest of the visit. */
const page = 500;

interface View {
  /** Makes the page show places instead of those before. */
  show: (places: readonly Place[], isFlat: boolean) => void;
  /** Goes on, frame by frame, to the end of a long list. */
  rest: () => void;
}

/**
 * Draws the answer to a filter: its start at once, the rest in the frames that follow, what is beyond a page when the
 * reader asks for it or prints.
 * @param more pattern of the button's name, with `{count}`
 */
export function createView(root: HTMLElement, words: List['words'], more: string): View {
  const list = make('div', {});
  const button = make('button', { type: 'button', class: 'explorer-button explorer-more' });
  button.hidden = true;
  root.append(list, button);
  let drawNext: () => HTMLElement;
  let drawn = 0;
  let total = 0;
  let until = 0;
  let frame = 0;
  button.addEventListener('click', () => {
    until += page;
    // The button goes further down, or away: the keyboard goes on with what is new.
    draw(slice)?.querySelector('a')!.focus({ preventScroll: true });
  });
  const rest = (count = slice) => {
    until = total;
    draw(count);
  };
  addEventListener('beforeprint', () => rest(total));

  return {
    show: (places, isFlat) => {
      list.replaceChildren();
      drawNext = createDrawing(list, places, isFlat, words);
      drawn = 0;
      total = places.length;
      until = page;
      draw(slice);
    },
    rest,
  };

  /** @returns the first of the entries that were drawn */
  function draw(count: number): HTMLElement | undefined {
    cancelAnimationFrame(frame);
    const end = Math.min(total, until, drawn + count);
    let first: HTMLElement | undefined;
    for (; drawn < end; drawn += 1) {
      const entry = drawNext();
      first ??= entry;
    }
    const isBusy = drawn < Math.min(total, until);
    root.setAttribute('aria-busy', String(isBusy));
    if (isBusy) frame = requestAnimationFrame(() => draw(slice));
    button.hidden = isBusy || drawn === total;
    button.textContent = fill(more, { count: Math.min(page, total - drawn) });
    return first;
  }
}

// All writers write only what changes: each write to the page costs style work.

export function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
