import { Panel } from './panel.ts';

const panels = new WeakMap<Element, Panel>();

/** Brings a panel to life; once is enough. */
export function startPanel(root: HTMLElement): void {
  if (!panels.has(root)) panels.set(root, new Panel(root));
}

/** Opens the dialog of the page and gives the keyboard to its input. */
export function openDialog(dialog: HTMLDialogElement): void {
  const root = dialog.querySelector<HTMLElement>('[data-search-panel]')!;
  if (!panels.has(root)) {
    // A click beside the box closes it, and so does a result on this very page.
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || (target as Element).closest('[data-search-results] a'))
        dialog.close();
    });
  }
  startPanel(root);
  if (!dialog.open) dialog.showModal();
  const input = root.querySelector('input')!;
  input.focus();
  input.select();
}
