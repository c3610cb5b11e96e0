import { expect, test } from 'vitest';
import { confirm } from '../../../scripts/links/confirm.ts';
import { isDue } from '../../../scripts/links/due.ts';
import type { LinkResult } from '../../../scripts/links/result.ts';
import type { LinkHealth } from '../../../src/schema/health.ts';

const url = 'https://example.org/a#b';
const start = Date.parse('2026-11-24T08:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const results = {
  alive: { verdict: 'alive', reason: 'ok', status: 200, finalUrl: url, fragment: 'present' },
  moved: {
    verdict: 'moved',
    reason: 'redirected-permanently',
    status: 200,
    finalUrl: 'https://example.org/new',
    fragment: 'unchecked',
  },
  gone: { verdict: 'dead', reason: 'not-found', status: 404, finalUrl: url, fragment: 'unchecked' },
  noHost: {
    verdict: 'dead',
    reason: 'no-such-host',
    status: null,
    finalUrl: null,
    fragment: 'unchecked',
  },
  faulty: {
    verdict: 'unknown',
    reason: 'server-error',
    status: 503,
    finalUrl: url,
    fragment: 'unchecked',
  },
  cycle: {
    verdict: 'dead',
    reason: 'redirect-cycle',
    status: 302,
    finalUrl: url,
    fragment: 'unchecked',
  },
  garbled: {
    verdict: 'unknown',
    reason: 'protocol-error',
    status: null,
    finalUrl: null,
    fragment: 'unchecked',
  },
  limited: {
    verdict: 'unknown',
    reason: 'rate-limited',
    status: 429,
    finalUrl: url,
    fragment: 'unchecked',
  },
  walled: {
    verdict: 'walled',
    reason: 'forbidden',
    status: 403,
    finalUrl: url,
    fragment: 'unchecked',
  },
  refused: {
    verdict: 'unknown',
    reason: 'refused-whitespace',
    status: null,
    finalUrl: null,
    fragment: 'unchecked',
  },
} satisfies Record<string, Omit<LinkResult, 'url' | 'notBefore'>>;

/** Runs one after another: what each found, and hours since the first. */
function after(...runs: [keyof typeof results, number][]): LinkHealth {
  let link: LinkHealth | undefined;
  for (const [name, hours] of runs) {
    link = confirm(
      link,
      { url, notBefore: null, ...results[name] },
      new Date(start + hours * HOUR),
    );
  }
  return link!;
}

test.each<[string, [keyof typeof results, number][], string]>([
  ['one 404 of a new link', [['gone', 0]], 'unknown'],
  [
    'one 404 of a link that was alive',
    [
      ['alive', 0],
      ['gone', 24],
    ],
    'alive',
  ],
  [
    'two 404s within a day',
    [
      ['gone', 0],
      ['gone', 23],
    ],
    'unknown',
  ],
  [
    'two 404s a day apart',
    [
      ['gone', 0],
      ['gone', 24],
    ],
    'dead',
  ],
  [
    'three 404s within a day',
    [
      ['gone', 0],
      ['gone', 1],
      ['gone', 2],
    ],
    'unknown',
  ],
  [
    'a missing host, twice',
    [
      ['noHost', 0],
      ['noHost', 168],
    ],
    'dead',
  ],
  [
    'a 404 forgotten in between',
    [
      ['gone', 0],
      ['alive', 24],
      ['gone', 48],
    ],
    'alive',
  ],
  [
    'a 404 and a time in which nobody answered',
    [
      ['gone', 0],
      ['limited', 24],
      ['gone', 48],
    ],
    'dead',
  ],
  [
    'three faults over two weeks',
    [
      ['faulty', 0],
      ['faulty', 168],
      ['faulty', 400],
    ],
    'unknown',
  ],
  [
    'four faults within a week',
    [
      ['faulty', 0],
      ['faulty', 24],
      ['faulty', 48],
      ['faulty', 160],
    ],
    'unknown',
  ],
  [
    'four faults over two weeks',
    [
      ['faulty', 0],
      ['faulty', 24],
      ['faulty', 48],
      ['faulty', 336],
    ],
    'dead',
  ],
  [
    'redirects that end nowhere, twice',
    [
      ['cycle', 0],
      ['cycle', 168],
    ],
    'unknown',
  ],
  [
    'redirects that end nowhere, over two weeks',
    [
      ['cycle', 0],
      ['cycle', 112],
      ['cycle', 224],
      ['cycle', 336],
    ],
    'dead',
  ],
  [
    'faults of changing kinds over two weeks',
    [
      ['cycle', 0],
      ['faulty', 112],
      ['cycle', 224],
      ['faulty', 336],
    ],
    'dead',
  ],
  [
    'HTTP that browsers may be able to read',
    [
      ['garbled', 0],
      ['garbled', 168],
      ['garbled', 336],
      ['garbled', 504],
    ],
    'unknown',
  ],
  [
    'limits for ever',
    [
      ['limited', 0],
      ['limited', 500],
      ['limited', 1000],
      ['limited', 1500],
    ],
    'unknown',
  ],
  [
    'a dead link that answers',
    [
      ['gone', 0],
      ['gone', 24],
      ['alive', 48],
    ],
    'alive',
  ],
  [
    'a dead link that times out',
    [
      ['gone', 0],
      ['gone', 24],
      ['faulty', 48],
    ],
    'dead',
  ],
  [
    'a wall after a page',
    [
      ['alive', 0],
      ['walled', 24],
    ],
    'walled',
  ],
  [
    'a fault behind a wall',
    [
      ['walled', 0],
      ['faulty', 24],
    ],
    'walled',
  ],
  [
    'an alive link not seen for two months',
    [
      ['alive', 0],
      ['limited', 24 * 61],
    ],
    'unknown',
  ],
  [
    'an address that may not be asked for',
    [
      ['alive', 0],
      ['refused', 24],
    ],
    'unknown',
  ],
])('%s: shown as %s', (_name, runs, state) => {
  expect(after(...runs).state).toBe(state);
});

