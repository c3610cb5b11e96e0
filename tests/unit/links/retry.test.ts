import { expect, test } from 'vitest';
import { backoff, parseRetryAfter } from '../../../scripts/links/retry.ts';

const now = Date.parse('2026-11-24T08:00:00Z');

test.each([
  ['0', 0],
  ['120', 120_000],
  [' 5 ', 5000],
  ['Tue, 24 Nov 2026 08:00:30 GMT', 30_000],
  ['Tuesday, 24-Nov-26 08:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['99999999999999999999', 30 * 86_400_000],
  ['Sat, 01 Jan 2222 00:00:00 GMT', 30 * 86_400_000],
])('Retry-After: %s asks for %i ms', (value, wait) => {
  expect(parseRetryAfter(value, now)).toBe(wait);
});

test.each(['', 'soon', '-1', '1.5', '5 minutes', '2026-11-24', undefined])(
  'Retry-After: %s asks for nothing',
  (value) => {
    expect(parseRetryAfter(value, now)).toBeUndefined();
  },
);

test('the wait doubles and keeps within thirty per cent', () => {
  expect([backoff(1, 0), backoff(1, 1)]).toEqual([700, 1300]);
  expect([backoff(2, 0), backoff(2, 1)]).toEqual([1400, 2600]);
});
