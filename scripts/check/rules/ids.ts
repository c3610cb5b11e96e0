import { attributeOf } from '../../../src/markdown/jsx.ts';
import type { Landmarks } from '../../../src/markdown/landmarks.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { listOf, rawSections, textOf, type Content } from '../../../src/read/content.ts';
import { footnotePrefix, furniture } from '../page-ids.ts';
import { placeOf } from '../../../src/markdown/place.ts';
import { slugPattern } from '../../../src/schema/slug.ts';
import { tasksOf } from '../../../src/markdown/tasks.ts';
import { say, type Phrase, type Saying } from '../../../src/schema/phrases/index.ts';

/** Ids of links (whole guide), of sections, headings and figures (one page), and the aliases of renamed links. */
export function checkIds(content: Content): Issue[] {
  return [
    ...checkLinkIds(content),
    ...checkFormer(content),
    ...checkTermIds(content),
    ...[...content.notes, ...content.pages].flatMap(checkPageIds),
  ];
}

function checkLinkIds(content: Content): Issue[] {
  const issues: Issue[] = [];
  const owners = new Map<string, Place>();
  const aliases: { alias: string; place: Place }[] = [];
  for (const note of content.notes) {
    for (const { links } of rawSections(note.raw)) {
      for (const link of links) {
        if (link.id !== undefined) {
          const place = note.placeOf([...link.path, 'id']);
          const owner = owners.get(link.id);
          if (owner)
            issues.push(
              createIssue('id-unique', place, {
                kind: say('kind-link'),
                value: link.id,
                other: show(owner),
              }),
            );
          else owners.set(link.id, place);
        }
        link.aliases.forEach((alias, index) =>
          aliases.push({ alias, place: note.placeOf([...link.path, 'aliases', index]) }),
        );
      }
    }
  }
  for (const { alias, place } of aliases) {
    const owner = owners.get(alias);
    if (owner) issues.push(createIssue('alias-free', place, { value: alias, other: show(owner) }));
    else owners.set(alias, place);
  }
  return issues;
}

/** Former addresses of notes and parts: none is an address of today, none leads to two places. */
function checkFormer({ notes, pages, guide }: Content): Issue[] {
  const parts = listOf(guide.raw, 'parts');
  const owners = new Map<unknown, Place>([
    ...[...notes, ...pages].map(
      ({ id, source }) => [id, { file: source.file, line: 1, column: 1 }] as const,
    ),
    ...parts.map(
      (part, index) => [textOf(part, 'id'), guide.placeOf(['parts', index, 'id'])] as const,
    ),
  ]);
  const claim = (list: unknown[], placeAt: (index: number) => Place): Issue[] =>
    list.flatMap((id, index) => {
      // What stands twice in one list is a fault of the list.
      if (typeof id !== 'string' || list.indexOf(id) < index) return [];
      const place = placeAt(index);
      const owner = owners.get(id);
      if (!owner) owners.set(id, place);
      return owner ? [createIssue('alias-free', place, { value: id, other: show(owner) })] : [];
    });
  return [
    ...notes.flatMap((note) =>
      claim(listOf(note.raw, 'formerly'), (index) => note.placeOf(['formerly', index])),
    ),
    ...parts.flatMap((part, at) =>
      claim(listOf(part, 'formerly'), (index) => guide.placeOf(['parts', at, 'formerly', index])),
    ),
  ];
}

/** Terms share their page with its own parts. */
function checkTermIds({ terms }: Content): Issue[] {
  return listOf({ terms: terms.raw }, 'terms').flatMap((term, index) => {
    const value = textOf(term, 'id');
    return value !== undefined && (furniture.terms as readonly string[]).includes(value)
      ? [
          createIssue('id-unique', terms.placeOf([index, 'id']), {
            kind: say('kind-term'),
            value,
            other: own,
          }),
        ]
      : [];
  });
}

/** Where the page itself uses an id. */
const own = say('own-furniture');

