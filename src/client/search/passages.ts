import type { Anchor, Fragment } from './engine.ts';
import { fold } from './normalise.ts';
import { tighten } from './units.ts';

/** A stretch of a page under one heading or entry. Texts are folded, with no blanks beside Chinese. */
export interface Passage {
  /** Fragment of the address; empty for what stands before the first heading. */
  anchor: string;
  title: string;
  kind: 'note' | 'heading' | 'entry';
  /** Language of the work that an entry names, e.g. `en`: its title alone does not tell. */
  language?: string | undefined;
  heading: string;
  /** With its heading. */
  text: string;
}

/** A page, ready to compare. */
export interface Page {
  passages: Passage[];
  /** Other names of the page and what readers ask of it. */
  phrases: string[];
  /** All of it. */
  text: string;
}

/** Folding a lesson costs more than searching it, and Pagefind returns the same object for a page each time. */
const known = new WeakMap<Fragment, Page>();

/** The page as it is compared. */
export function readPage(fragment: Fragment): Page {
  const page = known.get(fragment) ?? prepare(fragment);
  known.set(fragment, page);
  return page;
}

function prepare(fragment: Fragment): Page {
  const passages = cut(fragment);
  const phrases = (fragment.meta.kw ?? '').split(' , ').map(plain);
  return { passages, phrases, text: [...phrases, ...passages.map(({ text }) => text)].join('\n') };
}

function cut({ meta, raw_content, content, anchors = [] }: Fragment): Passage[] {
  const whole = raw_content ?? content;
  // Pagefind counts places in words, which it parts by blanks of no width in Chinese.
  const isChinese = whole.includes('\u200b');
  const words = whole.split(isChinese ? '\u200b' : /\s+/);
  const top: Place = { id: '', title: meta.title ?? '', kind: 'note', location: 0 };
  const places = anchors.flatMap((anchor) => readPlace(anchor) ?? []);
  places.sort((a, b) => a.location - b.location);
  return [top, ...places].map(({ id, title, kind, language, location }, index) => {
    const below = words.slice(location, places[index]?.location).join(isChinese ? '' : ' ');
    // The id of an entry begins with its author or site: d2l-zh.
    const heading = plain(kind === 'entry' ? `${title} ${id}` : title);
    return { anchor: id, title, kind, language, heading, text: `${heading}\n${plain(below)}` };
  });
}

type Place = Pick<Passage, 'title' | 'kind' | 'language'> & { id: string; location: number };

/** What the reader can be led to of all that has an id: entries and headings. */
function readPlace({ element, id, text, title, location }: Anchor): Place | undefined {
  const [, language, own] = /^(\S+) (.+)$/.exec(title?.trim() ?? '') ?? [];
  if (own) return { id, title: own, kind: 'entry', language, location };
  const said = text.trim();
  return /^h\d$/i.test(element) && said
    ? { id, title: said, kind: 'heading', location }
    : undefined;
}

const plain = (text: string) => tighten(fold(text));
