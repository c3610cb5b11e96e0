import { parseInline } from '../../../src/markdown/parser.ts';
import { mathIssue } from '../../../src/markdown/math.ts';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import { createSource } from '../../../src/markdown/source.ts';
import { longestLine } from '../../../src/schema/link.ts';
import { createIssue, type Issue, type Place } from '../../../src/schema/issue.ts';
import { inlineAttributesOf } from '../../../src/markdown/jsx.ts';
import { listOf, textOf, type Content } from '../../../src/read/content.ts';
import { attributePlace, placeOf } from '../../../src/markdown/place.ts';
import { rawFormula } from '../raw-formula.ts';
import { fenceFault } from './markup.ts';
import { findDollar, splitFormulas } from './tables.ts';
import { visit } from '../../../src/markdown/visit.ts';
import { say } from '../../../src/schema/phrases/index.ts';

/** Characters of all formulas of a file, ten times what the longest note needs: KaTeX draws about 100,000 a second. */
const texLimit = 20_000;

/** The fault of a formula of a file. @see mathIssue */
type Judge = typeof mathIssue;

/** Every formula through KaTeX, in bodies and in one-line fields, and dollars that belong to none. */
export function checkMath(content: Content): Issue[] {
  return [
    ...content.notes.flatMap((note) => {
      const judge = createJudge();
      return [
        ...checkBody(note, judge),
        ...checkFields(note, judge),
        ...checkAttributes(note, judge),
      ];
    }),
    ...content.pages.flatMap((page) => {
      const judge = createJudge();
      return [...checkBody(page, judge), ...checkAttributes(page, judge)];
    }),
    ...checkMeanings(content, createJudge()),
  ];
}

/** Judges the formulas of one file one after another; says once that there are too many, and then nothing more. */
function createJudge(): Judge {
  let spent = 0;
  return (tex, displayMode, source, start) => {
    if (spent > texLimit) return undefined;
    spent += tex.length;
    if (spent <= texLimit || tex.length > texLimit)
      return mathIssue(tex, displayMode, source, start);
    return createIssue('markup-size', source.placeAt(start), {
      value: say('count-formulas'),
      limit: String(texLimit),
    });
  };
}

function checkBody({ draft, source }: ReadNote<unknown>, judge: Judge): Issue[] {
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
    const issue = judge(formula.value, formula.type === 'math', source, start);
    if (issue) issues.push(issue);
  }
  const split = new Set(splitFormulas(draft.tree, source).flatMap(({ texts }) => texts));
  for (const node of draft.landmarks.texts) {
    const { position } = node;
    const start = position?.start.offset ?? 0;
    const text = source.text.slice(start, position?.end.offset ?? 0);
    const dollar = split.has(node) ? undefined : findDollar(text);
    if (dollar !== undefined)
      issues.push(createIssue('math-dollar', source.placeAt(start + dollar), {}));
    const bracket = findTexBrackets(text);
    if (dollar === undefined && !bracket && !split.has(node) && rawFormula.test(node.value))
      issues.push(
        createIssue('math-raw', placeOf(node, source.file), { value: node.value.trim() }),
      );
    if (bracket)
      issues.push(
        createIssue('math-delimiter', source.placeAt(start + bracket.index), {
          value: bracket.value,
        }),
      );
  }
  return issues;
}

/**
 * First `\(…\)` or `\[…\]` of a line that holds something of TeX, or undefined. One pass: a search by pattern would
 * begin anew at each of a hundred thousand opening marks.
 */
function findTexBrackets(text: string): { index: number; value: string } | undefined {
  for (const [open, inner, close] of [
    ['\\(', ')', '\\)'],
    ['\\[', ']', '\\]'],
  ] as const) {
    let from: number | undefined;
    let isTex = false;
    for (const { 0: mark, index } of text.matchAll(/\\[()[\]a-zA-Z]|[\^_=)\]\n]/g)) {
      if (
        (mark === '\n' && !(open === '\\[' && text[from! + 2] === '\n')) ||
        (mark === inner && !isTex)
      )
        from = undefined;
      else if (mark === open && from === undefined) [from, isTex] = [index, false];
      else if (mark === close && from !== undefined) {
        if (
          isTex ||
          (open === '\\(' ? isBare(text.slice(from + 2, index)) : text[from + 2] === '\n')
        )
          return { index: from, value: text.slice(from, index + 2).replaceAll('\n', ' ') };
        from = undefined;
      } else if (/^\\[a-zA-Z]|^[\^_=]/.test(mark)) isTex = true;
    }
  }
  return undefined;
}

/** Letters, numbers and operators, and no word: nobody escapes the brackets around those for another reason. */
const isBare = (inner: string): boolean =>
  /^[\s\w+\-*/=<>,.'|!]+$/.test(inner) && !/[A-Za-z]{4}/.test(inner);

function checkFields(note: ReadNote, judge: Judge): Issue[] {
  const issues: Issue[] = [];
  const look = (text: string | undefined, path: PropertyKey[]) => {
    if (text !== undefined && /[$\\]/.test(text) && text.length <= longestLine)
      issues.push(...checkLine(text, note.placeOf(path), judge));
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

function checkAttributes(note: ReadNote<unknown>, judge: Judge): Issue[] {
  return (note.draft?.landmarks.elements ?? []).flatMap((element) =>
    inlineAttributesOf(element).flatMap(({ name, value }) =>
      /[$\\]/.test(value)
        ? checkLine(value, attributePlace(element, name, note.source.file), judge)
        : [],
    ),
  );
}

function checkMeanings({ terms }: Content, judge: Judge): Issue[] {
  return listOf({ terms: terms.raw }, 'terms').flatMap((term, index) => {
    const meaning = textOf(term, 'meaning');
    return meaning !== undefined && /[$\\]/.test(meaning) && meaning.length <= longestLine
      ? checkLine(meaning, terms.placeOf([index, 'meaning']), judge)
      : [];
  });
}

/** Formulas of a line of inline Markdown; the place is that of the field, whose quoting hides exact columns. */
function checkLine(text: string, place: Place, judge: Judge): Issue[] {
  const issues: Issue[] = [];
  const source = createSource(place.file, text);
  visit(parseInline(text), (node) => {
    if (node.type === 'inlineMath') {
      const issue = judge(node.value, false, source, node.position?.start.offset ?? 0);
      if (issue) issues.push({ ...issue, ...place });
    }
    if (node.type === 'text') {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (findDollar(text.slice(start, end)) !== undefined)
        issues.push(createIssue('math-dollar', place, {}));
      else if (rawFormula.test(node.value))
        issues.push(createIssue('math-raw', place, { value: node.value.trim() }));
    }
  });
  return issues;
}
