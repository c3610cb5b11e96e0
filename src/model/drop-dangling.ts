import type { Piece } from '../markdown/pieces.ts';
import type { GuideData, PartData } from '../schema/guide.ts';
import type { NoteData, SectionData } from '../schema/note.ts';
import type { Term } from '../schema/term.ts';
import type { Guide } from './guide-types.ts';
import type { NoteEntry } from './types.ts';

/** What a guide is built of, as far as its parts name one another. */
interface Naming {
  guide: GuideData;
  notes: readonly NoteEntry[];
  terms: readonly Term[];
}

/**
 * A guide in which every name leads somewhere, for the hour in which somebody writes it: what names a note, a link or a
 * term that is not there is left out, and so is a note that stands in no part. The check tells what it was.
 */
export function dropDangling<Input extends Naming>(input: Input): Input {
  const planned = new Set(
    input.guide.parts.flatMap(({ id, planned = [] }) => planned.map(({ slug }) => `${id}/${slug}`)),
  );
  const written = new Set(
    input.notes.map(({ id }) => id).filter((id) => listsNote(input.guide, id) && !planned.has(id)),
  );
  const hasPlace = (id: string) => written.has(id) || planned.has(id);
  const listed = input.notes.filter(({ id }) => written.has(id));
  const terms = input.terms.filter(({ note }) => written.has(note));
  const termIds = new Set(terms.map(({ id }) => id));
  const linkIds = new Set(listed.flatMap(({ data }) => namesOfLinks(data)));
  return {
    ...input,
    guide: {
      ...input.guide,
      parts: input.guide.parts.map((part): PartData => ({
        ...part,
        notes: part.notes.filter((slug) => hasPlace(`${part.id}/${slug}`)),
      })),
      routes: (input.guide.routes ?? [])
        .map((route) => ({ ...route, notes: route.notes.filter(hasPlace) }))
        .filter(({ notes }) => notes.length > 0),
    },
    notes: listed.map((note) => ({
      ...note,
      data: {
        ...note.data,
        requires: note.data.requires.filter((id) => written.has(id)),
        teaches: note.data.teaches.filter((id) => termIds.has(id)),
        sections: note.data.sections?.map((section): SectionData => ({
          ...section,
          links: section.links.filter((link) => !('ref' in link) || linkIds.has(link.ref)),
        })),
      },
    })),
    terms,
  };
}

/** The text of a note without the components that name what the guide does not have; what stands in them stays. */
export function dropDanglingPieces(
  pieces: readonly Piece[],
  guide: Pick<Guide, 'termById' | 'linkById'>,
): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (typeof piece === 'string') return [piece];
    const { name, attributes } = piece;
    const inside = dropDanglingPieces(piece.pieces, guide);
    const isThere =
      name === 'Term'
        ? guide.termById.has(attributes['id']!)
        : (name !== 'Cite' && name !== 'Quote') || guide.linkById.has(attributes['link']!);
    return isThere ? [{ ...piece, pieces: inside }] : inside;
  });
}

function listsNote({ parts }: GuideData, id: string): boolean {
  return parts.some((part) => part.notes.some((slug) => `${part.id}/${slug}` === id));
}

/** The ids to which links of a note answer, those of old among them. */
function namesOfLinks({ sections = [] }: NoteData): string[] {
  return sections.flatMap(({ links }) =>
    links.flatMap((link) => ('ref' in link ? [] : [link.id, ...(link.aliases ?? [])])),
  );
}
