import { visit } from 'unist-util-visit';
import { parseInline } from '../../../src/markdown/parser.ts';
import { mathIssue } from '../../../src/markdown/math.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createSource } from '../../../src/markdown/source.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import { listOf, textOf, type Content } from '../content.ts';

/** Every formula through KaTeX, in bodies and in one-line fields, and dollars that belong to none. */
export function checkMath(content: Content): Issue[] {
  return [
    ...content.notes.flatMap((note) => [...checkBody(note), ...checkFields(note), ...checkQuestions(note)]),
    ...content.pages.flatMap(checkBody),
    ...checkMeanings(content),
  ];
}

function checkBody({ landmarks, tree, source }: ReadNote<unknown>): Issue[] {
  const issues: Issue[] = [];
  for (const formula of landmarks?.formulas ?? []) {
    const issue = mathIssue(formula.value, formula.type === 'math', source, formula.position?.start.offset ?? 0);
    if (issue) issues.push(issue);
  }
  if (tree) {
    visit(tree, 'text', ({ position }) => {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      const dollar = /(?<!\\)\$/.exec(source.text.slice(start, end));
      if (dollar) issues.push(createIssue('math-dollar', source.placeAt(start + dollar.index), {}));
    });
  }
  return issues;
}

function checkFields(note: ReadNote): Issue[] {
  const issues: Issue[] = [];
  const look = (text: string | undefined, path: PropertyKey[]) => {
    if (text?.includes('$')) issues.push(...checkLine(text, note.placeOf(path)));
  };
  listOf(note.raw, 'sections').forEach((section, i) =>
    listOf(section, 'links').forEach((link, j) => {
      look(textOf(link, 'why'), ['sections', i, 'links', j, 'why']);
      listOf(link, 'outline').forEach((item, k) => {
        if (typeof item === 'string') look(item, ['sections', i, 'links', j, 'outline', k]);
      });
    }),
  );
  return issues;
}

function checkQuestions(note: ReadNote): Issue[] {
  return (note.landmarks?.elements ?? []).flatMap((element) => {
    const question = element.name === 'Card' ? attributeOf(element, 'question') : undefined;
    if (!question?.includes('$')) return [];
    const { line = 1, column = 1 } = element.position?.start ?? {};
    return checkLine(question, { file: note.source.file, line, column });
  });
}

function checkMeanings({ terms }: Content): Issue[] {
  return listOf({ terms: terms.raw }, 'terms').flatMap((term, index) => {
    const meaning = textOf(term, 'meaning');
    return meaning?.includes('$') ? checkLine(meaning, terms.placeOf([index, 'meaning'])) : [];
  });
}

/** Formulas of a line of inline Markdown; the place is that of the field, whose quoting hides exact columns. */
function checkLine(text: string, place: { file: string; line: number; column: number }): Issue[] {
  const issues: Issue[] = [];
  const source = createSource(place.file, text);
  visit(parseInline(text), (node) => {
    if (node.type === 'inlineMath') {
      const issue = mathIssue(node.value, false, source, node.position?.start.offset ?? 0);
      if (issue) issues.push({ ...issue, ...place });
    }
    if (node.type === 'text') {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (/(?<!\\)\$/.test(text.slice(start, end))) issues.push(createIssue('math-dollar', place, {}));
    }
  });
  return issues;
}
