import { isMap, isSeq, type Document } from 'yaml';
import { splitFrontMatter } from '../../src/markdown/front-matter.ts';
import { linkSchema, type Link, type LinkRef } from '../../src/schema/link.ts';
import { editYaml } from './yaml-text.ts';

/** A link as it is written: the default language is left out. */
export type NewLink = Pick<Link, 'id' | 'title' | 'url' | 'kind' | 'lang'> &
  Partial<Pick<Link, 'by' | 'via' | 'year' | 'rating' | 'why' | 'draft' | 'group' | 'accessCode'>>;

/** Links for one section of a note. */
export interface Addition {
  section: string;
  links: readonly (NewLink | LinkRef)[];
  /** Title of the section, to be appended where the note has none of that id. */
  newTitle?: string | undefined;
}

/**
 * Text of a note with links at the end of a section; everything else stays byte for byte.
 * @param newSection title of a section to append when the note has none of that id
 * @throws Error when there is no such section and no title for it; the caller has looked before
 */
export function addEntries(
  text: string,
  section: string,
  added: readonly NewLink[],
  newSection?: string,
): string {
  return addToSections(text, [{ section, links: added, newTitle: newSection }]);
}

/** The same for several sections at once. */
export function addToSections(text: string, additions: readonly Addition[]): string {
  const split = splitFrontMatter(text);
  if (!split) throw new Error('a note without front matter');
  const yaml = editYaml(split.yaml, (document) => {
    for (const addition of additions) add(document, addition);
  });
  return `---\n${yaml}---\n${text.slice(split.bodyOffset)}`;
}

function add(document: Document, { section, links: added, newTitle }: Addition): void {
  const entries = added.map(inSchemaOrder);
  const sections = document.get('sections');
  // `[]` becomes a list of lines.
  if (isSeq(sections) && sections.items.length === 0) sections.flow = false;
  const found = isSeq(sections)
    ? sections.items.find((item) => isMap(item) && item.get('id') === section)
    : undefined;
  if (isMap(found)) {
    const links = found.get('links');
    if (isSeq(links)) for (const entry of entries) links.add(document.createNode(entry));
    else found.set('links', document.createNode(entries));
    return;
  }
  if (newTitle === undefined) throw new Error(`no section ${section}`);
  const made = document.createNode({ id: section, title: newTitle, links: entries });
  if (isSeq(sections)) sections.add(made);
  else document.set('sections', document.createNode([made]));
}

/** A link as it is written: its fields in the order of the schema, without the default language. */
export function inSchemaOrder(link: NewLink | LinkRef): Record<string, unknown> {
  if ('ref' in link) return { ...link };
  const fields = Object.keys(linkSchema.shape).map(
    (key) => [key, link[key as keyof NewLink]] as const,
  );
  return Object.fromEntries(
    fields.filter(([key, value]) => value !== undefined && !(key === 'lang' && value === 'zh')),
  );
}
