import { afterEach, expect, test } from 'vitest';
import { createWorkspace, runCommand } from './command.ts';
import {
  firstly,
  page,
  PROSE,
  startServer,
  status,
  type Handler,
  type HostileServer,
} from './hostile-server.ts';

let server: HostileServer;
afterEach(() => server.close());

const ok = page(`<title>课程</title>${PROSE}`);
/** Answers after so many milliseconds. */
const slow =
  (wait: number): Handler =>
  (request, response, count) => {
    setTimeout(() => ok(request, response, count), wait);
  };

/** Times between one request to a host and the next, in ms. */
function gaps(host: string): number[] {
  const times = server.seen.filter((seen) => seen.host.startsWith(`${host}:`)).map(({ at }) => at);
  return times.slice(1).map((at, index) => at - times[index]!);
}

function addresses(hosts: number, each: number): string[] {
  return Array.from({ length: hosts * each }, (_, index) => {
    return `http://127.0.0.${(index % hosts) + 1}:${server.port}/many/${index}`;
  });
}

test('a host is asked one thing at a time, with its gap in between', async () => {
  server = await startServer(new Map([['/many/*', slow(40)]]), { hosts: 2 });
  const { args } = createWorkspace(addresses(2, 5));
  await runCommand([...args, '--host-gap', '250']);
  expect(server.seen).toHaveLength(10);
  expect(server.peak).toEqual({ perHost: 1, inAll: 2 });
  for (const host of ['127.0.0.1', '127.0.0.2'])
    expect(Math.min(...gaps(host))).toBeGreaterThan(249);
});

test('no more than eight connections are open in all, and one to a host', async () => {
  server = await startServer(new Map([['/many/*', slow(40)]]), { hosts: 20 });
  const { args } = createWorkspace(addresses(20, 3));
  await runCommand([...args, '--host-gap', '50']);
  expect(server.seen).toHaveLength(60);
  expect(server.peak.perHost).toBe(1);
  expect(server.peak.inAll).toBeLessThanOrEqual(8);
  // And not because little was asked.
  expect(server.peak.inAll).toBeGreaterThan(6);
});

test('a host is asked two things at a time on request only', async () => {
  server = await startServer(new Map([['/many/*', slow(150)]]));
  const { args } = createWorkspace(addresses(1, 8));
  await runCommand([...args, '--host-gap', '50', '--per-host', '2']);
  expect(server.peak.perHost).toBe(2);
});

test('after a 429 the whole host is left alone until the time is over', async () => {
  const busy = firstly(1, status(429, { 'retry-after': '2' }), ok);
  server = await startServer(
    new Map([
      ['/busy', busy],
      ['/many/*', ok],
    ]),
  );
  const { args, rows } = createWorkspace([
    `http://127.0.0.1:${server.port}/busy`,
    ...addresses(1, 6),
  ]);
  await runCommand([...args, '--host-gap', '0']);
  const refusedAt = server.seen.findIndex(({ path }) => path === '/busy');
  const wait = server.seen[refusedAt + 1]!.at - server.seen[refusedAt]!.at;
  expect(wait).toBeGreaterThanOrEqual(2000);
  expect(rows().every(({ verdict }) => verdict === 'alive')).toBe(true);
});

test('hosts that are not on this machine get a second, whatever --host-gap says', async () => {
  server = await startServer(new Map());
  const { args } = createWorkspace(['http://a.invalid/1', 'http://a.invalid/2']);
  const start = performance.now();
  await runCommand([...args, '--host-gap', '0']);
  expect(performance.now() - start).toBeGreaterThan(1000);
});