test('the run keeps its own verdict while readers see the confirmed state', () => {
  expect(after(['moved', 0], ['gone', 24])).toEqual({
    url,
    state: 'moved',
    verdict: 'dead',
    reason: 'not-found',
    status: 404,
    finalUrl: 'https://example.org/new',
    fragment: 'unchecked',
    firstSeen: '2026-11-24',
    lastGood: '2026-11-24',
    lastChecked: '2026-11-25',
    notBefore: null,
    failing: { kind: 'gone', runs: 1, since: '2026-11-25T08:00:00.000Z' },
    archive: null,
  });
});

test('a dead link gets the address of its copy, without the fragment', () => {
  expect(after(['gone', 0], ['gone', 24]).archive).toBe(
    'https://web.archive.org/web/https://example.org/a',
  );
});

const due = (
  verdict: LinkHealth['verdict'],
  days: number,
  more: Partial<LinkHealth> = {},
): boolean => {
  const link = { ...after(['alive', 0]), verdict, lastChecked: '2026-11-24', ...more };
  return isDue(link, new Date(Date.parse('2026-11-24') + days * DAY));
};

test('a verdict is believed for its time', () => {
  expect(isDue(undefined, new Date())).toBe(true);
  expect([due('alive', 11), due('alive', 17)]).toEqual([false, true]);
  expect([due('moved', 6), due('moved', 7)]).toEqual([false, true]);
  expect([due('walled', 29), due('walled', 30)]).toEqual([false, true]);
  expect([due('unknown', 0.9), due('unknown', 1)]).toEqual([false, true]);
  expect([due('dead', 0.9), due('dead', 1)]).toEqual([false, true]);
});

test('the times of alive links are spread over a fifth to both sides', () => {
  const days = (link: string): number => {
    let day = 0;
    while (!due('alive', day, { url: link })) day += 0.1;
    return day;
  };
  const all = Array.from({ length: 50 }, (_, index) => days(`https://example.org/${index}`));
  expect(Math.min(...all)).toBeGreaterThan(11);
  expect(Math.max(...all)).toBeLessThan(17);
  expect(Math.max(...all) - Math.min(...all)).toBeGreaterThan(4);
});

test('a server that asked to be left alone is', () => {
  const notBefore = '2026-11-27T00:00:00.000Z';
  expect([due('unknown', 2, { notBefore }), due('unknown', 3, { notBefore })]).toEqual([
    false,
    true,
  ]);
});
