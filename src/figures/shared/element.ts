import type { Panel } from './panel.ts';

/** Waits until input has been quiet: address and announcements follow the reader, not each pixel. */
export function debounce(action: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

/** The descendant that the server has drawn; a missing one is a fault of the markup. */
export function part<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The figure has no part ${selector}`);
  return found;
}

/** Puts a panel that was drawn anew in the place of the one shown. */
export function showPanel(root: ParentNode, panel: Panel): void {
  const shown = part<HTMLElement>(root, `[data-panel="${panel.name}"]`);
  part(shown, '.figure-panel-heading').textContent = panel.heading;
  part(shown, 'svg').setAttribute('viewBox', panel.viewBox);
  part(shown, 'title').textContent = panel.title;
  part(shown, 'desc').textContent = panel.description;
  part(shown, 'g').innerHTML = panel.drawing;
}

/** Changes the query of the address in place: no history entry, path and fragment stay. */
export function replaceQuery(change: (params: URLSearchParams) => void): void {
  const url = new URL(location.href);
  change(url.searchParams);
  history.replaceState(history.state, '', url);
}

/** Lets the links that lead to the same figure elsewhere carry its state there. */
export function linkState(root: HTMLElement, change: (params: URLSearchParams) => void): void {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    `a[data-state-of="${root.localName}"]`,
  );
  for (const link of links) {
    const url = new URL(link.href);
    url.search = '';
    change(url.searchParams);
    link.href = url.href;
  }
}

/** Moves a slider and says its value; `text` where the value has a name of its own (1/3). */
export function showSlider(root: ParentNode, name: string, value: number, text?: string): void {
  const input = part<HTMLInputElement>(root, `input[name="${name}"]`);
  const words = text ?? String(value).replace('-', '−');
  input.value = String(value);
  input.setAttribute('aria-valuetext', words);
  part(input.parentElement ?? root, '.figure-value').textContent = words;
}
