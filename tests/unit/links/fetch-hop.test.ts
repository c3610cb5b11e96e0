import { networkInterfaces } from 'node:os';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { fetchHop, type HopRequest } from '../../../scripts/links/fetch-hop.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** Serves one connection by hand; client and server share one loop, so that nothing here races. */
async function serve(
  onSocket: (socket: Socket) => void,
  host = '127.0.0.1',
  name = host,
): Promise<URL> {
  server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => void server!.listen(0, host, resolve));
  return new URL(`http://${name}:${(server.address() as AddressInfo).port}/a?b`);
}

const request = (url: URL, cap = 0): HopRequest => ({
  url,
  cookies: '',
  userAgent: 'test',
  allowLoopback: true,
  timeouts: { connect: 5000, headers: 5000, whole: 20_000 },
  bodyCap: () => cap,
});

const ask = (url: URL, cap?: number) => fetchHop(request(url, cap));

const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n<p>';

test('returns when the server, too, has ended the connection', async () => {
  const events: string[] = [];
  const url = await serve((socket) => {
    socket.once('data', () => socket.write(answer));
    socket.once('end', () => {
      events.push('client ends');
      setTimeout(() => socket.end(() => events.push('server ends')), 20);
    });
  });
  expect(await ask(url, 100)).toMatchObject({ ok: true, status: 200 });
  expect(events).toEqual(['client ends', 'server ends']);
});

test('does not wait for ever for a server that never ends', async () => {
  let socket: Socket;
  const url = await serve((opened) => {
    socket = opened;
    socket.once('data', () => socket.write(answer));
  });
  expect(await ask(url)).toMatchObject({ ok: true, status: 200 });
  socket!.destroy();
});

test('a body is broken off where nobody wants the rest', async () => {
  let sent = 0;
  let closed: Promise<unknown>;
  const url = await serve((socket) => {
    closed = new Promise((resolve) => void socket.once('close', resolve));
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const push = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536))) sent += 65_536;
      };
      socket.on('drain', push);
      push();
    });
  });
  const hop = await ask(url, 1000);
  expect(hop).toMatchObject({ ok: true, body: { state: 'cut' } });
  expect(hop.ok && hop.body!.bytes.length).toBe(1000);
  await closed!;
  expect(sent).toBeLessThan(8_000_000);
});

test('the time of a hop is that of the exchange, not of the good-byes', async () => {
  const url = await serve((socket) => {
    socket.once('data', () => socket.write(answer));
    socket.once('end', () => setTimeout(() => socket.end(), 100));
  });
  const started = performance.now();
  const { took } = await ask(url);
  expect(performance.now() - started - took).toBeGreaterThan(90);
});

test('what is sent says who asks, and that one answer is enough', async () => {
  let sent = '';
  const url = await serve((socket) => {
    socket.once('data', (bytes) => {
      sent = bytes.toString('latin1');
      socket.end(answer);
    });
  });
  await ask(url);
  expect(sent).toMatch(/^GET \/a\?b HTTP\/1\.1\r\n/);
  expect(sent.split('\r\n')).toEqual(
    expect.arrayContaining([`host: ${url.host}`, 'user-agent: test', 'connection: close']),
  );
  expect(sent).not.toMatch(/^cookie:/im);
});

const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((found) => found?.address === '::1');

test.skipIf(!hasIPv6)('an address in IPv6 is asked like any other', async () => {
  const url = await serve(
    (socket) => void socket.once('data', () => socket.end(answer)),
    '::1',
    '[::1]',
  );
  expect(await ask(url)).toMatchObject({ ok: true, status: 200 });
  expect(await fetchHop({ ...request(url), allowLoopback: false })).toMatchObject({
    ok: false,
    reason: 'private-address',
  });
});
