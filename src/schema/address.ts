/** Adds the site's base to a root-absolute address. @param base `/` or `/repo/` */
export function withBase(pathname: string, base: string): string {
  return `${base.replace(/\/$/, '')}${pathname}`;
}

/** Addresses of the guide, root-absolute and without base. */
export const addresses = {
  home: '/',
  reading: '/reading/',
  terms: '/terms/',
  search: '/search/',
  health: '/health/',
  path: '/path/',
  cards: '/cards/',
  review: '/review/',
  placement: '/placement/',
  /** Only where a build made files to take along. */
  downloads: '/downloads/',
  figures: '/figures/',
  figure: (name: string) => `/figures/${name}/`,
  cardsPart: (id: string) => `/cards/${id}/`,
  feed: '/feed.xml',
  /** Colours of a guide that has an accent of its own. */
  accent: '/accent.css',
  part: (id: string) => `/${id}/`,
  /** Every link of a part. The words `/reading/` and the id of a part: a name with a dot beside it is never a part's. */
  readingPart: (id: string) => `/reading/${id}/`,
  /** How to cite the notes of a part and every link that lives in them. */
  citations: (part: string) => `/reading/${part}/cite/`,
  note: (id: string) => `/${id}/`,
  /** The note as Markdown. */
  markdown: (id: string) => `/${id}.md`,
  page: (id: string) => `/${id}/`,
} as const;

/** Files of the site that people may link to, by their names at its root. */
export const dataFiles = [
  'guide.json',
  'reading.json',
  'reading.bib',
  'reading.csv',
  'llms.txt',
  'sitemap.xml',
  'feed.xml',
] as const;
