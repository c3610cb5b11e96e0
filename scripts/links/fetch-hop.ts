import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkReason } from '../../src/schema/health.ts';
import { drainBody, readBody, type BodyResult } from './body.ts';
import { openSocket } from './connect.ts';
import { failureOf, TimeoutError } from './failure.ts';
import { toHeaders, type Headers } from './headers.ts';

/** One request and what came back; a redirect is not followed here. */
export interface HopRequest {
  url: URL;
  cookies: string;
  userAgent: string;
  allowLoopback: boolean;
  /** Milliseconds. `whole` is what is left for the link, body included. */
  timeouts: { connect: number; headers: number; whole: number };
  /** Bytes of body wanted for a response with these headers; 0 where it does not matter. */
  bodyCap: (status: number, headers: Headers) => number;
}

/** `took`: milliseconds until the last byte, without the good-byes. */
export type Hop = { took: number } & (
  | { ok: true; status: number; headers: Headers; body: BodyResult | null }
  | { ok: false; reason: LinkReason }
);

/** Sent with every request: honest about being a machine, and about what it can read. */
const ACCEPT = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'zh-CN,zh;q=0.9,en;q=0.7',
  'accept-encoding': 'gzip, deflate, br',
  connection: 'close',
};

const MAX_HEADER_BYTES = 64 * 1024;

/** Milliseconds a server gets to hang up by itself when all has been said. */
const GOODBYE = 1000;

/**
 * Milliseconds until a server may be expected to have taken in that a connection is over: it counts
 * one among the open until its loop has come round, after it has told us, or we have told it.
 */
const NOTICE = 10;

/**
 * GETs one address over a connection of its own, which is closed on both sides before this
 * returns. HEAD is not used: servers refuse it, hang on it, or lie.
 *
 * @throws errors that are not the network's, i.e. bugs
 */
export async function fetchHop(request: HopRequest): Promise<Hop> {
  const { timeouts } = request;
  const startedAt = performance.now();
  const fail = (reason: LinkReason): Hop => ({
    ok: false,
    reason,
    took: performance.now() - startedAt,
  });
  let socket: Socket | undefined;
  let isOpen = false;
  const giveUp = (): void => void socket?.destroy(new TimeoutError());
  const whole = setTimeout(giveUp, timeouts.whole);
  let phase = setTimeout(giveUp, timeouts.connect);
  const allow = (milliseconds: number): void => {
    clearTimeout(phase);
    phase = setTimeout(giveUp, milliseconds);
  };
  try {
    socket = openSocket(request.url, request.allowLoopback, () => {
      isOpen = true;
      allow(timeouts.headers);
    });
    const response = await send(request, socket);
    const status = response.statusCode ?? 0;
    // Neither a number outside the three digits of the standard nor an unasked change of protocol.
    if (status < 200 || status > 999) return fail('protocol-error');
    const headers = toHeaders(response.rawHeaders);
    const cap = request.bodyCap(status, headers);
    // What a body can tell is not worth more patience than the headers were.
    allow(cap === 0 ? GOODBYE : timeouts.headers);
    const body =
      cap === 0
        ? await drainBody(response)
        : await readBody(response, headers.get('content-encoding'), cap);
    return { ok: true, status, headers, body, took: performance.now() - startedAt };
  } catch (error) {
    const reason = failureOf(error);
    if (!reason) throw error;
    return fail(reason);
  } finally {
    clearTimeout(whole);
    clearTimeout(phase);
    if (socket) await hangUp(socket, isOpen);
  }
}

/** Resolves with the headers; what goes wrong later is the body's, and whoever reads it is told. */
function send({ url, ...request }: HopRequest, socket: Socket): Promise<IncomingMessage> {
  const start = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const client: ClientRequest = start({
      method: 'GET',
      path: url.pathname + url.search,
      headers: {
        host: url.host,
        'user-agent': request.userAgent,
        ...ACCEPT,
        ...(request.cookies !== '' && { cookie: request.cookies }),
      },
      createConnection: () => socket,
      maxHeaderSize: MAX_HEADER_BYTES,
      // Browsers read bare line feeds and folded lines too; nothing follows on this connection
      // that could be smuggled in.
      insecureHTTPParser: true,
    });
    // Left to itself the client closes its side at once, and a server that is still busy counts
    // the next connection beside this one.
    socket.destroySoon = () => void socket.end();
    client.once('response', (response) => {
      response.on('error', () => undefined);
      resolve(response);
    });
    client.once('upgrade', resolve);
    client.on('error', reject);
    client.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    client.end();
  });
}

/**
 * Returns when the connection is gone on both sides: the server has closed its own, or would not in
 * time, and has had a moment to see it.
 */
async function hangUp(socket: Socket, wasOpen: boolean): Promise<void> {
  if (!socket.closed) {
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // Our side has been closed when the whole response was read.
    if (socket.writableEnded && !socket.destroyed) await within(GOODBYE, closed);
    socket.destroy();
    await closed;
  }
  if (wasOpen) await sleep(NOTICE);
}

async function within(milliseconds: number, event: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  const over = sleep(milliseconds, undefined, { signal: timer.signal }).catch(() => undefined);
  await Promise.race([event, over]);
  timer.abort();
}
