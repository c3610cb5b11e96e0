import type { APIRoute } from 'astro';
import { buildPathData } from '../model/path-data.ts';
import { getGuide } from './_guide.ts';

export const GET: APIRoute = async () => Response.json(buildPathData(await getGuide()));
