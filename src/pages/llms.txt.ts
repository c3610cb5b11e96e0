import type { APIRoute } from 'astro';
import { printLlmsText } from '../model/llms-text.ts';
import { getGuide, words } from './_guide.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    printLlmsText(await getGuide(), { words, site: site!, base: import.meta.env.BASE_URL }),
  );
