const stopsOf =
  '[data-search-results] a, [data-search-more]:not([hidden]), [data-search-idle] :is(a, [data-query])';

/** Arrow keys go from the input through what the panel offers and back; Enter there follows it, as any link. */
export function moveFocus(event: KeyboardEvent, input: HTMLElement, root: HTMLElement): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
  const stops = [input, ...root.querySelectorAll<HTMLElement>(stopsOf)];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Enter that ends a composition is no request. Safari sends it after the end; only the old code 229 tells. */
export function keepComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

/** Lets the reader switch off the single keys that `public/before-paint.js` listens for; kept on this device. */
export function offerSingleKeys(box: HTMLInputElement): void {
  const key = 'search-slash';
  try {
    box.checked = localStorage.getItem(key) !== 'off';
    box.onchange = () => {
      if (box.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
    };
  } catch {
    // Storage is forbidden: nothing can be kept, so nothing is offered.
    box.parentElement!.hidden = true;
  }
}
