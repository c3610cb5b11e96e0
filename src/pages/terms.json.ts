import type { APIRoute } from 'astro';
import { buildGlossary } from '../model/glossary.ts';
import { getGuide, words } from './_guide.ts';

export const GET: APIRoute = async () =>
  Response.json(buildGlossary((await getGuide()).terms, words));
