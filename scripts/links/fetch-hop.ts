import { Client } from 'undici';
import type { LinkReason } from '../../src/schema/health.ts';
import { readBody, type BodyResult } from './body.ts';
import { createConnector } from './connect.ts';
import { failureOf, TimeoutError } from './failure.ts';

/** One request and what came back; a redirect is not followed here. */
export interface HopRequest {
  url: URL;
  cookies: string;
  userAgent: string;
  allowLoopback: boolean;
  /** Milliseconds. `whole` is what is left for the link, body included. */
  timeouts: { connect: number; headers: number; whole: number };
  /** Bytes of body wanted for a response with these headers; 0 ends the request at once. */
  bodyCap: (status: number, headers: Headers) => number;
}

/** Header names in lower case; repeated ones are joined by `, `, except cookies. */
export interface Headers {
  get: (name: string) => string | undefined;
  setCookie: readonly string[];
}

export type Hop =
  | { ok: true; status: number; headers: Headers; body: BodyResult | null }
  | { ok: false; reason: LinkReason };

/** Sent with every request: honest about being a machine, and about what it can read. */
const ACCEPT = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'zh-CN,zh;q=0.9,en;q=0.7',
  'accept-encoding': 'gzip, deflate, br',
};

const MAX_HEADER_BYTES = 64 * 1024;

/**
 * GETs one address over a connection of its own, which is closed before this returns.
 * HEAD is not used: servers refuse it, hang on it, or lie.
 *
 * @throws errors that are not the network's, i.e. bugs
 */
export async function fetchHop(request: HopRequest): Promise<Hop> {
  const clock = new AbortController();
  const abort = (): void => clock.abort(new TimeoutError());
  const timers = [setTimeout(abort, request.timeouts.whole)];
  let closed: Promise<unknown> | undefined;
  const client = new Client(request.url.origin, {
    connect: createConnector(request.allowLoopback, request.timeouts.connect, (socket) => {
      timers.push(setTimeout(abort, request.timeouts.headers));
      closed = new Promise((resolve) => socket.once('close', resolve));
    }),
    pipelining: 0,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  try {
    const response = await client.request({
      method: 'GET',
      path: request.url.pathname + request.url.search,
      headers: {
        'user-agent': request.userAgent,
        ...ACCEPT,
        ...(request.cookies === '' ? {} : { cookie: request.cookies }),
      },
      signal: clock.signal,
    });
    timers.slice(1).forEach(clearTimeout);
    // What a body can tell is not worth more patience than the headers were.
    timers.push(setTimeout(abort, request.timeouts.headers));
    // Errors after the headers are the body's, and `readBody` reports them as a broken body.
    response.body.on('error', () => undefined);
    const headers = toHeaders(response.headers);
    const cap = request.bodyCap(response.statusCode, headers);
    const body =
      cap === 0 ? null : await readBody(response.body, headers.get('content-encoding'), cap);
    response.body.destroy();
    return { ok: true, status: response.statusCode, headers, body };
  } catch (error) {
    const reason = failureOf(error) ?? failureOf(clock.signal.reason);
    if (!reason) throw error;
    return { ok: false, reason };
  } finally {
    timers.forEach(clearTimeout);
    await client.destroy();
    // The client calls itself destroyed a moment before the connection is really gone.
    await closed;
  }
}

function toHeaders(raw: Record<string, string | string[] | undefined>): Headers {
  const setCookie = raw['set-cookie'] ?? [];
  return {
    get(name) {
      const value = raw[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    setCookie: Array.isArray(setCookie) ? setCookie : [setCookie],
  };
}
