import type { APIRoute } from 'astro';
import { formatReadingCsv } from '../model/reading-csv.ts';
import { buildReadingData } from '../model/reading-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async () =>
  new Response(formatReadingCsv(buildReadingData((await getGuide()).links)));
