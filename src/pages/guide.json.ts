import type { APIRoute } from 'astro';
import { figureTitleOf } from '../figures/titles.ts';
import { buildGuideData } from '../model/guide-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async ({ site }) => {
  const guide = await getGuide();
  const base = import.meta.env.BASE_URL;
  const titleOf = (name: string) => figureTitleOf(guide.language, name)[0];
  return Response.json(buildGuideData(guide, { site: site!, base, figureTitleOf: titleOf }));
};
