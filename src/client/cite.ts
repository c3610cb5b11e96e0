import type { CitationData } from '../model/citation/citations.ts';

/**
 * A link to the citations of a work unfolds, here and now, buttons that copy them (`copy.ts` does that). What it leads to
 * without this script also stands there as data.
 */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.cite-link');
  // With a key held down the reader wants the page, in a tab of its own.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void toggle(link);
});

async function toggle(link: HTMLAnchorElement): Promise<void> {
  const line = link.closest('p')!;
  const shown = () => line.parentElement!.querySelector(':scope > .cite-as');
  if (shown()) {
    shown()!.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  try {
    const answer = await fetch(new URL('citations.json', link.href));
    const row = drawRow((await answer.json()) as CitationData, link.hash.slice(1));
    // A second click while it was on its way.
    if (shown()) return;
    line.after(row);
    row.querySelector('button')!.focus();
    link.setAttribute('aria-expanded', 'true');
  } catch {
    location.assign(link.href);
  }
}

function drawRow({ label, formats, works }: CitationData, id: string): HTMLElement {
  const row = document.createElement('p');
  row.className = 'cite-as';
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', label);
  row.append(label);
  works[id]!.forEach((text, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.dataset['copy'] = text;
    button.textContent = formats[at]!.name;
    row.append(button);
  });
  return row;
}
