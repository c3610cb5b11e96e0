import { inline } from './inline.ts';

/** A table with its caption before it; its columns keep their side. */
export function writeTable(table: HTMLTableElement): string[] {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const [head = []] = rows;
  const rule = head.map(({ classList }) =>
    classList.contains('align-right') ? '--:' : classList.contains('align-center') ? ':-:' : '---',
  );
  const written = rows.map((cells) =>
    // A bar ends a cell, in code too.
    cells.map(({ childNodes }) => inline(childNodes).replace(/\|/g, '\\|')),
  );
  const [first = [], ...others] = written;
  const lines = [first, rule, ...others].map((cells) => `| ${cells.join(' | ')} |`);
  const caption = table.caption ? [`**${inline(table.caption.childNodes)}**`] : [];
  return [...caption, lines.join('\n')];
}
