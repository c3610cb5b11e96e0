import type { APIRoute } from 'astro';
import { buildExplorerData } from '../../model/explorer-data.ts';
import { getGuide, words } from '../_guide.ts';

export const GET: APIRoute = async () =>
  Response.json(buildExplorerData(await getGuide(), words, import.meta.env.BASE_URL));
