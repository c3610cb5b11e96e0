import { attributeOf } from '../../../src/markdown/jsx.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { listOf, rawSections, textOf, type Content } from '../content.ts';

/** Ids that the page of a note uses for itself. */
const pageIds = ['content'];

/** Ids of links (whole guide), of sections, headings and figures (one page), and the aliases of renamed links. */
export function checkIds(content: Content): Issue[] {
  return [
    ...checkLinkIds(content),
    ...checkFormer(content),
    ...content.notes.flatMap((note) => checkPageIds(note)),
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
              createIssue('id-unique', place, { kind: '链接', value: link.id, other: show(owner) }),
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

function checkPageIds(note: Content['notes'][number]): Issue[] {
  const issues: Issue[] = [];
  const { file } = note.source;
  const owners = new Map<string, Place>(pageIds.map((id) => [id, { file, line: 1, column: 1 }]));
  const claim = (id: string, place: Place, kind: string) => {
    const owner = owners.get(id);
    if (owner)
      issues.push(createIssue('id-unique', place, { kind, value: id, other: show(owner) }));
    else owners.set(id, place);
  };
  const sections = rawSections(note.raw);
  for (const { id, path } of sections)
    if (id !== undefined) claim(id, note.placeOf([...path, 'id']), '阅读清单');
  const linkIds = new Set<string>();
  for (const { links } of sections) {
    for (const { id, path } of links) {
      // A link id that stands twice is reported once, for the whole guide.
      if (id === undefined || linkIds.has(id)) continue;
      linkIds.add(id);
      claim(id, note.placeOf([...path, 'id']), '链接');
    }
  }
  for (const { id, node } of note.draft?.landmarks.headings ?? []) {
    if (id !== undefined) claim(id, { file, ...start(node) }, '标题');
  }
  for (const element of note.draft?.landmarks.elements ?? []) {
    const name = element.name === 'Figure' ? attributeOf(element, 'name') : undefined;
    if (name !== undefined) claim(`figure-${name}`, { file, ...start(element) }, '图');
  }
  return issues;
}

function start(node: { position?: { start: { line: number; column: number } } | undefined }) {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function show({ file, line }: Place): string {
  return `${file}:${line}`;
}
