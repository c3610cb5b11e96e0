import type { Link } from '../schema/link.ts';
import type { Words } from '../words/index.ts';
import { menuOf, menuPatterns } from './entry-menu.ts';
import { showsFormula } from './shows-formula.ts';
import type { HealthView, LinkView, NoteSummary } from './types.ts';

/** What building a link needs besides its data. */
export interface LinkContext {
  words: Words;
  base: string;
  repository: string;
  nameFramework: (framework: string) => string;
  renderInline: (text: string) => string;
  inlineToText: (text: string) => string;
  healthOf: (url: string) => HealthView;
}

/** A link of a note's front matter, ready to print. */
export function buildLinkView(
  link: Link,
  note: NoteSummary,
  section: { id: string; title: string },
  context: LinkContext,
): LinkView {
  const { words, renderInline, inlineToText } = context;
  const access = link.access ?? 'open';
  const byline = bylineOf(link, words);
  const legacyLabel = link.framework && words.legacyLink(context.nameFramework(link.framework));
  const menu = menuOf(menuPatterns(context, words), {
    id: link.id,
    url: link.url,
    note: note.id,
    part: note.partId,
  });
  const host = new URL(link.url).host.replace(/^www\./, '');
  return {
    id: link.id,
    title: link.title,
    url: link.url,
    host,
    by: link.by ?? [],
    etAl: link.etAl ?? false,
    via: link.via,
    byline,
    citedBy: citedBy(link, words),
    draft: link.draft ?? false,
    kind: link.kind,
    kindLabel: words.kinds[link.kind],
    lang: link.lang,
    rating: link.rating,
    ratingLabel: link.rating && words.ratings[link.rating],
    whyHtml: link.why && renderInline(link.why),
    whyText: link.why && inlineToText(link.why),
    year: link.year,
    venue: link.venue,
    publisher: link.publisher,
    minutes: link.minutes,
    level: link.level,
    access,
    group: link.group,
    outlineHtml: (link.outline ?? []).map(renderInline),
    accessCode: link.accessCode,
    listedAs: link.listedAs,
    framework: link.framework,
    legacyLabel,
    aliases: link.aliases ?? [],
    facts: [
      byline,
      words.kinds[link.kind],
      link.lang === 'en' ? words.languages[link.lang] : undefined,
      link.year?.toString(),
      link.level && words.levels[link.level],
      link.venue ?? link.publisher,
      link.minutes ? words.minutes(link.minutes) : undefined,
      byline?.includes(host) ? undefined : host,
    ].filter((fact) => fact !== undefined),
    badges: [
      access === 'open' ? undefined : words.accesses[access],
      legacyLabel,
      link.draft && words.draft,
    ].filter((badge) => badge !== undefined),
    note,
    section,
    href: `${note.href}#${link.id}`,
    reportHref: menu.report,
    archiveHref: menu.archive,
    citeHref: menu.cite,
    health: context.healthOf(link.url),
  };
}

/** Whether an entry shows a formula. */
export function hasFormula({ whyHtml = '', outlineHtml }: LinkView): boolean {
  return [whyHtml, ...outlineHtml].some(showsFormula);
}

/** The first who made it, else what it is known by. */
function citedBy({ by = [], etAl, via, title }: Link, words: Words): string {
  const [first] = by;
  return first === undefined
    ? (via ?? title)
    : words.citedBy(first, etAl === true || by.length > 1);
}

/** Who made a work and where it stands; a host alone when nobody is named. */
function bylineOf({ by, etAl, via }: Link, words: Words): string | undefined {
  return by === undefined ? via : words.byline(by, etAl ?? false, via);
}
