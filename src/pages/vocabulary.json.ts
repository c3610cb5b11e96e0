import { buildLexicon, buildVocabulary } from '../search/lexicon.ts';
import { getSearchMaterial } from './_search-material.ts';

/** Words that readers can be corrected to, loaded together with the full-text index. */
export async function GET(): Promise<Response> {
  const material = await getSearchMaterial();
  return Response.json(buildVocabulary(material, buildLexicon(material)));
}
