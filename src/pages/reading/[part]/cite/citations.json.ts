import type { APIRoute } from 'astro';
import { buildCitationData, buildCitations } from '../../../../model/citation/citations.ts';
import { getGuide, mainUrl, words } from '../../../_guide.ts';

export async function getStaticPaths() {
  const { parts } = await getGuide();
  return parts.map(({ id }) => ({ params: { part: id } }));
}

export const GET: APIRoute = async ({ params }) =>
  Response.json(
    buildCitationData(buildCitations(params['part']!, await getGuide(), mainUrl), words),
  );
