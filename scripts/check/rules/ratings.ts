import { elementText } from '../../../src/markdown/landmarks.ts';
import { findForeignInline } from '../../../src/markdown/inline.ts';
import { attributeOf, inlineAttributesOf, type Jsx } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { longestLine } from '../../../src/schema/link.ts';
import { quoteSchema } from '../../../src/schema/quote.ts';
import { listOf, textOf, type Content } from '../../../src/read/content.ts';
import { attributePlace, placeOf } from '../../../src/markdown/place.ts';
import { visit } from '../../../src/markdown/visit.ts';
import { say } from '../../../src/schema/phrases/index.ts';

/** Ratings where they belong, quotes with their source, one-line fields of inline Markdown only. */
export function checkRatings(content: Content): Issue[] {
  return [
    ...content.notes.flatMap((note) => [
      ...checkMarks(note),
      ...checkShare(note),
      ...checkQuotes(note),
    ]),
    ...content.pages.flatMap(checkQuotes),
    ...[...content.notes, ...content.pages].flatMap(checkAttributes),
    ...checkMeanings(content),
  ];
}

const mark = /[★☆⭐🌟✩✪✭✮✯✰⭑⭒]|[[【（(]\s*(?:荐|必读)\s*[\]】）)]/u;

/** Judges the fields as written, so that a fault elsewhere in the front matter hides nothing. */
function checkMarks(note: ReadNote): Issue[] {
  const issues: Issue[] = [];
  const look = (text: unknown, path: PropertyKey[], isMarkdown = false) => {
    if (typeof text !== 'string' || text.length > longestLine) return;
    if (mark.test(text))
      issues.push(createIssue('rating-in-prose', note.placeOf(path), { value: text }));
    else if (isMarkdown && findForeignInline(text) !== undefined)
      issues.push(
        foreignIssue(
          text,
          note.placeOf(path),
          String(path.findLast((key) => typeof key === 'string')),
        ),
      );
  };
  look(textOf(note.raw, 'title'), ['title']);
  look(textOf(note.raw, 'summary'), ['summary']);
  listOf(note.raw, 'sections').forEach((section, i) => {
    look(textOf(section, 'title'), ['sections', i, 'title']);
    listOf(section, 'links').forEach((link, j) => {
      const path = ['sections', i, 'links', j];
      look(textOf(link, 'title'), [...path, 'title']);
      look(textOf(link, 'why'), [...path, 'why'], true);
      listOf(link, 'outline').forEach((item, k) => look(item, [...path, 'outline', k], true));
    });
  });
  for (const { node, text } of note.draft?.landmarks.headings ?? []) {
    if (mark.test(text))
      issues.push(createIssue('rating-in-prose', placeOf(node, note.source.file), { value: text }));
  }
  return issues;
}

function checkMeanings({ terms }: Content): Issue[] {
  return listOf({ terms: terms.raw }, 'terms').flatMap((term, index) => {
    const meaning = textOf(term, 'meaning');
    return meaning !== undefined &&
      meaning.length <= longestLine &&
      findForeignInline(meaning) !== undefined
      ? [foreignIssue(meaning, terms.placeOf([index, 'meaning']), 'meaning')]
      : [];
  });
}

function foreignIssue(text: string, place: Place, field: string): Issue {
  return createIssue(
    'field-value',
    place,
    { field, value: say('value-text', { value: text }) },
    { expected: inlineOnly },
  );
}

const inlineOnly = say('expected-inline');

/** Questions of cards and the like: a question stands in a `<summary>`, where a link would be a second thing to press. */
function checkAttributes({ draft, source }: ReadNote<unknown>): Issue[] {
  return (draft?.landmarks.elements ?? []).flatMap((element) =>
    inlineAttributesOf(element)
      .filter(({ value }) => findForeignInline(value) !== undefined)
      .map(({ name, value }) =>
        createIssue(
          'attribute-value',
          attributePlace(element, name, source.file),
          { component: element.name!, attribute: name, value },
          { expected: inlineOnly },
        ),
      ),
  );
}

function checkShare(note: ReadNote): Issue[] {
  return listOf(note.raw, 'sections').flatMap((section, index) => {
    const links = listOf(section, 'links');
    const essential = links.filter((link) => textOf(link, 'rating') === 'essential').length;
    if (links.length < 4 || essential * 2 <= links.length) return [];
    const place = note.placeOf(['sections', index, 'title']);
    return [
      createIssue('rating-share', place, {
        value: textOf(section, 'title') ?? '',
        share: `${essential}/${links.length}`,
      }),
    ];
  });
}

function checkQuotes(note: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  const sources = new Map<Jsx, string>();
  for (const element of note.draft?.landmarks.elements ?? []) {
    const link = element.name === 'About' ? attributeOf(element, 'link') : undefined;
    if (link !== undefined) {
      visit(element, (node) => {
        if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
          sources.set(node, link);
      });
    }
  }
  for (const element of note.draft?.landmarks.elements ?? []) {
    if (element.name !== 'Quote' || note.draft!.refused.has(element)) continue;
    const place = placeOf(element, note.source.file);
    const by = attributeOf(element, 'by');
    const link = attributeOf(element, 'link') ?? sources.get(element);
    const text = elementText(element);
    if (by === undefined || link === undefined) issues.push(createIssue('quote-source', place, {}));
    else if (text !== '') {
      const locator = attributeOf(element, 'locator');
      const verbatim = attributeOf(element, 'verbatim');
      const result = quoteSchema.safeParse({ by, link, text, locator, verbatim });
      for (const issue of result.error?.issues ?? []) {
        const params =
          issue.code === 'custom'
            ? (issue.params as Record<string, string> | undefined)
            : undefined;
        if (params?.['rule'] === 'quote-length') {
          issues.push(
            createIssue('quote-length', place, {
              value: params['value']!,
              limit: params['limit']!,
            }),
          );
        } else if (params?.['rule'] === 'quote-locator') {
          issues.push(createIssue('quote-locator', place, { value: params['value']! }));
        } else {
          issues.push(
            createIssue(
              'attribute-value',
              attributePlace(element, String(issue.path[0]), note.source.file),
              {
                component: 'Quote',
                attribute: String(issue.path[0]),
                value: attributeOf(element, String(issue.path[0])) ?? '',
              },
            ),
          );
        }
      }
    }
  }
  return issues;
}
