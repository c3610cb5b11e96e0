import { isMap, isSeq } from 'yaml';
import { editYaml } from './yaml-text.ts';

/**
 * guide.yaml with a note added at the end of its part; comments and order stay.
 * @throws Error when the part is not there; the caller has looked before
 */
export function listNote(yaml: string, part: string, slug: string): string {
  return editYaml(yaml, (document) => {
    const parts = document.get('parts');
    const item = isSeq(parts)
      ? parts.items.find((candidate) => isMap(candidate) && candidate.get('id') === part)
      : undefined;
    if (!isMap(item)) throw new Error(`no part ${part} in guide.yaml`);
    const notes = item.get('notes');
    if (isSeq(notes)) {
      // An empty list is written `[]`; the first note turns it into a block list.
      if (notes.items.length === 0) notes.flow = false;
      notes.add(document.createNode(slug));
    } else item.set('notes', document.createNode([slug]));
  });
}
