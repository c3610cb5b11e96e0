import type { APIRoute } from 'astro';
import { addresses, withBase } from '../schema/address.ts';
import { getGuide, hasDownloads, mainUrl } from './_guide.ts';

/** Of a mirror, the addresses of the site that it mirrors: search engines are to list those. */
export const GET: APIRoute = async () => {
  const guide = await getGuide();
  const base = import.meta.env.BASE_URL;
  const own = [
    addresses.home,
    addresses.path,
    addresses.reading,
    addresses.terms,
    addresses.cards,
    ...(hasDownloads ? [addresses.downloads] : []),
  ].map((path) => withBase(path, base));
  const paths = [
    ...own,
    ...(guide.figures.length > 0 ? [withBase(addresses.figures, base)] : []),
    ...guide.figures.flatMap(({ figures }) => figures.map(({ href }) => href)),
    ...guide.pages.map(({ href }) => href),
    ...guide.parts.map(({ href }) => href),
    ...guide.parts.map(({ readingHref }) => readingHref),
    ...guide.parts.map(({ id }) => withBase(addresses.cardsPart(id), base)),
    ...[...guide.notes.values()].map(({ href }) => href),
  ];
  const urls = paths.map((path) => `  <url><loc>${mainUrl(path)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
  );
};
