import { noteIdOf } from './search/place.ts';

/** The note that this page is; a copy opened from a disk says on the page which it is. @param base `/` or `/repo/` */
export function noteHere(base: string): string {
  return noteIdOf(document.documentElement.dataset['path'] ?? location.pathname, base);
}

/** Address of this page that others can open: a folder of this reader's disk is none. */
export function addressHere(): string {
  const main = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (location.protocol === 'file:' && main) return main.href;
  return location.origin + location.pathname;
}
