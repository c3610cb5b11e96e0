import { getCollection } from 'astro:content';
import { getGuide } from './_guide.ts';

/** The guide and the bodies of its notes, in reading order: a collection's own order is no promise. */
export async function getSearchMaterial() {
  const guide = await getGuide();
  const bodies = new Map((await getCollection('notes')).map(({ id, body = '' }) => [id, body]));
  return { guide, texts: [...guide.notes.keys()].map((id) => bodies.get(id) ?? '') };
}
