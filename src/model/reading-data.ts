import type { LinkView } from './types.ts';

/** One entry of `/reading.json`. */
export interface ReadingRecord {
  id: string;
  title: string;
  url: string;
  listedAs?: string;
  by?: readonly string[];
  etAl?: true;
  via?: string;
  kind: string;
  lang: string;
  rating?: string;
  level?: string;
  access: string;
  year?: number;
  venue?: string;
  publisher?: string;
  minutes?: number;
  framework?: string;
  group?: string;
  why?: string;
  note: string;
  section: string;
  state: string;
}

/** The reading list as data, in reading order; absent facts are absent keys. */
export function buildReadingData(links: readonly LinkView[]): ReadingRecord[] {
  return links.map((link) => {
    const record: { [Key in keyof ReadingRecord]: ReadingRecord[Key] | undefined } = {
      id: link.id,
      title: link.title,
      url: link.url,
      listedAs: link.listedAs,
      by: link.by.length > 0 ? link.by : undefined,
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
      note: link.note.id,
      section: link.section.id,
      state: link.health.state,
    };
    return JSON.parse(JSON.stringify(record)) as ReadingRecord;
  });
}
