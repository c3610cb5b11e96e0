import { listOf, rawSections, textOf, type Content } from '../../src/read/content.ts';
import { canonicalUrl } from '../../src/schema/canonical-url.ts';
import { urlFault } from '../../src/schema/url.ts';

/** A link of the guide as it stands. */
export interface GuideLink {
  id: string;
  noteId: string;
  section: string;
  title: string | undefined;
  why: string | undefined;
  rating: string | undefined;
}

/** What the guide holds already. */
export interface GuideLinks {
  /** By what leads to the same work, the addresses of other lists included. */
  byWork: Map<string, GuideLink>;
  /** By id and former ids. */
  byId: Map<string, GuideLink>;
  /** Ids of the links and references that a list shows, by `note#section`. */
  shown: Map<string, Set<string>>;
}

/** Every link of the guide, by what it is known by. */
export function readGuideLinks({ notes }: Content): GuideLinks {
  const found: GuideLinks = { byWork: new Map(), byId: new Map(), shown: new Map() };
  for (const note of notes) {
    for (const { id: section = '', links, path } of rawSections(note.raw)) {
      const raw = listOf(listOf(note.raw, 'sections')[Number(path[1])], 'links');
      const shown = new Set<string>();
      found.shown.set(`${note.id}#${section}`, shown);
      links.forEach(({ id, ref, url, aliases }, index) => {
        if (ref !== undefined) shown.add(ref);
        if (id === undefined) return;
        shown.add(id);
        const [title, why, rating, listedAs] = ['title', 'why', 'rating', 'listedAs'].map((name) =>
          textOf(raw[index], name),
        );
        const link = { id, noteId: note.id, section, title, why, rating };
        for (const name of [id, ...aliases]) if (!found.byId.has(name)) found.byId.set(name, link);
        for (const address of [url, listedAs]) {
          if (address === undefined || urlFault(address)) continue;
          const work = canonicalUrl(address);
          if (!found.byWork.has(work)) found.byWork.set(work, link);
        }
      });
    }
  }
  return found;
}
