import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  /** 1 for the first request to this path, counted per host. */
  count: number,
) => void;

export interface Seen {
  path: string;
  host: string;
  method: string;
  headers: IncomingMessage['headers'];
  /** Milliseconds, monotonic. */
  at: number;
}

export interface HostileServer {
  port: number;
  /** Every request, in order. */
  seen: Seen[];
  /**
   * Most connections that were open at once: to one host, and in all. One is over when this side has
   * closed its half, which the client can wait for; Node says `close` a turn of its loop later, when
   * it may have taken up the next one.
   */
  peak: { perHost: number; inAll: number };
  /** Bytes written to bodies of this path. */
  sent: (path: string) => number;
  /** Resolves when no connection is open and none waits to be taken up. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}

type Handlers = ReadonlyMap<string, Handler>;

/**
 * A server on loopback addresses only, 127.0.0.1 up to 127.0.0.`hosts`, all on one port.
 *
 * @param handlers by path; `/folder/*` answers for its folder. One map for all hosts, or one for each
 */
export async function startServer(
  handlers: Handlers | readonly Handlers[],
  { hosts = 1 }: { hosts?: number } = {},
): Promise<HostileServer> {
  const byHost = 'length' in handlers ? handlers : Array<Handlers>(hosts).fill(handlers);
  const seen: Seen[] = [];
  const counts = new Map<string, number>();
  const sentBytes = new Map<string, number>();
  const peak = { perHost: 0, inAll: 0 };
  const sockets = new Set<Socket>();
  const open = new Map<Socket, string>();

  const onRequest = (
    own: Handlers,
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): void => {
    const path = request.url ?? '';
    const key = path.split('?')[0]!;
    const count = (counts.get(address + key) ?? 0) + 1;
    counts.set(address + key, count);
    const host = request.headers.host ?? '';
    seen.push({
      path,
      host,
      method: request.method ?? '',
      headers: request.headers,
      at: performance.now(),
    });
    const { socket } = request;
    const before = socket.bytesWritten;
    socket.once('close', () => sentBytes.set(key, socket.bytesWritten - before));
    const handle = own.get(key) ?? own.get(`/${key.split('/')[1]}/*`);
    if (handle) handle(request, response, count);
    else {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('<title>Not Found</title><p>no such case');
    }
  };

  const onConnection = (socket: Socket): void => {
    const host = socket.localAddress ?? '';
    open.set(socket, host);
    peak.inAll = Math.max(peak.inAll, open.size);
    const toHost = [...open.values()].filter((other) => other === host);
    peak.perHost = Math.max(peak.perHost, toHost.length);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('finish', () => open.delete(socket));
    socket.once('close', () => {
      open.delete(socket);
      sockets.delete(socket);
    });
  };

  const servers: Server[] = [];
  let port = 0;
  for (const [index, own] of byHost.entries()) {
    const address = `127.0.0.${index + 1}`;
    const server = createServer((request, response) =>
      onRequest(own, address, request, response),
    ).on('connection', onConnection);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, address, resolve);
    });
    ({ port } = server.address() as AddressInfo);
    servers.push(server);
  }

  return {
    port,
    seen,
    peak,
    sent: (path) => sentBytes.get(path) ?? 0,
    async idle() {
      do await sleep(20);
      while (sockets.size > 0);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Sends a whole page. */
export function page(
  body: string | Buffer,
  headers: Record<string, string | string[]> = {},
  status = 200,
): Handler {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
}

/** Sends a status and nothing else. */
export function status(code: number, headers: Record<string, string> = {}): Handler {
  return page(`<title>${code}</title>`, headers, code);
}

export function redirect(
  code: number,
  location: string,
  headers: Record<string, string> = {},
): Handler {
  return (_request, response) => {
    response.writeHead(code, { location, ...headers }).end();
  };
}

/** Writes bytes to the socket behind the back of the HTTP server. */
export function raw(text: string, thenEnd = true): Handler {
  return (request) => {
    request.socket.write(text);
    if (thenEnd) request.socket.end();
  };
}

/** The first `times` requests get one handler, the later ones another. */
export function firstly(times: number, first: Handler, later: Handler): Handler {
  return (request, response, count) => (count <= times ? first : later)(request, response, count);
}

/** Text long enough that no rule takes the page for an empty one. */
export const PROSE = '<p>梯度下降沿着负梯度方向更新参数。步长太大会发散，太小会很慢。</p>'.repeat(
  80,
);
