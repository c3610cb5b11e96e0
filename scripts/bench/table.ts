/** A table for a terminal: the first column to the left, numbers to the right, two blanks between. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column]!;
          return isText(rows, column) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Whether a column holds words below its head. */
function isText(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.slice(1).some((row) => /^[^\d–]/.test(row[column] ?? ''));
}
