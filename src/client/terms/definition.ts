import type { Glossary } from '../../model/glossary.ts';
import { fetchWhole } from '../search/arrival.ts';

/** Milliseconds: a pointer that passes over a term asks nothing, and one on its way to the definition keeps it. */
const pause = { before: 200, after: 300 };
/** Pixels between the term and its definition, and at the edges of the window. */
const room = { gap: 4, edge: 12 };

const { base, root = base } = document.documentElement.dataset;
let glossary: Promise<Glossary> | undefined;

/** The term that is asked for, and its definition once it is shown. */
let wanted: HTMLAnchorElement | undefined;
let box: HTMLElement | undefined;
let opening: ReturnType<typeof setTimeout> | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Whether who asked is still there: this program and the glossary may have been long on the way. */
const isStill = {
  pointerover: (link: Element) => link.matches(':hover'),
  focusin: (link: Element) => link === document.activeElement,
  click: () => true,
} as const;

/**
 * Shows what a term means until the reader turns to something else or presses Escape.
 * @throws Error when the glossary does not arrive
 */
export async function define(link: HTMLAnchorElement, kind: keyof typeof isStill): Promise<void> {
  clearTimeout(closing);
  if (wanted === link || !isStill[kind](link)) return;
  hide();
  wanted = link;
  if (kind === 'pointerover')
    await new Promise((done) => (opening = setTimeout(done, pause.before)));
  try {
    const { more, meanings } = await load();
    const meaning = meanings[link.hash.slice(1)];
    if (wanted !== link) return;
    if (meaning !== undefined && isStill[kind](link)) show(link, meaning, kind === 'click' && more);
    else wanted = undefined;
  } catch (fault) {
    if (wanted === link) wanted = undefined;
    throw fault;
  }
}

function load(): Promise<Glossary> {
  return (glossary ??= fetchWhole(`${base}terms.json`)
    .then((response) => response.json() as Promise<Glossary>)
    .catch((fault: unknown) => {
      glossary = undefined;
      throw fault;
    }));
}

/** @param more leads to the glossary for a finger, which has used up its tap */
function show(link: HTMLAnchorElement, meaning: string, more: string | false): void {
  box = document.createElement('span');
  // No heading is called so: their ids have no capitals.
  box.id = 'Definition';
  box.className = 'definition';
  box.innerHTML = `<strong></strong> <span>${meaning}</span>`;
  box.querySelector('strong')!.textContent = nameOf(link);
  if (more) {
    const way = document.createElement('a');
    way.href = link.href;
    way.textContent = more;
    box.append(' ', way);
    link.setAttribute('aria-expanded', 'true');
  } else {
    box.setAttribute('role', 'tooltip');
    link.setAttribute('aria-describedby', box.id);
  }
  bringSheet(box);
  // Behind its term, where the keyboard and screen readers look for it.
  link.after(box);
  place(box, link);
}

/** The names stand in the title of the link, which a browser would show besides. */
const names = new WeakMap<Element, string>();
function nameOf(link: HTMLAnchorElement): string {
  if (!names.has(link)) names.set(link, link.title || link.textContent);
  link.removeAttribute('title');
  return names.get(link)!;
}

/** A note without formulas has not loaded their sheet. */
function bringSheet({ innerHTML }: HTMLElement): void {
  if (!innerHTML.includes('"katex') || document.querySelector('link[href$="/katex.css"]')) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = `${root}katex.css`;
  document.head.append(sheet);
}

/** Below the term, or above it where there is more room, and never across the edge of the window. */
function place(shown: HTMLElement, link: HTMLAnchorElement): void {
  const lines = link.getClientRects();
  const [first, last] = [lines[0]!, lines[lines.length - 1]!];
  const { left, top, width, height } = shown.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - last.bottom;
  const isAbove = below < height + room.gap && first.top > below;
  const wantedTop = isAbove ? first.top - room.gap - height : last.bottom + room.gap;
  const start = isAbove ? first.left : last.left;
  const wantedLeft = Math.max(room.edge, Math.min(start, clientWidth - room.edge - width));
  shown.style.setProperty('left', `${wantedLeft - left}px`);
  shown.style.setProperty('top', `${wantedTop - top}px`);
}

function hide(): void {
  clearTimeout(opening);
  clearTimeout(closing);
  box?.remove();
  for (const name of ['aria-expanded', 'aria-describedby']) wanted?.removeAttribute(name);
  box = wanted = undefined;
}

const isOurs = (target: EventTarget | null): boolean =>
  target instanceof Node && [wanted, box].some((part) => part?.contains(target));

document.addEventListener('pointerover', ({ target }) => {
  if (isOurs(target)) clearTimeout(closing);
});
document.addEventListener('pointerout', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !isOurs(target) || wanted === document.activeElement) return;
  clearTimeout(closing);
  closing = setTimeout(hide, pause.after);
});
document.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (isOurs(target) && !isOurs(relatedTarget)) hide();
});
// Not at its beginning: a finger that scrolls is no tap.
document.addEventListener('pointerup', ({ target }) => {
  if (wanted && !isOurs(target)) hide();
});
document.addEventListener('keydown', (event) => {
  // One that was for the search box or an input method has done its work; only 229 tells of the last in Safari.
  const isTaken = event.defaultPrevented || event.isComposing || event.keyCode === 229;
  if (event.key === 'Escape' && !isTaken) hide();
});
