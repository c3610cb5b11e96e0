import type { APIRoute } from 'astro';
import { withBase } from '../schema/address.ts';

/** Crawlers read it at the root of an origin alone; below a base it is of use to who is told its address. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(withBase('/sitemap.xml', import.meta.env.BASE_URL), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
