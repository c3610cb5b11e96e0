import { addresses, withBase } from '../schema/address.ts';
import { nearestPassing } from '../schema/accent.ts';
import { listPages, type GuideData, type PartData } from '../schema/guide.ts';
import type { Link } from '../schema/link.ts';
import type { Term } from '../schema/term.ts';
import type { Words } from '../words/index.ts';
import { groupFigures } from './figure-views.ts';
import { createFrameworkNamer } from './framework-name.ts';
import { listEssentials, listRecent } from './highlights.ts';
import { licenceOf } from './licence.ts';
import { buildLinkView, type LinkContext } from './link-view.ts';
import type { Guide, PartView, RouteView } from './guide-types.ts';
import type {
  FigureOnPage,
  HealthView,
  LinkView,
  NamedHref,
  NoteEntry,
  NoteSummary,
  NoteView,
} from './types.ts';
import { listMoved } from './moved.ts';
import { planNext } from './read-next.ts';
import { termsGiven } from './reasons.ts';
import { readRequirements } from './requirements.ts';
import { buildSectionView } from './section-view.ts';
import { buildTermView } from './term-view.ts';
import { buildTextLinks } from './text-links.ts';

export interface GuideInput {
  guide: GuideData;
  notes: readonly NoteEntry[];
  terms: readonly Term[];
  pages: readonly {
    id: string;
    title: string;
    outside?: readonly string[] | undefined;
    figures?: readonly FigureOnPage[] | undefined;
  }[];
  words: Words;
  /** `/` or `/repo/`. */
  base: string;
  /** Address of the repository that this build belongs to. */
  repository: string;
  renderInline: (text: string) => string;
  inlineToText: (text: string) => string;
  healthOf: (url: string) => HealthView;
}

/**
 * Resolves every id of the guide once; afterwards nothing is "maybe missing".
 * @throws Error when an id cannot be resolved; the checker has refused such content before
 */
