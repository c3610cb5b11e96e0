import { expect, it } from 'vitest';
import { formatReadingCsv } from '../../../src/model/reading-csv.ts';
import type { ReadingRecord } from '../../../src/schema/reading.ts';

const record: ReadingRecord = {
  id: 'a',
  title: 'T',
  url: 'https://e.org/',
  kind: 'paper',
  lang: 'zh',
  access: 'open',
  note: 'p/n',
  section: 's',
  state: 'alive',
  accessed: '2026-11-24',
};
const rowsOf = (more: Partial<ReadingRecord>) =>
  formatReadingCsv([{ ...record, ...more }]).split('\r\n');

it('begins with the mark by which Excel knows UTF-8, and ends each row as RFC 4180 says', () => {
  const text = formatReadingCsv([record]);
  expect(text.startsWith('\uFEFFid,title,by,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(rowsOf({})).toHaveLength(3);
});

it('has a cell for each fact, in the order of its head', () => {
  const facts: Partial<ReadingRecord> = { by: ['甲', '乙'], etAl: true, year: 2020, why: '好' };
  const [head, row] = rowsOf(facts).map((line) => line.replace('\uFEFF', '').split(','));
  const cell = (name: string) => row![head!.indexOf(name)];
  expect(row).toHaveLength(head!.length);
  expect(['id', 'by', 'etAl', 'year', 'why', 'venue', 'accessed'].map(cell)).toEqual([
    'a',
    '甲; 乙',
    'true',
    '2020',
    '好',
    '',
    '2026-11-24',
  ]);
});

it('quotes what holds a comma, a quote or blanks at an end', () => {
  expect(rowsOf({ title: 'a, "b"' })[1]).toMatch(/^a,"a, ""b""",/);
  expect(rowsOf({ title: ' a' })[1]).toMatch(/^a," a",/);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', ' =1', '\t=1', '|cmd', '%0A'])(
  'lets no cell be a formula: %j',
  (title) => {
    expect(rowsOf({ title })[1]).toMatch(/^a,"?'/);
  },
);

it('leaves alone what only holds such a sign', () => {
  expect(rowsOf({ title: 'a = b - c' })[1]).toMatch(/^a,a = b - c,/);
});
