import type { LinkReason } from '../../src/schema/health.ts';
import { addressOf, type Address } from './address.ts';
import { createCookieJar } from './cookies.ts';
import { decodeText } from './decode-text.ts';
import { fetchHop, type Headers, type Hop } from './fetch-hop.ts';
import type { Gate } from './gate.ts';
import { parseRetryAfter, RETRY_AFTER_CAP } from './retry.ts';
import { scanHtml, type PageFacts } from './scan-html.ts';

/** As the Fetch standard has it. */
const MAX_REDIRECTS = 20;

const KIB = 1024;
const BODY_FOR_FRAGMENT = 256 * KIB;
const BODY_FOR_SOFT_404 = 64 * KIB;
const BODY_FOR_CHALLENGE = 16 * KIB;

export interface NetworkOptions {
  gate: Gate;
  userAgent: string;
  allowLoopback: boolean;
  /** Milliseconds for connecting, for the headers, and for all hops of one attempt. */
  timeouts: { connect: number; headers: number; whole: number };
}

/** Where a chain of redirects ended. */
export interface Chain {
  /** Last status received, or null. */
  status: number | null;
  /** Last address a response came from, or null. */
  finalUrl: URL | null;
  /** Fragment a redirect put in place of the link's own. */
  fragment: string | null;
  redirects: number;
  /** Whether the first redirect was permanent: then the address as written is out of date. */
  isMoved: boolean;
  end: ChainEnd;
}

export type ChainEnd =
  | { kind: 'response'; status: number; headers: Headers; page: Page | null; retryAfter?: number }
  | { kind: 'failure'; reason: LinkReason };

/** An HTML page as far as it was read. */
export interface Page {
  facts: PageFacts;
  html: string;
  isWhole: boolean;
}

/** Asks for an address and follows its redirects, each hop through the gate of its own host. */
export async function follow(
  start: Address,
  wantsFragment: boolean,
  options: NetworkOptions,
): Promise<Chain> {
  const jar = createCookieJar();
  const seen = new Set<string>();
  const chain: Omit<Chain, 'end'> = {
    status: null,
    finalUrl: null,
    fragment: null,
    redirects: 0,
    isMoved: false,
  };
  const fail = (reason: LinkReason): Chain => ({ ...chain, end: { kind: 'failure', reason } });
  let url = new URL(start.href);
  let host = start.host;
  let left = options.timeouts.whole;

  for (;;) {
    const cookies = jar.header(url);
    const visit = `${url.href} ${cookies}`;
    if (seen.has(visit)) return fail('redirect-cycle');
    seen.add(visit);

    const leave = await options.gate.enter(host);
    const startedAt = performance.now();
    let hop: Hop;
    let retryAfter: number | undefined;
    try {
      hop = await fetchHop({
        url,
        cookies,
        userAgent: options.userAgent,
        allowLoopback: options.allowLoopback,
        timeouts: { ...options.timeouts, whole: Math.max(1, left) },
        bodyCap: (status, headers) => bodyCap(status, headers, wantsFragment),
      });
      retryAfter = hop.ok ? retryAfterOf(hop.status, hop.headers) : undefined;
    } finally {
      const isWithinCap = retryAfter !== undefined && retryAfter <= RETRY_AFTER_CAP;
      leave(isWithinCap ? retryAfter : 0);
    }
    left -= performance.now() - startedAt;
    if (!hop.ok) return fail(hop.reason);

    chain.status = hop.status;
    chain.finalUrl = url;
    jar.store(hop.headers.setCookie, url);
    const page = pageOf(hop);
    const target = redirectTarget(hop, page, url);
    if (target === null) {
      const { status, headers } = hop;
      return { ...chain, end: { kind: 'response', status, headers, page, retryAfter } };
    }
    if (target === 'invalid') return fail('redirect-invalid');
    if (chain.redirects === MAX_REDIRECTS) return fail('too-many-redirects');
    if (left <= 0) return fail('timeout');
    const next = addressOf(new URL(target), options.allowLoopback);
    if (!next.ok) {
      const isPrivate = next.reason === 'refused-private-host';
      return fail(isPrivate ? 'private-address' : 'redirect-invalid');
    }
    if (chain.redirects === 0) chain.isMoved = isPermanent(hop.status);
    chain.redirects += 1;
    chain.fragment = next.address.fragment ?? chain.fragment;
    url = new URL(next.address.href);
    host = next.address.host;
  }
}

/** A page that refreshes at once has no other way of saying that it moved for good. */
function isPermanent(status: number): boolean {
  return status === 301 || status === 308 || status < 300;
}

function redirectTarget(
  { status, headers }: Extract<Hop, { ok: true }>,
  page: Page | null,
  base: URL,
): URL | 'invalid' | null {
  const isRedirect = [301, 302, 303, 307, 308].includes(status);
  const location = isRedirect ? (headers.get('location') ?? '') : page?.facts.refresh;
  if (isRedirect && location?.trim() === '') return 'invalid';
  if (!isRedirect && (!location || status >= 300)) return null;
  const text = fromLatin1(location!.trim());
  if (!URL.canParse(text, base.href)) return isRedirect ? 'invalid' : null;
  const target = new URL(text, base);
  if (isRedirect) return target;
  // A page may reload itself; only another address is a redirect.
  const isSelf = target.href.split('#')[0] === base.href;
  return isSelf || !/^https?:$/.test(target.protocol) ? null : target;
}

/** Headers arrive as bytes; servers that don't escape write UTF-8 into them. */
function fromLatin1(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\u0000-\u00ff]/.test(text)) return text;
  const utf8 = Buffer.from(text, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? text : utf8;
}

/** How much of a body is worth reading; 0 where nothing depends on it. */
function bodyCap(status: number, headers: Headers, wantsFragment: boolean): number {
  const type = headers.get('content-type') ?? '';
  if (type !== '' && !/html/i.test(type)) return 0;
  if (status === 204 || status === 205) return 0;
  if (status >= 200 && status < 300) return wantsFragment ? BODY_FOR_FRAGMENT : BODY_FOR_SOFT_404;
  return [404, 405, 429, 503].includes(status) ? BODY_FOR_CHALLENGE : 0;
}

function pageOf({ headers, body }: Extract<Hop, { ok: true }>): Page | null {
  if (!body) return null;
  const type = headers.get('content-type');
  const html = decodeText(body.bytes, type);
  if (!type && !/^\s*</.test(html)) return null;
  return { facts: scanHtml(html), html, isWhole: body.state === 'whole' };
}

function retryAfterOf(status: number, headers: Headers): number | undefined {
  if (status !== 408 && status !== 429 && status < 500) return undefined;
  return parseRetryAfter(headers.get('retry-after'), Date.now());
}
