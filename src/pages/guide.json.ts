import type { APIRoute } from 'astro';
import { figureTitlesOf } from '../figures/titles.ts';
import { buildGuideData } from '../model/guide-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async ({ site }) => {
  const guide = await getGuide();
  const titles: Readonly<Record<string, readonly [string, string]>> = figureTitlesOf(
    guide.language,
  );
  const base = import.meta.env.BASE_URL;
  return Response.json(
    buildGuideData(guide, { site: site!, base, figureTitleOf: (name) => titles[name]![0] }),
  );
};
