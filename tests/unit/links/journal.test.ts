import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openJournal } from '../../../scripts/links/journal.ts';
import type { LinkResult } from '../../../scripts/links/result.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'journal-')), 'deep', 'journal.jsonl');
});

const result = (url: string): LinkResult => ({
  url,
  verdict: 'alive',
  reason: 'ok',
  status: 200,
  finalUrl: url,
  fragment: 'unchecked',
  notBefore: null,
});

const doneAt = (time: number): string[] => {
  const journal = openJournal(file, time);
  journal.close();
  return [...journal.done.keys()];
};

function write(...urls: string[]): void {
  const journal = openJournal(file, now);
  journal.append(urls.map(result));
  journal.close();
}

test('a run that was broken off is continued', () => {
  write('http://a/', 'http://梯度/\u2028');
  write('http://c/');
  expect(doneAt(now)).toEqual(['http://a/', 'http://梯度/\u2028', 'http://c/']);
});

test('cut anywhere, a journal keeps its whole lines and can be written on', () => {
  write('http://a/', 'http://b/');
  const whole = readFileSync(file);
  for (let length = whole.length; length >= 0; length -= 1) {
    writeFileSync(file, whole);
    truncateSync(file, length);
    write('http://c/');
    const kept = doneAt(now);
    expect(kept.at(-1)).toBe('http://c/');
    const lines = whole.subarray(0, length).toString().split('\n').length - 1;
    expect(kept).toHaveLength(Math.max(0, lines - 1) + 1);
  }
});

test.each([
  ['finished', '{"end":true}\n'],
  ['foreign', '{"url":"http://a/"}\n'],
  ['garbled', '\u0000\u0000\n'],
])('a %s journal starts anew', (_name, line) => {
  write('http://a/');
  appendFileSync(file, line);
  expect(doneAt(now)).toEqual([]);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(2);
});

test('yesterday’s verdicts are not taken for today’s', () => {
  write('http://a/');
  expect(doneAt(now + 23 * 3_600_000)).toEqual(['http://a/']);
  expect(doneAt(now + 24 * 3_600_000)).toEqual([]);
});

test('finish marks the end', () => {
  const journal = openJournal(file, now);
  journal.append([result('http://a/')]);
  journal.finish();
  expect(readFileSync(file, 'utf8')).toMatch(/\{"end":true\}\n$/);
});
