import { getCollection } from 'astro:content';
import { buildLexicon } from '../search/lexicon.ts';
import { getGuide } from './_guide.ts';

/** Names for the search box, loaded when someone begins to type. */
export async function GET(): Promise<Response> {
  const notes = await getCollection('notes');
  const lexicon = buildLexicon({ guide: await getGuide(), texts: notes.map(({ body = '' }) => body) });
  return Response.json(lexicon);
}
