import type { PathData } from '../../model/path-data.ts';

const pages = new Map<string, Promise<Document>>();

/** The cards of a part, from the page that shows them all: what is asked is written once. */
function loadPart(part: string): Promise<Document> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const known = pages.get(part);
  if (known) return known;
  const page = fetch(`${base}cards/${part}/`).then(async (answer) => {
    if (!answer.ok) throw new Error(`cards of ${part}: ${answer.status}`);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  });
  pages.set(part, page);
  // A line that was cut is tried again.
  page.catch(() => pages.delete(part));
  return page;
}

/**
 * A copy of a card, folded, for this page.
 * @throws when the line is cut, or the guide has changed since and has no such card
 */
export async function fetchCard(path: PathData, note: number, card: string): Promise<HTMLElement> {
  const { id, part } = path.notes[note]!;
  const page = await loadPart(path.parts[part]!.id);
  const found = page.querySelector(`[data-cards-of="${id}"] [data-task="${card}"] > details`);
  if (!found) throw new Error(`no card ${card} of ${id}`);
  return document.importNode(found, true) as HTMLElement;
}
