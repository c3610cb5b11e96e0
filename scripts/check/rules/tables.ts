import type { Nodes, TableCell, Text } from 'mdast';
import type { Draft, ReadNote } from '../../../src/markdown/read-note.ts';
import type { Source } from '../../../src/markdown/source.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import type { Content } from '../../../src/read/content.ts';
import { placeOf } from '../../../src/markdown/place.ts';
import { visit } from '../../../src/markdown/visit.ts';

/** Tables that would lose something without a word: bars in formulas, cells beyond the header. */
export function checkTables(content: Content): Issue[] {
  return [...content.notes, ...content.pages].flatMap(({ draft, source }: ReadNote<unknown>) =>
    draft ? [...findEscapedBars(draft, source), ...findLongRows(draft, source)] : [],
  );
}

/** `\|` keeps a cell whole, but TeX draws ∥ for it, and other readers of the file draw |. */
function findEscapedBars({ tree }: Draft, source: Source): Issue[] {
  const issues: Issue[] = [];
  visit(tree, 'tableCell', (cell) => {
    visit(cell, 'inlineMath', (formula) => {
      const start = formula.position?.start.offset ?? 0;
      const written = source.text.slice(start, formula.position?.end.offset ?? 0);
      const bar = written.indexOf('\\|');
      if (bar >= 0)
        issues.push(createIssue('math-table-bar', source.placeAt(start + bar), { value: written }));
    });
  });
  return issues;
}

function findLongRows({ tree }: Draft, source: Source): Issue[] {
  const split = splitFormulas(tree, source);
  const issues = split.map(({ start, end }) =>
    createIssue('math-table-bar', source.placeAt(start), { value: source.text.slice(start, end) }),
  );
  visit(tree, 'table', ({ children: [head, ...rows] }) => {
    const limit = head?.children.length ?? 0;
    for (const row of rows) {
      const lost = row.children.slice(limit).find(({ children }) => children.length > 0);
      if (!lost || split.some(({ cells }) => cells === row.children)) continue;
      issues.push(
        createIssue('table-row', placeOf(lost, source.file), {
          value: String(row.children.length),
          limit: String(limit),
        }),
      );
    }
  });
  return issues;
}

/** A formula that a bar has cut in two: dollars without partners in two cells of one row. */
interface SplitFormula {
  start: number;
  end: number;
  cells: readonly TableCell[];
  texts: Text[];
}

export function splitFormulas(tree: Nodes, source: Source): SplitFormula[] {
  const found: SplitFormula[] = [];
  visit(tree, 'tableRow', ({ children: cells }) => {
    let open: { start: number; text: Text; cell: TableCell } | undefined;
    for (const cell of cells) {
      visit(cell, 'text', (text) => {
        const offset = text.position?.start.offset ?? 0;
        const dollar = findDollar(source.text.slice(offset, text.position?.end.offset ?? 0));
        if (dollar === undefined) return;
        const at = offset + dollar;
        if (open && open.cell !== cell) {
          found.push({ start: open.start, end: at + 1, cells, texts: [open.text, text] });
          open = undefined;
        } else open = { start: at, text, cell };
      });
    }
  });
  return found;
}

/** Offset of the first dollar that is not escaped. */
export function findDollar(text: string): number | undefined {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '$') return i;
  }
  return undefined;
}
