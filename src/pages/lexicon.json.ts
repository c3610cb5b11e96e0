import { buildLexicon } from '../search/lexicon.ts';
import { getGuide } from './_guide.ts';

/** Names for the search box, loaded when someone begins to type. */
export async function GET(): Promise<Response> {
  return Response.json(buildLexicon({ guide: await getGuide() }));
}
