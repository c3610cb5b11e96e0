import { dataVersion } from '../schema/guide-data.ts';
import type { ReadingData, ReadingRecord } from '../schema/reading.ts';
import { accessedOf } from './citation/work.ts';
import type { LinkView } from './types.ts';

/** `/reading.json`: the reading list for programs, in reading order; absent facts are absent keys. */
export function buildReadingData(links: readonly LinkView[]): ReadingData {
  return { version: dataVersion, links: buildRecords(links) };
}

/** The entries of the reading list, as rows for whoever wants them. */
export function buildRecords(links: readonly LinkView[]): ReadingRecord[] {
  return links.map((link) => {
    const record: { [Key in keyof ReadingRecord]: ReadingRecord[Key] | undefined } = {
      id: link.id,
      title: link.title,
      url: link.url,
      listedAs: link.listedAs,
      by: link.by.length > 0 ? [...link.by] : undefined,
      etAl: link.etAl || undefined,
      via: link.via,
      kind: link.kind,
      lang: link.lang,
      rating: link.rating,
      level: link.level,
      access: link.access,
      year: link.year,
      venue: link.venue,
      publisher: link.publisher,
      minutes: link.minutes,
      framework: link.framework,
      group: link.group,
      why: link.whyText,
      draft: link.draft || undefined,
      note: link.note.id,
      section: link.section.id,
      state: link.health.state,
      accessed: accessedOf(link),
    };
    return JSON.parse(JSON.stringify(record)) as ReadingRecord;
  });
}
