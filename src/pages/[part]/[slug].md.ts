import type { APIRoute } from 'astro';
import { printNoteMarkdown } from '../../model/note-markdown.ts';
import { getBody, getGuide, words } from '../_guide.ts';

export async function getStaticPaths() {
  const { notes } = await getGuide();
  return [...notes.keys()].map((id) => {
    const [part, slug] = id.split('/');
    return { params: { part, slug } };
  });
}

/** Each note once more as Markdown. */
export const GET: APIRoute = async ({ params, site }) => {
  const guide = await getGuide();
  const id = `${params['part']}/${params['slug']}`;
  const { markdown } = await getBody(id, guide);
  const text = printNoteMarkdown(guide.notes.get(id)!, markdown, { guide, words, site: site! });
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
