/** All of the search that a page loads before someone wants it: the ways in. The rest comes on demand. */
const load = () => import('./search/start.ts');
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search-dialog]');
const page = document.querySelector<HTMLElement>('[data-search-panel="page"]');

function open(): void {
  if (page) page.querySelector('input')!.focus();
  else if (dialog) void load().then(({ openDialog }) => openDialog(dialog));
}

if (page) {
  const start = () => void load().then(({ startPanel }) => startPanel(page));
  page.addEventListener('focusin', start, { once: true });
  if (page.querySelector('input')!.value || new URLSearchParams(location.search).has('q')) start();
}

document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-search-open]')) return;
  // A new tab was asked for: the plain link does that.
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(page || dialog)) return;
  event.preventDefault();
  open();
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
  if ((!isSlash && !isShortcut) || event.isComposing) return;
  event.preventDefault();
  open();
});
