import type { APIRoute } from 'astro';
import { buildReadingData } from '../model/reading-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async () => Response.json(buildReadingData((await getGuide()).links));
