import type { ReadingRecord } from '../schema/reading.ts';

const columns = [
  'id',
  'title',
  'by',
  'etAl',
  'via',
  'year',
  'venue',
  'publisher',
  'url',
  'kind',
  'lang',
  'rating',
  'level',
  'access',
  'minutes',
  'why',
  'draft',
  'framework',
  'group',
  'listedAs',
  'note',
  'section',
  'state',
  'accessed',
] as const satisfies readonly (keyof ReadingRecord)[];

/** The reading list for a spreadsheet, as RFC 4180 writes it; the mark at its start tells Excel that it is UTF-8. */
export function formatReadingCsv(records: readonly ReadingRecord[]): string {
  const rows = [
    [...columns],
    ...records.map((record) => columns.map((key) => textOf(record[key]))),
  ];
  return `\uFEFF${rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')}`;
}

function textOf(value: ReadingRecord[keyof ReadingRecord]): string {
  return Array.isArray(value) ? value.join('; ') : String(value ?? '');
}

/** An apostrophe before what a spreadsheet would take for a formula and run; it shows such a cell without it. */
function formatCell(text: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
