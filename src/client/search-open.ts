import { inTime } from './search/arrival.ts';
import type { PanelWords } from './search/view.ts';

/**
 * All of the search that a page loads before someone wants it. `public/before-paint.js` opens the box, which cannot
 * wait for this module, and says so; then the rest comes on demand.
 */
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]');
const panel = document.querySelector<HTMLElement>('[data-search-panel]');
let starting: Promise<void> | undefined;

/** Brings the panel to life, once; after a failure it is tried again. */
function start(root: HTMLElement): Promise<void> {
  return (starting ??= load(root).catch((fault: unknown) => {
    starting = undefined;
    giveUp(root, fault);
  }));
}

async function load(root: HTMLElement): Promise<void> {
  say(root, 'opening');
  const { startPanel } = await inTime(import('./search/panel.ts'));
  startPanel(root);
}

/** A program that did not come or cannot be read: the search page tries again with what was typed, and says it there. */
function giveUp(root: HTMLElement, fault: unknown): void {
  const form = root.querySelector('form')!;
  if (dialog?.open && navigator.onLine) return form.submit();
  const isTooOld = fault instanceof SyntaxError;
  say(root, isTooOld ? 'tooOld' : 'failed');
  const retry = root.querySelector<HTMLButtonElement>('[data-search-retry]')!;
  retry.hidden = isTooOld;
  // A new page: Firefox remembers an import that failed for as long as this one lasts.
  retry.onclick = () => form.submit();
}

function say(root: HTMLElement, word: 'opening' | 'failed' | 'tooOld'): void {
  const words = JSON.parse(root.dataset['words']!) as PanelWords;
  root.querySelector('[data-search-status]')!.textContent = words[word];
}

if (panel) {
  const input = panel.querySelector('input')!;
  const isPage = panel.dataset['searchPanel'] === 'page';
  const page = document.documentElement.dataset;
  page['search'] = 'live';
  if (isPage) {
    page['scripts'] = 'live';
    // At once, so that the query is still there when the program is not.
    input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  }
  // Not when the input is focused: a window that is not in front tells no element so.
  dialog?.addEventListener('open', () => void start(panel));
  if (isPage || dialog?.open) void start(panel);
}

// A click beside the box closes it, and so does a result on this very page.
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog || (target as Element).closest('[data-search-panel] a')) dialog.close();
});

// Left to the browser, Escape would first empty the input, and in Safari do nothing else.
dialog?.addEventListener('keydown', (event) => {
  // Safari sends the key that ends a composition after its end; only the old code 229 tells.
  if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  dialog.close();
});
