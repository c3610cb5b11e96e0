import { headingText } from '../../../src/markdown/heading-ids.ts';
import { isContent } from '../../../src/markdown/is-content.ts';
import { placeOf } from '../../../src/markdown/place.ts';
import type { Draft, ReadNote } from '../../../src/markdown/read-note.ts';
import { listOf, textOf, type Content } from '../../../src/read/content.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { proposeTitle } from '../../authors/propose.ts';
import { placeholders } from '../../authors/scaffold-note.ts';

/**
 * What somebody has begun and not finished: it is no fault, and would be published.
 * @param today `YYYY-MM-DD`; where it is not known, no day is in the future
 */
export function checkUnfinished(content: Content, today: string | undefined): Issue[] {
  return [
    ...content.notes.flatMap((note) => [
      ...findScaffold(note),
      ...findFuture(note, today),
      ...findBareLinks(note),
      ...findDrafts(note),
    ]),
    ...findScaffoldInGuide(content),
    ...[...content.notes, ...content.pages].flatMap(findEmptySections),
  ];
}

/** Sentences of `npm run new` that still stand. */
function findScaffold(note: ReadNote): Issue[] {
  const { text, placeAt, file } = note.source;
  const summary = textOf(note.raw, 'summary');
  if (summary !== undefined && placeholders.includes(summary))
    return [createIssue('scaffold-kept', note.placeOf(['summary']), { value: summary })];
  const value = placeholders.find((sentence) => text.includes(sentence));
  if (value === undefined) return [];
  return [createIssue('scaffold-kept', { ...placeAt(text.indexOf(value)), file }, { value })];
}

/** Sentences of `npm run import` in guide.yaml. */
function findScaffoldInGuide({ guide }: Content): Issue[] {
  const look = (value: unknown, path: PropertyKey[]) =>
    ['summary', 'tagline', 'description'].flatMap((field) => {
      const text = textOf(value, field);
      return text !== undefined && placeholders.includes(text)
        ? [createIssue('scaffold-kept', guide.placeOf([...path, field]), { value: text })]
        : [];
    });
  return [
    ...look(guide.raw, []),
    ...listOf(guide.raw, 'parts').flatMap((part, index) => look(part, ['parts', index])),
  ];
}

/** Sentences of other lists, told once a note, where the first of them stands. */
function findDrafts(note: ReadNote): Issue[] {
  const drafts = listOf(note.raw, 'sections').flatMap((section, i) =>
    listOf(section, 'links').flatMap((link, j) =>
      isDraft(link) ? [note.placeOf(['sections', i, 'links', j, 'draft'])] : [],
    ),
  );
  return drafts.length > 0
    ? [createIssue('draft-kept', drafts[0]!, { value: String(drafts.length) })]
    : [];
}

const isDraft = (link: unknown): boolean =>
  typeof link === 'object' && link !== null && 'draft' in link && link.draft === true;

function findFuture(note: ReadNote, today: string | undefined): Issue[] {
  const day = textOf(note.raw, 'reviewed');
  return day !== undefined && today !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && day > today
    ? [createIssue('reviewed-future', note.placeOf(['reviewed']), { value: day })]
    : [];
}

/** Links of which nobody has said why, and among them those whose title is still the one that the address suggests. */
function findBareLinks(note: ReadNote): Issue[] {
  return listOf(note.raw, 'sections').flatMap((section, i) =>
    listOf(section, 'links').flatMap((link, j) => {
      const [id, title, url] = ['id', 'title', 'url'].map((name) => textOf(link, name));
      if (id === undefined || url === undefined || textOf(link, 'why') !== undefined) return [];
      const path = ['sections', i, 'links', j];
      const isGuessed = title !== undefined && URL.canParse(url) && title === proposeTitle(url);
      return [
        createIssue('link-why', note.placeOf([...path, 'id']), { value: id }),
        ...(isGuessed
          ? [createIssue('link-title', note.placeOf([...path, 'title']), { value: title })]
          : []),
      ];
    }),
  );
}

/** Headings that nothing stands under, not even a further heading. */
function findEmptySections({ draft, source }: ReadNote<unknown>): Issue[] {
  if (!draft?.isWhole) return [];
  const shown = draft.tree.children.filter((node) => node.type === 'heading' || isShown(node));
  return shown.flatMap((node, index) => {
    const next = shown[index + 1];
    const isEmpty =
      node.type === 'heading' &&
      (!next || (next.type === 'heading' && next.depth <= node.depth)) &&
      headingText(node) !== '';
    return isEmpty
      ? [createIssue('section-empty', placeOf(node, source.file), { value: headingText(node) })]
      : [];
  });
}

const isShown = (node: Draft['tree']['children'][number]): boolean =>
  node.type !== 'definition' && node.type !== 'footnoteDefinition' && isContent(node);
