import { buildVocabulary } from '../search/lexicon.ts';
import { getSearchMaterial } from './_search-material.ts';

/** Other names of notes and words that readers can be corrected to, loaded together with the full-text index. */
export async function GET(): Promise<Response> {
  return Response.json(buildVocabulary(await getSearchMaterial()));
}
