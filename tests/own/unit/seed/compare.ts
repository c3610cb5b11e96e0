import { hasForm, textAt, type GuideFacts, type GuideLink } from './guide.ts';
import type {
  Difference,
  Field,
  ListBlock,
  ListedDifference,
  ListLink,
  ListNote,
  SeedList,
} from './facts.ts';

const nothing = 'none';

/** Everything in which the guide departs from the list, in the order of the list. */
export function compareWithList(list: SeedList, guide: GuideFacts): Difference[] {
  const groups = groupsOf(list, guide);
  return [
    ...list.links.flatMap((link) => compareLink(link, guide, groups)),
    ...list.notes.flatMap((note) => compareNote(note, guide)),
    ...list.blocks.flatMap((block) => compareBlock(block, guide)),
  ];
}

/** What the listed differences miss and what they hold too much, as sentences for a person. */
export function judge(
  found: readonly Difference[],
  listed: readonly ListedDifference[],
  list: SeedList,
  guide: GuideFacts,
): { unlisted: string[]; stale: string[] } {
  const foundKeys = new Set(found.map(keyOf));
  const listedKeys = new Set(listed.map(keyOf));
  return {
    unlisted: found
      .filter((item) => !listedKeys.has(keyOf(item)))
      .map((item) => describe(item, list, guide)),
    stale: listed
      .filter((item) => !foundKeys.has(keyOf(item)))
      .map((item) => describe(item, list, guide)),
  };
}

function describe(
  { id, field, list: wanted, guide: got }: Difference,
  list: SeedList,
  guide: GuideFacts,
): string {
  const link = list.links.find((entry) => entry.id === id);
  const note = list.notes.find((entry) => entry.id === id);
  const block = list.blocks.find((entry) => entry.id === id);
  const name =
    link?.url ?? note?.title ?? `${block?.kind ?? 'unknown'} of ${block?.belongs ?? 'nothing'}`;
  const line = (link ?? note ?? block)?.line ?? '?';
  const at = link && guide.byAddress.get(link.url)?.at;
  return `${id} (line ${line}, ${name}): ${field}: list "${wanted}", guide "${got}"${at ? ` at ${at}` : ''}`;
}

function keyOf({ id, field, list, guide }: Difference): string {
  return JSON.stringify([id, field, list, guide]);
}

function compareLink(link: ListLink, guide: GuideFacts, groups: Groups): Difference[] {
  const found = guide.byAddress.get(link.url);
  if (!found) return [{ id: link.id, field: 'present', list: link.url, guide: nothing }];
  const shown = [found.note, ...(guide.refs.get(found.link.id) ?? [])];
  const place = shown.find((note) => link.homes.includes(note)) ?? found.note;
  return differences(link.id, [
    ['address', link.url, found.link.url],
    ['place', link.homes.includes(place) ? place : link.homes.join(' or '), place],
    ['rating', link.rating, found.link.rating ?? nothing],
    ['group', groups.list(link), groups.guide(found)],
    ['outline', count(link.outline), count(found.link.outline?.length)],
    [
      'quote',
      yes(link.quote !== undefined && link.quote !== 'author-note'),
      yes(hasForm(found.body, 'quote')),
    ],
    ['code', yes(link.code), yes(hasForm(found.body, 'code'))],
    ['table', yes(link.table), yes(hasForm(found.body, 'table'))],
    ['access code', link.accessCode ?? nothing, found.link.accessCode ?? nothing],
  ]);
}

function compareNote(note: ListNote, guide: GuideFacts): Difference[] {
  const home = guide.notes.get(note.home);
  if (!home) return [{ id: note.id, field: 'note', list: note.home, guide: nothing }];
  return differences(note.id, [['rating', note.rating, home.data?.rating ?? nothing]]);
}

function compareBlock(block: ListBlock, guide: GuideFacts): Difference[] {
  const text = textAt(guide, block.place);
  const { link, note, heading, form } = block.place;
  const place = link ?? (heading === undefined ? note : `${note}#${heading}`) ?? nothing;
  if (text === undefined) return [{ id: block.id, field: 'present', list: place, guide: nothing }];
  return differences(block.id, [
    ['form', formOf(block), form ?? nothing],
    ...(block.wording ?? []).map((pattern): [Field, string, string] => [
      'wording',
      pattern,
      new RegExp(pattern).test(text) ? pattern : nothing,
    ]),
  ]);
}

function formOf({ kind, holds, role }: ListBlock): string {
  if (role === 'author-note') return 'about';
  return kind === 'image' ? 'figure' : (holds ?? kind);
}

function differences(id: string, fields: [Field, string, string][]): Difference[] {
  return fields.flatMap(([field, list, guide]) =>
    list === guide ? [] : [{ id, field, list, guide }],
  );
}

interface Groups {
  list: (link: ListLink) => string;
  guide: (found: GuideLink) => string;
}

/** Groups as the ids of their members, so that the names of groups need not agree. */
function groupsOf(list: SeedList, guide: GuideFacts): Groups {
  const ids = new Map<string, string>();
  for (const { id, url } of list.links) {
    const found = guide.byAddress.get(url);
    if (found && !ids.has(found.link.id)) ids.set(found.link.id, id);
  }
  const join = (members: string[]) => members.sort().join(' ') || nothing;
  return {
    list: ({ group }) =>
      join(
        group === undefined
          ? []
          : list.links.filter((link) => link.group === group).map(({ id }) => id),
      ),
    guide: ({ note, link: { group } }) =>
      join(
        [...guide.links.values()]
          .filter(
            ({ link, note: home }) => group !== undefined && home === note && link.group === group,
          )
          .map(({ link }) => ids.get(link.id) ?? link.id),
      ),
  };
}

function count(items: number | undefined): string {
  return String(items ?? 0);
}

function yes(value: boolean | undefined): string {
  return value ? 'yes' : 'no';
}
