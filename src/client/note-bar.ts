/** The folds of a note's bar lie over the text: they shut when they have been of use, or when another thing is. */
const bar = document.querySelector<HTMLElement>('[data-note-bar]');
const folds = [...(bar?.querySelectorAll('details') ?? [])];

function shut(kept?: EventTarget | null): void {
  for (const fold of folds) if (fold !== kept) fold.open = false;
}

// Before the browser jumps, so that it jumps to where nothing lies over the text.
bar?.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')) shut();
});

for (const fold of folds)
  fold.addEventListener('toggle', () => {
    if (!fold.open) return;
    // Browsers that do not know `name` leave the other one open.
    shut(fold);
    // Not by scrollIntoView, which would move the page as well.
    const here = fold.querySelector<HTMLElement>('[aria-current]');
    const panel = fold.querySelector('.note-bar-panel')!;
    if (here) panel.scrollTop = here.offsetTop - panel.clientHeight / 2;
  });

if (bar) {
  addEventListener('pointerdown', ({ target }) => {
    if (!bar.contains(target as Node)) shut();
  });
  addEventListener('keydown', (event) => {
    const open = folds.find((fold) => fold.open);
    // One that has closed the search box, or a list of an input method in it, has done its work.
    const isTaken = event.defaultPrevented || event.isComposing || event.keyCode === 229;
    if (event.key !== 'Escape' || isTaken || !open) return;
    shut();
    open.querySelector('summary')!.focus();
  });
}