export function buildGuide(input: GuideInput): Guide {
  const { guide, words, base } = input;
  const entries = new Map(input.notes.map((entry) => [entry.id, entry]));
  const planned = new Map<string, string>(
    guide.parts.flatMap((part) =>
      (part.planned ?? []).map(({ slug, title }) => [`${part.id}/${slug}`, title] as const),
    ),
  );
  const order = guide.parts.flatMap(listIds).filter((id) => !planned.has(id));
  const summaries = new Map(order.map((id) => [id, summarise(find(entries, id), words, base)]));
  const nameFramework = createFrameworkNamer(guide.frameworks);
  const linkById = buildLinks(order, entries, summaries, { ...input, nameFramework });
  const links = [...new Set(linkById.values())];
  const inOrder = order.map((id) => find(entries, id));
  const terms = input.terms.map((term) =>
    buildTermView(term, find(entries, term.note), { ...input, notes: inOrder }),
  );
  const termById = new Map(terms.map((term) => [term.id, term]));
  const requires = new Map(order.map((id) => [id, find(entries, id).data.requires]));
  const requirements = readRequirements(requires);
  const nextOf = planNext(requires, requirements);

  const pages = listPages(guide).flatMap(({ id, header }) =>
    input.pages
      .filter((page) => page.id === id)
      .map((page) => ({ ...page, header, href: withBase(addresses.page(id), base) })),
  );
  // One list for all notes of a part.
  const siblings = new Map(
    guide.parts.map((part) => [part.id, walk(listIds(part)).notes.map(named)]),
  );
  const notes = new Map(
    order.map((id, index) => [id, buildNote(id, order[index - 1], order[index + 1])] as const),
  );
  return {
    title: guide.title,
    tagline: guide.tagline,
    description: guide.description,
    language: guide.language,
    repository: input.repository,
    cover: guide.cover,
    figures: groupFigures({
      parts: guide.parts.map((part) => ({
        ...nameOf(part),
        id: part.id,
        pages: listIds(part).flatMap((id) => {
          const entry = entries.get(id);
          return entry ? { ...named(find(summaries, id)), ...entry } : [];
        }),
      })),
      pages,
      home: { title: guide.title, href: base, cover: guide.cover },
      base,
    }),
    searchExamples: guide.searchExamples ?? [],
    pages: pages.map(({ header, ...page }) => ({ ...named(page), isInHeader: header })),
    licence: licenceOf(guide, words),
    accent: guide.accent && {
      light: guide.accent.light,
      dark: guide.accent.dark ?? nearestPassing(guide.accent.light, 'dark'),
    },
    logo: guide.logo && withBase(guide.logo, base),
    favicon: withBase(guide.favicon, base),
    parts: guide.parts.map((part, index) =>
      buildPart(part, guide.parts[index - 1], guide.parts[index + 1]),
    ),
    notes,
    routes: (guide.routes ?? []).map((route): RouteView => ({ ...route, ...walk(route.notes) })),
    recent: listRecent(
      order.map((id) => ({ ...named(find(summaries, id)), days: find(entries, id).days })),
    ),
    essentials: listEssentials(guide.parts, links, base),
    moved: listMoved(
      input.notes.map(({ id, data }) => ({ ...data, ...named(find(summaries, id)) })),
      guide.parts.map((part) => ({ ...part, href: withBase(addresses.part(part.id), base) })),
      { words, base },
    ),
    terms,
    links,
    linkById,
    textLinks: buildTextLinks(
      [...order.map((id) => ({ ...named(find(summaries, id)), ...find(entries, id) })), ...pages],
      input.healthOf,
    ),
    termById,
  };

  function buildNote(id: string, previous: string | undefined, next: string | undefined): NoteView {
    const entry = find(entries, id);
    const { data, toc, cards, days } = entry;
    const chain = requirements.chain(id).map((one) => find(summaries, one));
    const summary = find(summaries, id);
    const part = guide.parts.find((candidate) => candidate.id === summary.partId)!;
    return {
      ...summary,
      aliases: data.aliases ?? [],
      asks: data.asks ?? [],
      part: nameOf(part),
      siblings: find(siblings, part.id),
      formerly: data.formerly ?? [],
      cards,
      requires: data.requires.map((required) => ({
        ...find(summaries, required),
        gives: termsGiven(find(entries, required), entry).map((term) => find(termById, term).zh),
      })),
      nearest: requirements.nearest(id),
      chain,
      chainLabel: words.chain(
        chain.length,
        chain.reduce((sum, { minutes }) => sum + minutes, 0),
      ),
      opens: requirements.opens(id).map((one) => find(summaries, one)),
      teaches: data.teaches.map((term) => find(termById, term)),
      reviewed: data.reviewed,
      reviewedLabel: words.reviewed(data.reviewed),
      days,
      changedLabel: days && words.changed(days.changed),
      firstHref: withBase(addresses.note(data.formerly?.[0] ?? id), base),
      legacyText: data.framework && words.legacy(nameFramework(data.framework)),
      sections: (data.sections ?? []).map((section) => buildSectionView(section, linkById)),
      toc,
      readNext: nextOf(id).map((step) => ({
        note: find(summaries, step.id),
        needs: step.needs.map((needed) => named(find(summaries, needed))),
      })),
      previous: previous === undefined ? undefined : named(find(summaries, previous)),
      next: next === undefined ? undefined : named(find(summaries, next)),
      editHref: `${input.repository}/edit/${guide.branch}/content/${id}.mdx`,
      citeHref: `${withBase(addresses.citations(part.id), base)}#${id}`,
    };
  }

  function buildPart(part: PartData, previous?: PartData, next?: PartData): PartView {
    const path = walk(listIds(part));
    return {
      id: part.id,
      title: part.title,
      summary: part.summary,
      href: withBase(addresses.part(part.id), base),
      readingHref: withBase(addresses.readingPart(part.id), base),
      ...path,
      linkCount: path.notes.reduce((sum, { linkCount }) => sum + linkCount, 0),
      previous: previous && nameOf(previous),
      next: next && nameOf(next),
    };
  }

  /** Notes in the order in which they are read, with those that are only planned. */
  function walk(ids: readonly string[]): Pick<RouteView, 'steps' | 'notes' | 'minutesLabel'> {
    const steps = ids.map((id) => {
      const title = planned.get(id);
      const note = title === undefined ? find(summaries, id) : undefined;
      return { title: title ?? note!.title, note };
    });
    const notes = steps.flatMap(({ note }) => note ?? []);
    const minutes = notes.reduce((sum, note) => sum + note.minutes, 0);
    return { steps, notes, minutesLabel: words.hours(minutes) };
  }

  function nameOf({ id, title }: PartData): NamedHref {
    return { title, href: withBase(addresses.part(id), base) };
  }
}

function summarise(entry: NoteEntry, words: Words, base: string): NoteSummary {
  const { id, data, minutes, days } = entry;
  return {
    id,
    title: data.title,
    summary: data.summary,
    href: withBase(addresses.note(id), base),
    level: data.level,
    levelLabel: words.levels[data.level],
    form: data.form,
    formLabel: words.forms[data.form],
    minutes,
    minutesLabel: words.minutes(minutes),
    rating: data.rating,
    ratingLabel: data.rating && words.ratings[data.rating],
    partId: id.split('/')[0]!,
    linkCount: (data.sections ?? []).reduce((sum, { links }) => sum + links.length, 0),
    reviewed: data.reviewed,
    changed: days?.changed,
  };
}

function buildLinks(
  order: readonly string[],
  entries: Map<string, NoteEntry>,
  summaries: Map<string, NoteSummary>,
  context: LinkContext,
): Map<string, LinkView> {
  const links = new Map<string, LinkView>();
  for (const id of order) {
    for (const section of find(entries, id).data.sections ?? []) {
      const own = section.links.filter((link): link is Link => !('ref' in link));
      for (const link of own) {
        const view = buildLinkView(
          link,
          find(summaries, id),
          { id: section.id, title: section.title },
          context,
        );
        for (const name of [link.id, ...view.aliases]) links.set(name, view);
      }
    }
  }
  return links;
}

function listIds({ id, notes }: PartData): string[] {
  return notes.map((slug) => `${id}/${slug}`);
}

function named({ title, href }: NamedHref): NamedHref {
  return { title, href };
}

function find<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`unresolved id in a checked guide: ${id}`);
  return value;
}
