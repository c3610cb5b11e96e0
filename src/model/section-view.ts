import type { SectionData } from '../schema/note.ts';
import type { LinkGroup, LinkView, SectionView } from './types.ts';

/** A section with its links in order; neighbours that share a group id print together. */
export function buildSectionView(
  section: SectionData,
  linkById: ReadonlyMap<string, LinkView>,
): SectionView {
  const groups: LinkGroup[] = [];
  for (const item of section.links) {
    const isRef = 'ref' in item;
    const id = isRef ? item.ref : item.id;
    const link = linkById.get(id);
    if (!link) throw new Error(`unresolved id in a checked guide: ${id}`);
    const groupId = isRef ? undefined : item.group;
    const last = groups.at(-1);
    if (groupId !== undefined && last?.id === groupId) last.links.push({ link, isRef });
    else
      groups.push({
        id: groupId ?? id,
        isAlternatives: groupId !== undefined,
        links: [{ link, isRef }],
      });
  }
  return { id: section.id, title: section.title, groups };
}
