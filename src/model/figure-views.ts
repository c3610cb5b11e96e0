import { addresses, withBase } from '../schema/address.ts';
import type { FigureOnPage, NamedHref, TocItem } from './types.ts';

/** Where a figure is shown. */
export interface FigureUse extends NamedHref {
  /** Undefined for a page that is no note. */
  noteId: string | undefined;
  /** Heading or reading list under which it stands. */
  heading: string | undefined;
  caption: string | undefined;
}

/** A figure with a page of its own. */
export interface FigureView {
  name: string;
  href: string;
  /** All places that show it, in reading order: at least one. */
  uses: FigureUse[];
}

/** Figures that the same part, or a page beside the notes, is the first to show. */
export interface FigureGroup extends NamedHref {
  /** Of the part or the page; empty for the home page. */
  id: string;
  figures: FigureView[];
}

interface Shower extends NamedHref {
  id?: string;
  toc?: readonly TocItem[];
  figures?: readonly FigureOnPage[] | undefined;
}

interface Showers {
  parts: readonly (NamedHref & { id: string; pages: readonly Shower[] })[];
  /** Pages beside the notes. */
  pages: readonly (Shower & { id: string })[];
  home: NamedHref & { cover: string | undefined };
  base: string;
}

/**
 * The figures of a guide, each once, under what shows it first in reading order: its settings are its own, whatever
 * note it stands in, so it has one page, which names all of them.
 */
export function groupFigures({ parts, pages, home, base }: Showers): FigureGroup[] {
  const groups = [
    ...parts.map((part) => ({ ...part, isPart: true })),
    ...pages.map((page) => ({ ...page, pages: [page], isPart: false })),
  ];
  const views = new Map<string, FigureView>();
  const found = groups.map(({ id, title, href, pages, isPart }): FigureGroup => {
    const first: FigureView[] = [];
    for (const page of pages)
      for (const { name, caption, place } of page.figures ?? []) {
        if (!views.has(name)) first.push(open(name));
        views.get(name)!.uses.push({
          title: page.title,
          href: `${page.href}#figure-${name}`,
          noteId: isPart ? page.id : undefined,
          heading: page.toc?.find(({ id }) => id === place)?.text,
          caption,
        });
      }
    return { id, title, href, figures: first };
  });
  if (home.cover !== undefined && !views.has(home.cover)) {
    const cover = open(home.cover);
    cover.uses.push({
      title: home.title,
      href: home.href,
      noteId: undefined,
      heading: undefined,
      caption: undefined,
    });
    found.push({ id: '', title: home.title, href: home.href, figures: [cover] });
  }
  return found.filter(({ figures }) => figures.length > 0);

  function open(name: string): FigureView {
    const view: FigureView = { name, href: withBase(addresses.figure(name), base), uses: [] };
    views.set(name, view);
    return view;
  }
}
