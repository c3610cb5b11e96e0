import type { APIRoute } from 'astro';
import { formatReadingCsv } from '../model/reading-csv.ts';
import { buildRecords } from '../model/reading-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async () =>
  new Response(formatReadingCsv(buildRecords((await getGuide()).links)));
