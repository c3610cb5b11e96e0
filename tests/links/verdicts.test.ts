import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseGroups, handlers } from './cases/index.ts';
import { createWorkspace, runCommand, type Finished, type Row } from './command.ts';
import { startServer, type HostileServer, type Seen } from './hostile-server.ts';

let server: HostileServer;
let finished: Finished;
let rows: Map<string, Row>;

/** Address on the host that serves a group. */
function addressOf(group: string, path = ''): string {
  const index = caseGroups.findIndex(({ name }) => name === group);
  return `http://127.0.0.${index + 1}:${server.port}${path}`;
}

/** Requests to a path of a group. */
function requests(group: string, path: string): Seen[] {
  const { host } = new URL(addressOf(group));
  return server.seen.filter((seen) => seen.host === host && seen.path === path);
}

beforeAll(async () => {
  server = await startServer(handlers);
  const urls = caseGroups.flatMap(({ name, cases }) =>
    cases.map(({ path }) => addressOf(name, path)),
  );
  const workspace = createWorkspace(urls);
  finished = await runCommand([...workspace.args, '--timeout', '1000', '--host-gap', '0']);
  rows = new Map(workspace.rows().map((row) => [row.url, row]));
}, 60_000);

afterAll(() => server.close());

test('the run ends well although links are dead', () => {
  expect(finished).toMatchObject({ code: 0 });
  expect(finished.stdout).toContain('本次判为失效');
});

describe.each(caseGroups)('$name', ({ name, cases }) => {
  test.each(cases)('$path is $verdict because of $reason', (expected) => {
    const { verdict, reason, fragment } = rows.get(addressOf(name, expected.path))!;
    expect({ verdict, reason, ...(expected.fragment && { fragment }) }).toEqual({
      verdict: expected.verdict,
      reason: expected.reason,
      ...(expected.fragment && { fragment: expected.fragment }),
    });
  });
});

test('a redirect leads to the address that was reached', () => {
  const base = addressOf('redirects');
  expect(rows.get(`${base}/301`)).toMatchObject({ status: 200, finalUrl: `${base}/ok` });
  const fragments = addressOf('fragments');
  expect(rows.get(`${fragments}/jump-renamed#old`)?.finalUrl).toBe(`${fragments}/page#intro`);
});

test('links to one page ask for it once', () => {
  // Once for its own links; the others are redirects that lead there.
  const own = caseGroups.find(({ name }) => name === 'fragments')!.cases;
  const jumps = new Set(
    own.map(({ path }) => path.split('#')[0]).filter((path) => /^.jump/.test(path!)),
  );
  expect(requests('fragments', '/page')).toHaveLength(1 + jumps.size);
});

test('only GET is used, and it says what it is', () => {
  expect(new Set(server.seen.map(({ method }) => method))).toEqual(new Set(['GET']));
  const [{ headers }] = server.seen as [Seen];
  expect(headers['user-agent']).toMatch(/^Mozilla\/5\.0 \(compatible; tijing-linkcheck\/1\.0/);
  expect(headers).toHaveProperty('accept');
  expect(headers).toHaveProperty('accept-language');
});

test('an attempt is made three times at most', () => {
  expect(requests('retried', '/500')).toHaveLength(3);
  expect(requests('statuses', '/403')).toHaveLength(1);
});

test('what comes round again is asked for twice, and no more', () => {
  expect(requests('circles', '/self')).toHaveLength(2);
});

test('an endless body is left after little more than its cap', () => {
  // The cap is 64 KiB, or 16 KiB of what nobody wants; the rest is what the sockets of both sides
  // had buffered.
  expect(server.sent('/endless')).toBeLessThan(8_000_000);
  expect(server.sent('/endless-zip')).toBeLessThan(8_000_000);
});
