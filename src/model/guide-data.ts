import { addresses, withBase } from '../schema/address.ts';
import { dataVersion, type GuideRecord } from '../schema/guide-data.ts';
import type { Guide } from './guide-types.ts';

/**
 * `/guide.json`: what the guide consists of, for programs; absent facts are absent keys.
 * @param about origin of the published site, and what its figures are called
 */
export function buildGuideData(
  guide: Guide,
  {
    site,
    base,
    figureTitleOf,
  }: { site: URL; base: string; figureTitleOf: (name: string) => string },
): GuideRecord {
  const urlOf = (href: string) => new URL(href, site).href;
  return {
    version: dataVersion,
    title: guide.title,
    tagline: guide.tagline,
    description: guide.description,
    language: guide.language,
    url: urlOf(withBase(addresses.home, base)),
    repository: guide.repository,
    parts: guide.parts.map(({ id, title, summary, href, notes, steps }) => ({
      id,
      title,
      summary,
      url: urlOf(href),
      notes: notes.map((note) => note.id),
      planned: steps.flatMap((step) => (step.note ? [] : [step.title])),
    })),
    notes: [...guide.notes.values()].map((note) => ({
      id: note.id,
      title: note.title,
      summary: note.summary,
      url: urlOf(note.href),
      part: note.partId,
      level: note.level,
      form: note.form,
      minutes: note.minutes,
      ...(note.rating && { rating: note.rating }),
      requires: note.requires.map(({ id }) => id),
      teaches: note.teaches.map(({ id }) => id),
      aliases: [...note.aliases],
      links: note.sections.flatMap(({ groups }) =>
        groups.flatMap(({ links }) => links.map(({ link }) => link.id)),
      ),
      cards: note.cards.length,
      reviewed: note.reviewed,
      ...(note.days && { changed: note.days.changed }),
      formerly: [...note.formerly],
    })),
    routes: guide.routes.map(({ id, title, summary, notes }) => ({
      id,
      title,
      summary,
      notes: notes.map((note) => note.id),
    })),
    figures: guide.figures.flatMap(({ figures }) =>
      figures.map(({ name, href, uses }) => ({
        name,
        title: figureTitleOf(name),
        url: urlOf(href),
        notes: uses.flatMap(({ noteId }) => noteId ?? []),
      })),
    ),
    terms: guide.terms.map(({ id, zh, en, aliases, meaningText, noteId, href }) => ({
      id,
      zh,
      en,
      aliases: [...aliases],
      meaning: meaningText,
      note: noteId,
      url: urlOf(href),
    })),
  };
}
