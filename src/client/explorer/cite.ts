import type { CitationData } from '../../model/citation/citations.ts';
import type { List, Place } from './list.ts';
import { make } from './make.ts';
import { fill } from './text.ts';

/**
 * The fold above the list whose buttons copy the citations of all that is shown. They are fetched when it is opened, for
 * a browser lets a click copy only what is there already.
 * @param list what is shown, and the words of the list
 * @param onFault called when something did not arrive
 * @returns a function that shuts it, for when something else is shown
 */
export function createCiter(
  fold: HTMLDetailsElement,
  list: () => Promise<{ places: readonly Place[]; words: List['words'] }>,
  onFault: () => void,
): () => void {
  const panel = fold.querySelector('p')!;
  const parts = new Map<string, Promise<CitationData>>();
  /** Counts what was asked for: an answer that comes after the next question is none. */
  let asked = 0;
  fold.addEventListener('toggle', () => {
    asked += 1;
    if (fold.open) void offer(asked);
  });

  async function offer(question: number): Promise<void> {
    panel.replaceChildren();
    fold.setAttribute('aria-busy', 'true');
    try {
      const { places, words } = await list();
      const links = new Map(places.map(({ entry }) => [entry.link.id, entry.own.part.id]));
      const addressOf = (part: string) => fill(words.patterns.cite, { part }).replace(/#.*/, '');
      const wanted = [...new Set(links.values())];
      const data = new Map(
        await Promise.all(wanted.map(async (part) => [part, await load(addressOf(part))] as const)),
      );
      if (question !== asked) return;
      const [first] = data.values();
      if (first)
        panel.append(
          first.label,
          ...first.formats.map(({ name, gap }, at) => {
            const texts = [...links].map(([id, part]) => data.get(part)!.works[id]![at]!);
            const copied = texts.join(gap);
            return make('button', { type: 'button', class: 'copy', 'data-copy': copied }, name);
          }),
        );
    } catch {
      fold.open = false;
      onFault();
    }
    fold.removeAttribute('aria-busy');
  }

  /** The citations of a part, fetched once; after a failure the next call tries again. */
  function load(page: string): Promise<CitationData> {
    let pending = parts.get(page);
    if (!pending) {
      pending = request(`${page}citations.json`);
      parts.set(page, pending);
      pending.catch(() => parts.delete(page));
    }
    return pending;
  }

  return () => (fold.open = false);
}

async function request(address: string): Promise<CitationData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as CitationData;
}
