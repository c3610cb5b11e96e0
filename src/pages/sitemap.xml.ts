import type { APIRoute } from 'astro';
import { addresses, withBase } from '../schema/address.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async ({ site }) => {
  const guide = await getGuide();
  const base = import.meta.env.BASE_URL;
  const own = [
    addresses.home,
    addresses.path,
    addresses.reading,
    addresses.terms,
    addresses.cards,
  ].map((path) => withBase(path, base));
  const paths = [
    ...own,
    ...guide.pages.map(({ href }) => href),
    ...guide.parts.map(({ href }) => href),
    ...guide.parts.map(({ readingHref }) => readingHref),
    ...guide.parts.map(({ id }) => withBase(addresses.cardsPart(id), base)),
    ...[...guide.notes.values()].map(({ href }) => href),
  ];
  const urls = paths.map((path) => `  <url><loc>${new URL(path, site)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
  );
};
