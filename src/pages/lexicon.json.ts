import { buildLexicon } from '../search/lexicon.ts';
import { getSearchMaterial } from './_search-material.ts';

/** Names for the search box, loaded when someone begins to type. */
export async function GET(): Promise<Response> {
  return Response.json(buildLexicon(await getSearchMaterial()));
}
