import type { LinkState } from '../schema/health.ts';
import type { Words } from '../words/index.ts';
import { menuPatterns, type MenuPatterns } from './entry-menu.ts';
import { factsOf } from './explorer.ts';
import { buildExplorerLookup, type ExplorerLookup } from './explorer-lookup.ts';
import { tellingStates } from './health.ts';
import type { Guide } from './guide-types.ts';
import type { LinkView, SectionView } from './types.ts';

/** `/reading/entries.json`: all that the explorer's script filters, sorts and draws. */
export interface ExplorerData {
  words: {
    ratings: Record<string, { mark: string; name: string }>;
    /** Those that an entry tells. */
    states: Record<string, string>;
    menu: string;
    permalink: string;
    cite: string;
    archiveLookup: string;
    report: string;
    patterns: MenuPatterns;
    alternatives: string;
    archive: string;
    accessCode: string;
    copy: string;
    listedAs: string;
    /** Pattern with `{note}`. */
    also: string;
  };
  lookup: ExplorerLookup;
  parts: ExplorerPart[];
  /** Each link once, in reading order. */
  links: ExplorerLink[];
}

export interface ExplorerPart {
  id: string;
  title: string;
  href: string;
  notes: {
    id: string;
    title: string;
    href: string;
    /** What else it is called. */
    names?: readonly string[] | undefined;
    /** How an entry names the note that it is listed in. */
    from: string;
    sections: { title: string; groups: ExplorerGroup[] }[];
  }[];
}

/** What prints together, by index of the link: one that lives here, one that is only referred to, or alternatives. */
export type ExplorerGroup = number | { ref: number } | number[];

/** A link as its entry shows it; absent facts are absent keys. */
export interface ExplorerLink extends ReturnType<typeof factsOf> {
  id: string;
  title: string;
  url: string;
  host: string;
  by?: string | undefined;
  year?: number | undefined;
  facts: string[];
  badges?: string[] | undefined;
  why?: string | undefined;
  /** Where it is more than plain text. */
  whyHtml?: string | undefined;
  outline?: { label: string; items: string[] } | undefined;
  checked?: string | undefined;
  finalUrl?: string | undefined;
  archive?: string | undefined;
  accessCode?: string | undefined;
  listedAs?: string | undefined;
  aliases?: readonly string[] | undefined;
}

/** The reading list for the explorer's script; notes without links are left out. */
export function buildExplorerData(guide: Guide, words: Words, base: string): ExplorerData {
  const indices = new Map(guide.links.map((link, index) => [link, index]));
  const indexOf = (link: LinkView) => indices.get(link)!;
  return {
    words: {
      ratings: {
        essential: { mark: words.ratingMarks.essential, name: words.ratings.essential },
        recommended: { mark: words.ratingMarks.recommended, name: words.ratings.recommended },
      },
      states: Object.fromEntries(
        Object.entries(words.states).filter(([state]) => tellingStates.has(state as LinkState)),
      ),
      menu: words.entryMenu,
      permalink: words.permalink,
      cite: words.cite,
      archiveLookup: words.archiveLookup,
      report: words.report,
      patterns: menuPatterns({ repository: guide.repository, base }, words),
      alternatives: words.alternatives,
      archive: words.archive,
      accessCode: words.accessCode,
      copy: words.copy,
      listedAs: words.listedAs,
      also: words.explorerAlso,
    },
    lookup: buildExplorerLookup(guide),
    parts: guide.parts.map(({ id, title, href, notes }) => ({
      id,
      title,
      href,
      notes: notes
        .map((note) => guide.notes.get(note.id)!)
        .filter(({ sections }) => sections.length > 0)
        .map((note) => ({
          id: note.id,
          title: note.title,
          href: note.href,
          names: unlessEmpty(note.aliases),
          from: words.entryFrom(note.title),
          sections: note.sections.map((section) => ({
            title: section.title,
            groups: groupsOf(section, indexOf),
          })),
        })),
    })),
    links: guide.links.map((link) => describeLink(link, words)),
  };
}

function groupsOf({ groups }: SectionView, indexOf: (link: LinkView) => number): ExplorerGroup[] {
  return groups.map(({ isAlternatives, links }) => {
    if (isAlternatives) return links.map(({ link }) => indexOf(link));
    const { link, isRef } = links[0]!;
    return isRef ? { ref: indexOf(link) } : indexOf(link);
  });
}

function describeLink(link: LinkView, words: Words): ExplorerLink {
  const { health, whyHtml, outlineHtml } = link;
  return {
    ...factsOf(link),
    id: link.id,
    title: link.title,
    url: link.url,
    host: link.host,
    by: link.byline,
    year: link.year,
    facts: link.facts,
    badges: unlessEmpty(link.badges),
    why: link.whyText,
    whyHtml: whyHtml === link.whyText ? undefined : whyHtml,
    outline:
      outlineHtml.length === 0
        ? undefined
        : { label: words.outline(outlineHtml.length), items: outlineHtml },
    checked: health.checked,
    finalUrl: health.finalUrl,
    archive: health.archive,
    accessCode: link.accessCode,
    listedAs: link.listedAs,
    aliases: unlessEmpty(link.aliases),
  };
}

function unlessEmpty<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : [...items];
}
