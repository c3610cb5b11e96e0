import type { Words } from '../../words/index.ts';
import type { Guide } from '../guide-types.ts';
import type { LinkView, NoteView } from '../types.ts';
import { cite, citationFormats, type Citation, type CitationFormat } from './formats.ts';
import { workOfLink, workOfNote } from './work.ts';

/** The citations of a note and of the links that live in it. */
export interface NoteCitations {
  note: NoteView;
  citation: Citation;
  links: { link: LinkView; citation: Citation }[];
}

/** `/reading/<part>/cite/citations.json`: what the script of an entry's menu and of the explorer copies. */
export interface CitationData {
  /** What the row of buttons is called. */
  label: string;
  /** The buttons; `gap` parts citations that are copied together. */
  formats: { name: string; gap: string }[];
  /** By id, in the order of the formats. */
  works: Record<string, string[]>;
}

/** All that can be cited of a part, in reading order. @param urlOf address of a path of the site */
export function buildCitations(
  part: string,
  guide: Pick<Guide, 'title' | 'language' | 'notes' | 'links'>,
  urlOf: (path: string) => string,
): NoteCitations[] {
  const linksByNote = Map.groupBy(
    guide.links.filter(({ note }) => note.partId === part),
    ({ note }) => note.id,
  );
  return [...guide.notes.values()]
    .filter(({ partId }) => partId === part)
    .map((note) => ({
      note,
      citation: cite(workOfNote(note, guide, urlOf(note.href))),
      links: (linksByNote.get(note.id) ?? []).map((link) => ({
        link,
        citation: cite(workOfLink(link)),
      })),
    }));
}

const gaps: Readonly<Record<CitationFormat, string>> = {
  gbt7714: '\n',
  bibtex: '\n\n',
  markdown: '\n\n',
  text: '\n',
};

export function buildCitationData(notes: readonly NoteCitations[], words: Words): CitationData {
  const textsOf = (citation: Citation) => citationFormats.map((format) => citation[format]);
  return {
    label: words.citeAs,
    formats: citationFormats.map((format) => ({
      name: words.citeFormats[format],
      gap: gaps[format],
    })),
    works: Object.fromEntries(
      notes.flatMap(({ note, citation, links }): [string, string[]][] => [
        [note.id, textsOf(citation)],
        ...links.map((cited): [string, string[]] => [cited.link.id, textsOf(cited.citation)]),
      ]),
    ),
  };
}
