import type { APIRoute } from 'astro';
import { buildFeed } from '../model/feed.ts';
import { getGuide, mainUrl, words } from './_guide.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    buildFeed(await getGuide(), { words, base: import.meta.env.BASE_URL, site: site!, mainUrl }),
  );
