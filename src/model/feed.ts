import { escapeText } from 'entities';
import { Feed } from 'feed';
import { addresses, withBase } from '../schema/address.ts';
import type { Words } from '../words/index.ts';
import type { Guide } from './guide-types.ts';

/** How many of each kind a feed holds, newest first: a reader of feeds keeps what it has seen. */
const most = { notes: 40, links: 20 };

interface Entry {
  /** Never changes, wherever the note or link moves. */
  id: string;
  title: string;
  text: string;
  href: string;
  made?: string;
  day: string;
}

interface FeedContext {
  words: Words;
  base: string;
  site: URL;
  /** Address at the main site: what is told is the same on every mirror. */
  mainUrl: (path: string) => string;
}

/** The feed of the guide, in Atom: new and changed notes by the days of their commits, and links that went dead. */
export function buildFeed(guide: Guide, { words, base, site, mainUrl }: FeedContext): string {
  const absolute = (path: string) => new URL(path, site).href;
  const home = absolute(base);
  const entries = [
    ...newest(noteEntries(guide, words), most.notes),
    ...newest(deadEntries(guide, words, withBase(addresses.health, base)), most.links),
  ].sort(byDay);
  const reviewed = [...guide.notes.values()].map((note) => note.reviewed).sort();
  const feed = new Feed({
    id: mainUrl(base),
    title: guide.title,
    description: words.feedIntro,
    link: home,
    feedLinks: { atom: absolute(withBase(addresses.feed, base)) },
    author: { name: guide.title, link: guide.repository },
    copyright: guide.licence.text,
    generator: false,
    // Atom wants an instant, and two builds of one commit must not differ.
    updated: midnight(entries[0]?.day ?? reviewed.at(-1) ?? '1970-01-01'),
  });
  for (const { id, title, text, href, made, day } of entries)
    feed.addItem({
      id: mainUrl(id),
      // Both are HTML in what the library writes.
      title: escapeText(title),
      description: escapeText(text),
      link: absolute(href),
      date: midnight(day),
      ...(made !== undefined && { published: midnight(made) }),
    });
  return feed.atom1();
}

function noteEntries({ notes }: Guide, words: Words): Entry[] {
  return [...notes.values()].flatMap(({ firstHref, title, summary, href, days }) => {
    if (!days) return [];
    const { made, changed } = days;
    const named = made === changed ? words.feedNew(title) : words.feedChanged(title);
    return [{ id: firstHref, title: named, text: summary, href, made, day: changed }];
  });
}

/** @param page of the states of links: the ids of dead ones begin with its address, where none of a note's does */
function deadEntries({ links, textLinks }: Guide, words: Words, page: string): Entry[] {
  return [
    ...links.flatMap(({ id, aliases, title, url, note, href, health }) => {
      const day = health.deadSince;
      if (day === undefined) return [];
      const text = words.feedDeadPlace(note.title, day, url);
      return [{ id: `${page}#${aliases[0] ?? id}`, title: words.feedDead(title), text, href, day }];
    }),
    ...textLinks.flatMap(({ url, places, health }) => {
      const day = health.deadSince;
      const [place] = places;
      if (day === undefined || !place) return [];
      const text = words.feedDeadPlace(place.title, day, url);
      const id = `${page}#${encodeURIComponent(url)}`;
      return [{ id, title: words.feedDead(new URL(url).host), text, href: place.href, day }];
    }),
  ];
}

function newest(entries: readonly Entry[], count: number): Entry[] {
  return entries.toSorted(byDay).slice(0, count);
}

function byDay(a: Entry, b: Entry): number {
  return a.day < b.day ? 1 : a.day > b.day ? -1 : 0;
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
