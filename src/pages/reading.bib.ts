import type { APIRoute } from 'astro';
import { formatBibtex } from '../model/citation/bibtex.ts';
import { workOfLink } from '../model/citation/work.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async () => {
  const { links } = await getGuide();
  return new Response(links.map((link) => `${formatBibtex(workOfLink(link))}\n`).join('\n'));
};