function checkPageIds({ source, raw, draft, placeOf: placeOfField }: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  const { file } = source;
  const owners = new Map<string, Phrase | Place>(furniture.note.map((id) => [id, own]));
  const figures = (draft?.landmarks.elements ?? []).flatMap((element) => {
    const name = element.name === 'Figure' ? attributeOf(element, 'name') : undefined;
    return name === undefined ? [] : [{ name, element }];
  });
  const ownerOf = (id: string) =>
    owners.get(id) ??
    (figures.some(({ name }) => id.startsWith(`figure-${name}-`))
      ? say('own-figure')
      : undefined) ??
    (id.startsWith(footnotePrefix.text) || id.startsWith(footnotePrefix.mark)
      ? say('own-footnotes')
      : undefined);
  const claim = (id: string, place: Place, kind: Phrase, other = ownerOf(id)) => {
    if (other === undefined) owners.set(id, place);
    else issues.push(createIssue('id-unique', place, { kind, value: id, other: show(other) }));
  };
  const sections = rawSections(raw);
  for (const { id, path } of sections)
    if (id !== undefined) claim(id, placeOfField([...path, 'id']), say('kind-list'));
  const linkIds = new Set<string>();
  for (const { links } of sections) {
    for (const { id, path } of links) {
      // A link id that stands twice is reported once, for the whole guide.
      if (id === undefined || linkIds.has(id)) continue;
      linkIds.add(id);
      claim(id, placeOfField([...path, 'id']), say('kind-link'), ownerOf(id) ?? ownerOnReading(id));
    }
  }
  for (const { id, node } of draft?.landmarks.headings ?? [])
    if (id !== undefined) claim(id, placeOf(node, file), say('kind-heading'));
  for (const { node, id } of tasksOf(draft?.landmarks))
    if (id !== undefined && slugPattern.test(id))
      claim(id, placeOf(node, file), say(node.name === 'Card' ? 'kind-card' : 'kind-exercise'));
  for (const { name, element } of figures) {
    const id = `figure-${name}`;
    claim(id, placeOf(element, file), say('kind-figure'), owners.get(id));
  }
  for (const { links } of sections) {
    for (const { aliases, path } of links) {
      aliases.forEach((alias, index) => {
        // An alias that is the id of a link, or another alias, is reported for the whole guide.
        const other = linkIds.has(alias) ? undefined : (ownerOf(alias) ?? ownerOnReading(alias));
        const place = placeOfField([...path, 'aliases', index]);
        if (other !== undefined)
          issues.push(createIssue('alias-free', place, { value: alias, other: show(other) }));
      });
    }
  }
  return [...issues, ...checkFootnoteIds(draft?.landmarks.footnotes ?? [], file)];
}

/** The page of all links shows entries with their ids, too. */
function ownerOnReading(id: string): Phrase | undefined {
  return (furniture.reading as readonly string[]).includes(id) ? own : undefined;
}

/** The second mark of footnote `1` is called as the first of a footnote `1-2`. */
function checkFootnoteIds(nodes: Landmarks['footnotes'], file: string): Issue[] {
  const marks = nodes.filter(({ type }) => type === 'footnoteReference');
  const counts = new Map<string, number>();
  const owners = new Map<string, (typeof marks)[number]>();
  return marks.flatMap((node) => {
    const count = (counts.get(node.identifier) ?? 0) + 1;
    counts.set(node.identifier, count);
    const id = count === 1 ? node.identifier : `${node.identifier}-${count}`;
    const owner = owners.get(id);
    owners.set(id, owner ?? node);
    if (!owner) return [];
    const place = placeOf(node, file);
    const other = show(placeOf(owner, file));
    return [createIssue('id-unique', place, { kind: say('kind-footnote'), value: id, other })];
  });
}

function show(owner: Place | Phrase): Saying {
  return 'phrase' in owner ? owner : `${owner.file}:${owner.line}`;
}
