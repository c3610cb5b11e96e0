import { joinTexts } from '../markdown/markdown-pieces.ts';
import { buildVocabulary } from '../search/lexicon.ts';
import { getBody, getGuide } from './_guide.ts';

/** Other names of notes and words that readers can be corrected to, loaded together with the full-text index. */
export async function GET(): Promise<Response> {
  const guide = await getGuide();
  const bodies = await Promise.all([...guide.notes.keys()].map((id) => getBody(id, guide)));
  return Response.json(
    buildVocabulary({ guide, texts: bodies.map(({ markdown }) => joinTexts(markdown)) }),
  );
}
