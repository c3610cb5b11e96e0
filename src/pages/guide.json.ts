import type { APIRoute } from 'astro';
import { buildGuideData } from '../model/guide-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async ({ site }) =>
  Response.json(buildGuideData(await getGuide(), { site: site!, base: import.meta.env.BASE_URL }));
