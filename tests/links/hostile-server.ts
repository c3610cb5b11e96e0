import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  /** 1 for the first request to this path, counted per server. */
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
   * Most requests that waited for their answer at once: at one host, and in all. (Sockets would count those that the
   * client has closed and this server has not yet noticed.)
   */
  peak: { perHost: number; waiting: number };
  /** Bytes written to bodies of this path. */
  sent: (path: string) => number;
  close: () => Promise<void>;
}

/** A server on loopback addresses only, 127.0.0.1 up to 127.0.0.`hosts`, all on one port. */
export async function startServer(
  handlers: ReadonlyMap<string, Handler>,
  { hosts = 1, port = 0 }: { hosts?: number; port?: number } = {},
): Promise<HostileServer> {
  const seen: Seen[] = [];
  const counts = new Map<string, number>();
  const sentBytes = new Map<string, number>();
  const peak = { perHost: 0, waiting: 0 };
  const waiting = new Map<string, number>();
  const sockets = new Set<Socket>();

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '';
    const key = path.split('?')[0]!;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const host = request.headers.host ?? '';
    waiting.set(host, (waiting.get(host) ?? 0) + 1);
    peak.perHost = Math.max(peak.perHost, waiting.get(host)!);
    peak.waiting = Math.max(
      peak.waiting,
      [...waiting.values()].reduce((sum, count) => sum + count, 0),
    );
    // Whichever comes first, once: the answer has gone out, or the client has gone away.
    let isDone = false;
    const done = () => {
      if (!isDone) waiting.set(host, waiting.get(host)! - 1);
      isDone = true;
    };
    response.once('finish', done).once('close', done);
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
    const handle = handlers.get(key) ?? handlers.get(`/${key.split('/')[1]}/*`);
    if (handle) handle(request, response, count);
    else {
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('<title>Not Found</title><p>no such case');
    }
  };

  const onConnection = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  };

  const servers: Server[] = [];
  let chosen = port;
  for (let host = 1; host <= hosts; host += 1) {
    const server = createServer(onRequest).on('connection', onConnection);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(chosen, `127.0.0.${host}`, resolve);
    });
    chosen = (server.address() as AddressInfo).port;
    servers.push(server);
  }

  return {
    port: chosen,
    seen,
    peak,
    sent: (path) => sentBytes.get(path) ?? 0,
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
