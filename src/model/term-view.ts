import { addresses, withBase } from '../schema/address.ts';
import type { Term } from '../schema/term.ts';
import type { NoteEntry, TermView } from './types.ts';

interface TermContext {
  base: string;
  /** The notes in reading order. */
  notes: readonly NoteEntry[];
  renderInline: (text: string) => string;
  inlineToText: (text: string) => string;
}

/** An entry of the glossary, ready to print, with the place in its note where it is explained. */
export function buildTermView(
  term: Term,
  note: NoteEntry,
  { base, notes, renderInline, inlineToText }: TermContext,
): TermView {
  const { aliases = [], avoid = [], covers = [] } = term;
  const noteHref = withBase(addresses.note(note.id), base);
  const heading = headingOf(term, note);
  return {
    id: term.id,
    zh: term.zh,
    en: term.en,
    translation: isSameName(term.zh, term.en) ? undefined : term.en,
    aliases: [...aliases, ...avoid, ...covers],
    synonyms: [...aliases, ...avoid].filter(
      (name) => !isSameName(name, term.zh) && !isSameName(name, term.en),
    ),
    covers,
    meaningHtml: renderInline(term.meaning),
    meaningText: inlineToText(term.meaning),
    noteId: note.id,
    note: { title: note.data.title, href: noteHref },
    place: {
      href: heading ? `${noteHref}#${heading.id}` : noteHref,
      heading: heading?.text,
    },
    uses: notes.flatMap(({ id, data, terms = [] }) => {
      const use = id === note.id ? undefined : terms.find((one) => one.id === term.id);
      if (!use) return [];
      const href = withBase(addresses.note(id), base);
      return [{ title: data.title, href: use.place === undefined ? href : `${href}#${use.place}` }];
    }),
    href: `${withBase(addresses.terms, base)}#${term.id}`,
  };
}

/** A reading list that is called like the term is no place where it is explained. */
function headingOf({ id, zh, heading }: Term, { toc, data }: NoteEntry) {
  if (heading !== undefined) return toc.find((item) => item.id === heading);
  const lists = new Set(data.sections?.map((section) => section.id));
  return toc.find((item) => !lists.has(item.id) && (item.id === id || item.text === zh));
}

/** Whether a reader sees one name: `BatchNorm`, `batch-norm` and `batch norm` are. */
function isSameName(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '');
}
