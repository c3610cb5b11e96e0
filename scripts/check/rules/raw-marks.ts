import type { ListItem, Root } from 'mdast';
import type { ReadNote } from '../../../src/markdown/read-note.ts';
import type { Source } from '../../../src/markdown/source.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { say } from '../../../src/schema/phrases/index.ts';
import type { Content } from '../../../src/read/content.ts';
import { visit } from '../../../src/markdown/visit.ts';
import { collectProse, taken, type Prose, type ProseLine } from '../prose.ts';

/** Marks of Markdown that have remained text, because a blank lacks, is too much, or a sign is another than it seems. */
export function checkRawMarks(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap(({ draft, source }: ReadNote<unknown>) =>
    draft
      ? [
          ...collectProse(draft.tree, source).flatMap((prose) => [
            ...(prose.node.type === 'paragraph' ? findBlockMarks(prose, source) : []),
            ...prose.lines.flatMap((line) => findInlineMarks(line, source)),
            ...(prose.node.type === 'tableCell'
              ? []
              : prose.lines.flatMap((line) => findTicks(line, source))),
          ]),
          ...findTicksInRows(draft.tree, source),
        ]
      : [],
  );
}

function findBlockMarks(prose: Prose, source: Source): Issue[] {
  const table = findTable(prose, source);
  if (table) return [table];
  const indented = findIndented(prose, source);
  if (indented) return [indented];
  return [
    ...prose.lines.flatMap((line) => findHeading(line, prose, source)),
    ...findList(prose, source),
    ...findFences(prose, source),
  ];
}

/** Fences of other signs, of which every second one closes a block. */
function findFences({ lines }: Prose, source: Source): Issue[] {
  return lines
    .flatMap(({ text, start }) => {
      const mark = /^(?:'{3}|‘{3}|’{3}|[·•]{3,}|｀{3}|´{3})[\w+-]*$/.exec(text)?.[0];
      return mark === undefined ? [] : [{ mark, start }];
    })
    .filter((_, index) => index % 2 === 0)
    .map(({ mark, start }) => createIssue('fence-marks', source.placeAt(start), { value: mark }));
}

function findHeading({ text, start }: ProseLine, { lines }: Prose, source: Source): Issue[] {
  const isHeading =
    /^(?:#{2,6}(?=[^\s#])|＃+)/.test(text) ||
    // A single one may be a number, a colour, a line of C.
    (/^#(?=\p{Script=Han})/u.test(text) && lines.length === 1);
  return isHeading
    ? [createIssue('heading-raw', source.placeAt(start), { value: firstWords(text) })]
    : [];
}

/** Marks of items as they are written by hand, with what follows them. */
const handMarks = [
  /^[-*+–—](?=\S)/,
  /^[•·●○▪■◆►※]/,
  /^[0-9]{1,2}[.)](?=[^\s\d])/,
  /^[0-9]{1,2}[、．）]/,
  /^[(（][0-9]{1,2}[)）]/,
  /^[①-⑳]/,
  /^[(（]?[一二三四五六七八九十]{1,3}[)）、]/,
];

function findList({ lines }: Prose, source: Source): Issue[] {
  for (const [index, { text, start }] of lines.entries()) {
    const place = source.placeAt(start);
    const value = firstWords(text);
    const glued = /^([-*+]|[0-9]{1,2}[.)])(?=\p{Script=Han})(.*)$/u.exec(text);
    if (glued) {
      const mended = firstWords(`${glued[1]} ${glued[2]}`);
      return [
        createIssue('list-raw', place, { value, advice: say('list-add-blank', { value: mended }) }),
      ];
    }
    if (index > 0 && /^[0-9]{1,2}[.)][ \t]+\S/.test(text))
      return [createIssue('list-raw', place, { value, advice: say('list-new-paragraph') })];
    const mark = handMarks.find((pattern) => pattern.test(text));
    if (mark && lines[index + 1] && mark.test(lines[index + 1]!.text))
      return [createIssue('list-raw', place, { value, advice: say('list-split') })];
  }
  return [];
}

