import { inTime } from './search/arrival.ts';
import type { PanelWords } from './search/view.ts';

/** All of the search that a page loads before someone wants it: the ways in. The rest comes on demand. */
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]');
const panel = document.querySelector<HTMLElement>('[data-search-panel]');
const isPage = panel?.dataset['searchPanel'] === 'page';
let starting: Promise<void> | undefined;

/** Gives the keyboard to the input at once; the program behind it may still be on its way. */
function open(root: HTMLElement): void {
  if (dialog && !dialog.open) dialog.showModal();
  const input = root.querySelector('input')!;
  input.focus();
  if (dialog) input.select();
  void start(root);
}

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

if (panel && isPage) {
  document.documentElement.dataset['scripts'] = 'live';
  const input = panel.querySelector('input')!;
  // At once, so that the query is still there when the program is not.
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  void start(panel);
}

// A click beside the box closes it, and so does a result on this very page.
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog || (target as Element).closest('[data-search-results] a')) dialog.close();
});

// Left to the browser, Escape would first empty the input, and in Safari do nothing else.
dialog?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || isComposing(event)) return;
  event.preventDefault();
  dialog.close();
});

document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-search-open]')) return;
  // A new tab was asked for: the plain link does that.
  if (event.ctrlKey || event.metaKey || event.shiftKey || !panel) return;
  event.preventDefault();
  open(panel);
});

document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  const isSlash =
    event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isShortcut =
    event.key.toLowerCase() === 'k' &&
    (event.ctrlKey || event.metaKey) &&
    !event.shiftKey &&
    !event.altKey;
  if ((!isSlash && !isShortcut) || isComposing(event) || !panel) return;
  event.preventDefault();
  open(panel);
});

/** Safari sends the key that ends a composition after its end; only the old code 229 tells. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
