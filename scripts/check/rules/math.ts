import { visit } from 'unist-util-visit';
import { parseInline } from '../../../src/markdown/parser.ts';
import { mathIssue } from '../../../src/markdown/math.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createSource } from '../../../src/markdown/source.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { attributeOf } from '../../../src/markdown/jsx.ts';
import { listOf, textOf, type Content } from '../content.ts';
import { attributePlace } from '../place.ts';
import { fenceFault } from './markup.ts';

/** Every formula through KaTeX, in bodies and in one-line fields, and dollars that belong to none. */
export function checkMath(content: Content): Issue[] {
  return [
    ...content.notes.flatMap((note) => [
      ...checkBody(note),
      ...checkFields(note),
      ...checkQuestions(note),
    ]),
    ...content.pages.flatMap(checkBody),
    ...checkMeanings(content),
  ];
}

function checkBody({ draft, source }: ReadNote<unknown>): Issue[] {
  if (!draft) return [];
  const issues: Issue[] = [];
  for (const formula of draft.landmarks.formulas) {
    const [start, end] = [formula.position?.start.offset ?? 0, formula.position?.end.offset ?? 0];
    // `$5 and $6`: the second dollar belongs to a number.
    if (
      formula.type === 'inlineMath' &&
      /\s$/.test(formula.value) &&
      /\d/.test(source.text[end] ?? '')
    ) {
      issues.push(createIssue('math-dollar', source.placeAt(start), {}));
      continue;
    }
    if (formula.type === 'math' && fenceFault(formula, source)) continue;
    const issue = mathIssue(formula.value, formula.type === 'math', source, start);
    if (issue) issues.push(issue);
  }
  for (const { position } of draft.landmarks.texts) {
    const start = position?.start.offset ?? 0;
    const text = source.text.slice(start, position?.end.offset ?? 0);
    const dollar = findDollar(text);
    if (dollar !== undefined)
      issues.push(createIssue('math-dollar', source.placeAt(start + dollar), {}));
    const bracket =
      /\\\((?=[^)\n]*(?:\\[a-zA-Z]|[\^_=])).*?\\\)|\\\[(?=[^\]\n]*(?:\\[a-zA-Z]|[\^_=])).*?\\\]/.exec(
        text,
      );
    if (bracket)
      issues.push(
        createIssue('math-delimiter', source.placeAt(start + bracket.index), { value: bracket[0] }),
      );
  }
  return issues;
}

/** Offset of the first dollar that is not escaped. */
function findDollar(text: string): number | undefined {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$') return i;
  }
  return undefined;
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
  return (note.draft?.landmarks.elements ?? []).flatMap((element) => {
    const question = element.name === 'Card' ? attributeOf(element, 'question') : undefined;
    if (!question?.includes('$')) return [];
    return checkLine(question, attributePlace(element, 'question', note.source.file));
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
      if (findDollar(text.slice(start, end)) !== undefined)
        issues.push(createIssue('math-dollar', place, {}));
    }
  });
  return issues;
}