/** Rows between bars that the parser has not taken for a table. */
function findTable({ lines }: Prose, source: Source): Issue | undefined {
  const isRow = ({ text }: ProseLine) =>
    /^\|.*\|$/.test(text) || (text.match(/\|/g) ?? []).length > 1;
  const at = lines.findIndex(
    (line, index) => isRow(line) && lines[index + 1] && isRow(lines[index + 1]!),
  );
  if (at < 0) return undefined;
  const head = lines[at]!;
  const cells = head.text.replace(/^\|/, '').replace(/\|$/, '').split('|').length;
  const value = `|${' --- |'.repeat(cells)}`;
  const hasDelimiter = /^[|\s:：\-–—－_=]+$/.test(lines[at + 1]!.text);
  return createIssue('table-raw', source.placeAt(head.start), {
    value: firstWords(head.text),
    advice: hasDelimiter
      ? say('table-mend-delimiter', { value })
      : say('table-add-delimiter', { value }),
  });
}

/** Four blanks before each line, further in than what it stands in: elsewhere this is code. */
function findIndented(prose: Prose, source: Source): Issue | undefined {
  const { node, parent, lines } = prose;
  if (parent?.type !== 'root' && parent?.type !== 'listItem') return undefined;
  const inner = parent.type === 'root' ? 0 : columnOf(parent);
  const isIndented = lines.every(({ start }) => {
    const { column } = source.placeAt(start);
    const before = source.text.slice(start - column + 1, start);
    return before.trim() === '' && widthOf(before) >= inner + 4;
  });
  return isIndented && node !== parent.children[0] && !isOfBlock(prose, inner, source)
    ? createIssue('code-indented', source.placeAt(lines[0]!.start), {})
    : undefined;
}

/** Whether it is what stands in a callout or a tab of another tool, which is told at its first line. */
function isOfBlock({ node, parent }: Prose, inner: number, source: Source): boolean {
  const before = parent!.children.slice(0, parent!.children.indexOf(node as never));
  const opener = before.findLast(({ position }) => (position?.start.column ?? 1) <= inner + 4);
  return /^(?:!!!|\?\?\?|===)/.test(
    source.text.slice(opener?.position?.start.offset ?? 0).slice(0, 3),
  );
}

/** Columns before the words of an item. */
function columnOf({ children }: ListItem): number {
  return (children[0]?.position?.start.column ?? 1) - 1;
}

const widthOf = (blanks: string): number => blanks.replaceAll('\t', '    ').length;

function findTicks({ text, start }: ProseLine, source: Source): Issue[] {
  const at = text.indexOf('`');
  if (at < 0) return [];
  const value = firstWords(text.slice(at));
  return [createIssue('code-raw', source.placeAt(start + at), { value })];
}

/** A bar in code cuts a cell in two, each with half of the backticks: one fault, which a row too wide tells already. */
function findTicksInRows(tree: Root, source: Source): Issue[] {
  const rows = Map.groupBy(collectProse(tree, source), ({ parent }) => parent);
  const issues: Issue[] = [];
  visit(tree, 'table', ({ children: [head, ...body] }) => {
    for (const row of [head!, ...body]) {
      if (row.children.length > head!.children.length) continue;
      const ticks = (rows.get(row) ?? []).flatMap(({ lines }) =>
        lines.flatMap((line) => findTicks(line, source)),
      );
      issues.push(...ticks.slice(0, 1));
    }
  });
  return issues;
}

function findInlineMarks({ text, start }: ProseLine, source: Source): Issue[] {
  const issues: Issue[] = [];
  const mark = findEmphasis(text);
  if (mark !== undefined)
    issues.push(
      createIssue('emphasis-raw', source.placeAt(start + mark), {
        value: firstWords(text.slice(mark)),
      }),
    );
  // An index of an index is code that lacks its backticks, or an array of arrays.
  for (const { 0: value, 1: label, 2: id, index } of text.matchAll(
    /(?<![\w\])])!?\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g,
  ))
    issues.push(
      createIssue('reference-defined', source.placeAt(start + index), { value, id: id! || label! }),
    );
  return issues;
}

/** Where `**` or `~~` stands that is no operator: the signs of a power stand between letters or between blanks. */
function findEmphasis(text: string): number | undefined {
  for (const { 0: mark, index } of text.matchAll(/\*{2,}|~~+/g)) {
    const [before = ' ', after = ' '] = [text[index - 1], text[index + mark.length]];
    const isOperator =
      mark === '**' &&
      ((/[\w)\]]/.test(before) && /[\w(-]/.test(after)) ||
        (before === ' ' && after === ' ' && index > 0));
    if (!isOperator) return index;
  }
  return undefined;
}

/** The beginning of a line, as much as a message repeats. */
function firstWords(text: string): string {
  const characters = [...text.replaceAll(taken, '…').replace(/…+/g, '…')];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : characters.join('');
}
