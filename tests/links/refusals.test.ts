import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runCommand, type Row } from './command.ts';
import { page, redirect, startServer, type HostileServer } from './hostile-server.ts';

let server: HostileServer;
let rows: Map<string, Row>;

/** `@` stands for the host and port of the server, which must never hear of these. */
const refused: readonly [string, string][] = [
  ['http://@/a b', 'refused-whitespace'],
  ['http://@/ok ', 'refused-whitespace'],
  [' http://@/ok', 'refused-whitespace'],
  ['http://@/ok\u00a0', 'refused-whitespace'],
  ['http://@/o\tk', 'refused-control-character'],
  ['http://@/\u0007', 'refused-control-character'],
  ['http://@/\u200bok', 'refused-control-character'],
  ['http://@/\u202eko', 'refused-control-character'],
  ['http://user:secret@@/ok', 'refused-credentials'],
  ['javascript:alert(1)', 'refused-scheme'],
  ['data:text/html,<p>', 'refused-scheme'],
  ['file:///etc/passwd', 'refused-scheme'],
  ['ftp://@/ok', 'refused-scheme'],
  ['//@/ok', 'refused-syntax'],
  ['/ok', 'refused-syntax'],
  ['www.example.org', 'refused-syntax'],
  ['http:@/ok', 'refused-syntax'],
  ['http:///@/ok', 'refused-syntax'],
  ['http://', 'refused-syntax'],
  ['http://127.0.0.1:99999/', 'refused-syntax'],
  ['http://[::1/', 'refused-syntax'],
  ['http:\\\\@\\ok', 'refused-syntax'],
  ['http://@/{ok}', 'refused-character'],
  ['http://@/100%', 'refused-character'],
  ['http://@/ok。', 'refused-character'],
  ['http://10.0.0.1/', 'refused-private-host'],
  ['http://169.254.169.254/latest/meta-data/', 'refused-private-host'],
  ['http://[fd00::1]/', 'refused-private-host'],
  ['http://[::ffff:192.168.0.1]/', 'refused-private-host'],
  ['http://2130706433/', 'refused-private-host'],
  ['http://0x7f.1/', 'refused-private-host'],
  ['http://intranet/', 'refused-private-host'],
  ['http://printer.local/', 'refused-private-host'],
];

const written = (address: string): string =>
  address.replace(/@(?=[/\\])/, `127.0.0.1:${server.port}`);

beforeAll(async () => {
  server = await startServer(
    new Map([
      ['/ok', page('ok')],
      ['/to-self', redirect(302, '/ok')],
    ]),
  );
  const workspace = createWorkspace(refused.map(([address]) => written(address)));
  await runCommand(workspace.args);
  rows = new Map(workspace.rows().map((row) => [row.url, row]));
});

afterAll(() => server.close());

test.each(refused)('%j is refused: %s', (address, reason) => {
  expect(rows.get(written(address))).toEqual({
    url: written(address),
    verdict: 'unknown',
    reason,
    status: null,
    finalUrl: null,
    fragment: 'unchecked',
  });
});

test('nothing refused is ever asked for', () => {
  expect(server.seen).toEqual([]);
});

test('without --allow-loopback not even a name that leads home is connected to', async () => {
  const urls = [`http://127.0.0.1:${server.port}/ok`, `http://localhost:${server.port}/ok`];
  const workspace = createWorkspace(urls);
  await runCommand(workspace.args.filter((arg) => arg !== '--allow-loopback'));
  expect(workspace.rows().map(({ reason }) => reason)).toEqual([
    'refused-private-host',
    'refused-private-host',
  ]);
  expect(server.seen).toEqual([]);
});
