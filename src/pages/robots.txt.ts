import type { APIRoute } from 'astro';
import { withBase } from '../schema/address.ts';
import { mainUrl } from './_guide.ts';

/** Crawlers read it at the root of an origin alone; below a base it is of use to who is told its address. */
export const GET: APIRoute = () => {
  const sitemap = mainUrl(withBase('/sitemap.xml', import.meta.env.BASE_URL));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
