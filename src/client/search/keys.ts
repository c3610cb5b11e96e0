/** Arrow keys go from the input through the headings and back; Enter on a heading follows it, as any link. */
export function moveFocus(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
  const stops = [input, ...list.querySelectorAll<HTMLElement>('a[href]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
