import { listOf, textOf, type Content } from './content.ts';

/** A note as guide.yaml lists it, with the path of its line there. */
export interface ListedNote {
  id: string;
  path: PropertyKey[];
}

/** The notes of guide.yaml in order, as written. */
export function listedNotes({ guide }: Pick<Content, 'guide'>): ListedNote[] {
  return listOf(guide.raw, 'parts').flatMap((part, index) => {
    const partId = textOf(part, 'id');
    return listOf(part, 'notes').flatMap((slug, position) =>
      typeof slug === 'string' && partId !== undefined
        ? [{ id: `${partId}/${slug}`, path: ['parts', index, 'notes', position] }]
        : [],
    );
  });
}

/** The notes of guide.yaml that are not written yet, with the paths of their slugs there. */
export function plannedNotes({
  guide,
}: Pick<Content, 'guide'>): (ListedNote & { title: string })[] {
  return listOf(guide.raw, 'parts').flatMap((part, index) => {
    const partId = textOf(part, 'id');
    return listOf(part, 'planned').flatMap((item, position) => {
      // A slug alone is at fault, but not missing as well.
      const slug = typeof item === 'string' ? item : textOf(item, 'slug');
      return slug !== undefined && partId !== undefined
        ? [
            {
              id: `${partId}/${slug}`,
              title: textOf(item, 'title') ?? '',
              path: ['parts', index, 'planned', position, 'slug'],
            },
          ]
        : [];
    });
  });
}
