import { copy, report } from './copy.ts';

/** Copies the address of the page with the state of its figure, and nothing that an address brought along. */
const button = document.querySelector<HTMLButtonElement>('[data-copy-state]');
if (button) {
  button.hidden = false;
  button.onclick = () => {
    // The links to the notes know the state at once, the address only when the figure has come to rest.
    const link = document.querySelector<HTMLAnchorElement>('a[data-state-of]')!;
    const address = new URL(location.href);
    address.search = new URL(link.href).search;
    address.hash = '';
    void report(button, copy(address.href));
  };
}
