import type { CitationData } from '../model/citation/citations.ts';
import { addressHere } from './here.ts';

/**
 * Links to citations unfold, here and now, buttons that copy them (`copy.ts` does that): those of one work, or of all
 * that the explorer shows. They are fetched before the buttons are there, for a browser lets a click copy only what has
 * come already. What a link leads to without this script also stands there as data.
 */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.cite-link');
  // With a key held down the reader wants the page, in a tab of its own.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void toggle(link);
});

async function toggle(link: HTMLAnchorElement): Promise<void> {
  const line = link.closest('p')!;
  const shown = () => line.parentElement!.querySelector(':scope > .cite-as');
  if (shown()) shown()!.remove();
  else {
    const row = document.createElement('p');
    row.className = 'cite-as';
    row.setAttribute('role', 'group');
    try {
      row.append(...(await drawButtons([link])));
    } catch {
      return location.assign(link.href);
    }
    row.setAttribute('aria-label', row.firstChild!.textContent!);
    // A second click while it was on its way.
    if (shown()) return;
    line.after(row);
    row.querySelector('button')!.focus();
  }
  link.setAttribute('aria-expanded', String(shown() !== null));
}

const fold = document.querySelector<HTMLDetailsElement>('.explorer-cite');
/** How often the fold was opened: what comes after the next opening is none of its answer. */
let openings = 0;
fold?.addEventListener('toggle', () => {
  if (fold.open) void fill(fold, (openings += 1));
});

async function fill(fold: HTMLDetailsElement, opening: number): Promise<void> {
  const row = fold.querySelector('.cite-as')!;
  row.replaceChildren();
  fold.setAttribute('aria-busy', 'true');
  // The opening has the rest of a long list drawn, a few entries in each frame.
  do await new Promise(requestAnimationFrame);
  while (document.querySelector('.explorer-results[aria-busy=true]'));
  const links = document.querySelectorAll<HTMLAnchorElement>('.explorer-list .cite-link');
  try {
    const buttons = await drawButtons([...links].filter((link) => !link.closest('[hidden]')));
    const address = copyButton(fold.dataset['address']!, addressHere() + location.search);
    if (opening === openings) row.replaceChildren(...buttons, address);
  } catch {
    fold.open = false;
    document.querySelector<HTMLElement>('.explorer-failed')!.hidden = false;
  }
  fold.removeAttribute('aria-busy');
}

/** What the row of buttons is called, and a button for each format; nothing for no links. */
async function drawButtons(links: readonly HTMLAnchorElement[]): Promise<(Node | string)[]> {
  const pages = new Set(links.map(({ href }) => new URL('citations.json', href).href));
  const data = await Promise.all(
    [...pages].map(async (page) => (await (await fetch(page)).json()) as CitationData),
  );
  const [first] = data;
  if (!first) return [];
  const works = Object.assign({}, ...data.map((part) => part.works)) as CitationData['works'];
  const ids = [...new Set(links.map(({ hash }) => hash.slice(1)))];
  return [
    first.label,
    ...first.formats.map(({ name, gap }, at) =>
      copyButton(name, ids.map((id) => works[id]![at]!).join(gap)),
    ),
  ];
}

function copyButton(name: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.dataset['copy'] = text;
  button.textContent = name;
  return button;
}
