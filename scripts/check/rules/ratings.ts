import { elementText } from '../../../src/markdown/landmarks.ts';
import { findForeignInline } from '../../../src/markdown/inline.ts';
import { attributeOf, type Jsx } from '../../../src/markdown/jsx.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { quoteSchema } from '../../../src/schema/quote.ts';
import { visit } from 'unist-util-visit';
import type { Content } from '../content.ts';

/** Ratings where they belong, quotes with their source, one-line fields of inline Markdown only. */
export function checkRatings(content: Content): Issue[] {
  return content.notes.flatMap((note) => [...checkMarks(note), ...checkShare(note), ...checkQuotes(note)]);
}

const mark = /★|☆|⭐|[[【]\s*荐\s*[\]】]/u;

function checkMarks(note: ReadNote): Issue[] {
  const { data } = note;
  if (!data) return [];
  const issues: Issue[] = [];
  const look = (text: string | undefined, path: PropertyKey[], isMarkdown = false) => {
    if (text === undefined) return;
    if (mark.test(text)) issues.push(createIssue('rating-in-prose', note.placeOf(path), { value: text }));
    const foreign = isMarkdown ? findForeignInline(text) : undefined;
    if (foreign !== undefined) {
      issues.push(
        createIssue('field-value', note.placeOf(path), { field: String(path.at(-1)), value: `「${text}」` }, {
          expected: '一行文字，只用代码、公式与强调，不用链接、图片、标签或列表',
        }),
      );
    }
  };
  look(data.title, ['title']);
  look(data.summary, ['summary']);
  data.sections?.forEach((section, i) => {
    look(section.title, ['sections', i, 'title']);
    section.links.forEach((link, j) => {
      if ('ref' in link) return;
      const path = ['sections', i, 'links', j];
      look(link.title, [...path, 'title']);
      look(link.why, [...path, 'why'], true);
      link.outline?.forEach((item, k) => look(item, [...path, 'outline', k], true));
    });
  });
  return issues;
}

function checkShare(note: ReadNote): Issue[] {
  return (note.data?.sections ?? []).flatMap(({ title, links }, index) => {
    const essential = links.filter((link) => !('ref' in link) && link.rating === 'essential').length;
    if (links.length < 4 || essential * 2 <= links.length) return [];
    const share = `${essential}/${links.length}`;
    return [createIssue('rating-share', note.placeOf(['sections', index, 'title']), { value: title, share })];
  });
}

function checkQuotes(note: ReadNote): Issue[] {
  if (!note.tree) return [];
  const issues: Issue[] = [];
  const sources = new Map<Jsx, string>();
  for (const element of note.landmarks?.elements ?? []) {
    const link = element.name === 'About' ? attributeOf(element, 'link') : undefined;
    if (link !== undefined) {
      visit(element, (node) => {
        if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') sources.set(node, link);
      });
    }
  }
  for (const element of note.landmarks?.elements ?? []) {
    if (element.name !== 'Quote') continue;
    const place: Place = {
      file: note.source.file, line: element.position?.start.line ?? 1, column: element.position?.start.column ?? 1,
    };
    const by = attributeOf(element, 'by');
    const link = attributeOf(element, 'link') ?? sources.get(element);
    const text = elementText(element);
    if (by === undefined || link === undefined) issues.push(createIssue('quote-source', place, {}));
    else if (text !== '') {
      const locator = attributeOf(element, 'locator');
      const verbatim = attributeOf(element, 'verbatim');
      const result = quoteSchema.safeParse({ by, link, text, locator, verbatim });
      for (const issue of result.error?.issues ?? []) {
        const params = issue.code === 'custom' ? (issue.params as Record<string, string> | undefined) : undefined;
        if (params?.['rule'] === 'quote-length') {
          issues.push(createIssue('quote-length', place, { value: params['value']!, limit: params['limit']! }));
        } else if (params?.['rule'] === 'quote-locator') {
          issues.push(createIssue('quote-locator', place, { value: params['value']! }));
        } else {
          issues.push(createIssue('attribute-value', place, { component: 'Quote', attribute: String(issue.path[0]), value: text }));
        }
      }
    }
  }
  return issues;
}
