import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openJournal, readJournal } from '../../../scripts/links/journal.ts';
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

test('cut anywhere, a journal keeps its whole lines and no others', () => {
  write('http://a/', 'http://b/');
  const whole = readFileSync(file);
  for (let length = whole.length; length >= 0; length -= 1) {
    const cut = whole.subarray(0, length);
    const lines = cut.toString().split('\n').length - 1;
    const kept = readJournal(cut, now);
    if (lines === 0) expect(kept).toBeUndefined();
    else {
      expect([...kept!.done.keys()]).toEqual(['http://a/', 'http://b/'].slice(0, lines - 1));
      expect(kept!.bytes).toBe(cut.lastIndexOf('\n') + 1);
    }
  }
});

test.each([
  ['nothing', 0, ['http://c/']],
  ['half of its head', 0.5, ['http://c/']],
  ['its head', 1, ['http://c/']],
  ['half of a result', 1.5, ['http://c/']],
  ['a result', 2, ['http://a/', 'http://c/']],
  ['a result and a half', 2.5, ['http://a/', 'http://c/']],
])('a journal of which %s is left can be written on', (_what, lines, urls) => {
  write('http://a/', 'http://b/');
  const text = readFileSync(file, 'utf8').split('\n');
  const whole = text.slice(0, Math.floor(lines)).map((line) => `${line}\n`);
  const half = lines % 1 === 0 ? '' : text[Math.floor(lines)]!.slice(0, 20);
  writeFileSync(file, whole.join('') + half);
  write('http://c/');
  expect(doneAt(now)).toEqual(urls);
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
