import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { listOf, rawSections, textOf, type Content } from '../../../src/read/content.ts';

/** Lists of names in which a name stands twice, titles of reading lists too; ids of links and notes have rules of their own. */
export function checkLists(content: Content): Issue[] {
  const { guide, terms } = content;
  return [
    ...content.notes.flatMap((note) => [
      ...['requires', 'teaches', 'aliases', 'asks', 'formerly'].flatMap((field) =>
        findTwice(listOf(note.raw, field), field, (index) => note.placeOf([field, index])),
      ),
      ...findTitlesTwice(note),
      ...rawSections(note.raw).flatMap(({ links }) =>
        links.flatMap(({ aliases, path }) =>
          findTwice(aliases, 'aliases', (index) => note.placeOf([...path, 'aliases', index])),
        ),
      ),
    ]),
    ...listOf(guide.raw, 'parts').flatMap((part, i) => [
      ...findTwice(listOf(part, 'formerly'), 'formerly', (index) =>
        guide.placeOf(['parts', i, 'formerly', index]),
      ),
      ...findTwice(
        listOf(part, 'planned').map((item) => textOf(item, 'slug')),
        'planned',
        (index) => guide.placeOf(['parts', i, 'planned', index, 'slug']),
      ),
    ]),
    ...listOf(guide.raw, 'routes').flatMap((route, i) =>
      findTwice(listOf(route, 'notes'), 'notes', (index) =>
        guide.placeOf(['routes', i, 'notes', index]),
      ),
    ),
    ...listOf({ terms: terms.raw }, 'terms').flatMap((term, i) =>
      findTwice(listOf(term, 'aliases'), 'aliases', (index) =>
        terms.placeOf([i, 'aliases', index]),
      ),
    ),
  ];
}

/** Each list is a landmark of its page, by its title. */
function findTitlesTwice({ raw, placeOf }: Content['notes'][number]): Issue[] {
  const titles = listOf(raw, 'sections').map((section) => textOf(section, 'title'));
  return titles.flatMap((value, index) =>
    value === undefined || titles.indexOf(value) === index
      ? []
      : [createIssue('section-title-once', placeOf(['sections', index, 'title']), { value })],
  );
}

function findTwice(
  list: readonly unknown[],
  field: string,
  placeAt: (index: number) => Place,
): Issue[] {
  const seen = new Set<unknown>();
  return list.flatMap((value, index) => {
    const isTwice = typeof value === 'string' && seen.has(value);
    seen.add(value);
    return isTwice
      ? [createIssue('list-once', placeAt(index), { value: String(value), field })]
      : [];
  });
}
