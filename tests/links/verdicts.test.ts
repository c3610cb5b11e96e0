import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseGroups, handlersOf } from './cases.ts';
import { createWorkspace, runCommand, type Finished, type Row } from './command.ts';
import { startServer, type HostileServer } from './hostile-server.ts';

let server: HostileServer;
let finished: Finished;
let rows: Map<string, Row>;

const addressOf = (group: number, path: string): string =>
  `http://127.0.0.${group + 1}:${server.port}${path}`;

beforeAll(async () => {
  server = await startServer(handlersOf(caseGroups), { hosts: caseGroups.length });
  const urls = caseGroups.flatMap((cases, group) =>
    cases.map(({ path }) => addressOf(group, path)),
  );
  const workspace = createWorkspace(urls);
  finished = await runCommand([...workspace.args, '--timeout', '700', '--host-gap', '0']);
  rows = new Map(workspace.rows().map((row) => [row.url, row]));
}, 90_000);

afterAll(() => server.close());

test('the run ends well although links are dead', () => {
  expect(finished).toMatchObject({ code: 0 });
  expect(finished.stdout).toContain('本次判为失效');
});

for (const [group, cases] of caseGroups.entries()) {
  test.each(cases)(
    '$path is $verdict because of $reason',
    ({ path, verdict, reason, fragment }) => {
      const row = rows.get(addressOf(group, path));
      expect(row).toMatchObject({ verdict, reason, ...(fragment && { fragment }) });
    },
  );
}

test('a redirect leads to the address that was reached', () => {
  const base = addressOf(5, '');
  expect(rows.get(`${base}/301`)).toMatchObject({ status: 200, finalUrl: `${base}/ok` });
  const fragments = addressOf(7, '');
  expect(rows.get(`${fragments}/jump-renamed#old`)?.finalUrl).toBe(`${fragments}/page#intro`);
});

test('links to one page ask for it once', () => {
  const host = new URL(addressOf(7, '')).host;
  expect(server.seen.filter((seen) => seen.path === '/page' && seen.host === host)).toHaveLength(3);
});

test('only GET is used, and it says what it is', () => {
  expect(new Set(server.seen.map(({ method }) => method))).toEqual(new Set(['GET']));
  const [{ headers }] = server.seen as [HostileServer['seen'][number]];
  expect(headers['user-agent']).toMatch(/^Mozilla\/5\.0 \(compatible; tijing-linkcheck\/1\.0/);
  expect(headers).toHaveProperty('accept');
  expect(headers).toHaveProperty('accept-language');
});

test('an attempt is made three times at most', () => {
  const host = new URL(addressOf(1, '')).host;
  expect(server.seen.filter((seen) => seen.path === '/500' && seen.host === host)).toHaveLength(3);
  const refused = server.seen.filter(({ path }) => path === '/403');
  expect(refused).toHaveLength(2);
});

test('an endless body is left after little more than its cap', () => {
  // The cap is 64 KiB; the rest is what the sockets of both sides had buffered.
  expect(server.sent('/endless')).toBeLessThan(8_000_000);
});
