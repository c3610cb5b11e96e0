import type { LinkReason } from '../../src/schema/health.ts';
import { addressOf, type Address } from './address.ts';
import { createCookieJar } from './cookies.ts';
import { decodeText } from './decode-text.ts';
import { fetchHop, type Hop } from './fetch-hop.ts';
import type { Gate, Visit } from './gate.ts';
import type { Headers } from './headers.ts';
import { redirectOf } from './redirect.ts';
import { parseRetryAfter, RETRY_AFTER_CAP } from './retry.ts';
import { scanHtml, type PageFacts } from './scan-html.ts';

/** As the Fetch standard has it. */
const MAX_REDIRECTS = 20;

/**
 * Times the same request with the same cookies may come up in one chain. A server that remembers
 * its visitors answers the second one otherwise; what comes round again then never ends.
 */
const MAX_VISITS = 2;

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
  /** Addresses of the responses that redirected, in order. */
  passed: URL[];
  /** Whether the first redirect was permanent: then the address as written is out of date. */
  isMoved: boolean;
  /** Whether a page, not the protocol, asked for one of the redirects. */
  isRefreshed: boolean;
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

/**
 * Asks for an address and follows its redirects, each hop through the gate of its own host.
 *
 * @param visit open at the host of `start`; closed when this returns
 */
export async function follow(
  start: Address,
  wantsFragment: boolean,
  visit: Visit,
  options: NetworkOptions,
): Promise<Chain> {
  const jar = createCookieJar();
  const visits = new Map<string, number>();
  const chain: Omit<Chain, 'end'> = {
    status: null,
    finalUrl: null,
    fragment: null,
    passed: [],
    isMoved: false,
    isRefreshed: false,
  };
  const fail = (reason: LinkReason): Chain => ({ ...chain, end: { kind: 'failure', reason } });
  /** Counts a request; false when it has come up too often. */
  const isNew = (url: URL): boolean => {
    const key = `${url.href} ${jar.header(url)}`;
    visits.set(key, (visits.get(key) ?? 0) + 1);
    return visits.get(key)! <= MAX_VISITS;
  };
  let url = new URL(start.href);
  let left = options.timeouts.whole;
  isNew(url);

  for (;;) {
    const { hop, retryAfter } = await ask(
      url,
      jar.header(url),
      left,
      wantsFragment,
      visit,
      options,
    );
    left -= hop.took;
    if (!hop.ok) return fail(hop.reason);

    const { status, headers } = hop;
    chain.status = status;
    chain.finalUrl = url;
    jar.store(headers.values('set-cookie'), url);
    const page = pageOf(hop);
    const redirect = redirectOf(status, headers, page?.facts ?? null, url);
    if (redirect === null) {
      return { ...chain, end: { kind: 'response', status, headers, page, retryAfter } };
    }
    if (redirect === 'invalid') return fail('redirect-invalid');
    const next = addressOf(redirect.target, options.allowLoopback);
    if (!next.ok) {
      const isPrivate = next.reason === 'refused-private-host';
      return fail(isPrivate ? 'private-address' : 'redirect-invalid');
    }
    if (chain.passed.length === 0) chain.isMoved = redirect.isPermanent;
    chain.passed.push(url);
    chain.isRefreshed ||= redirect.isRefresh;
    if (chain.passed.length > MAX_REDIRECTS) return fail('too-many-redirects');
    chain.fragment = next.address.fragment ?? chain.fragment;
    url = new URL(next.address.href);
    if (!isNew(url)) return fail('redirect-cycle');
    if (left <= 0) return fail('timeout');
    await visit.open(next.address.host);
  }
}

/** One hop; closes the visit and keeps the host closed for as long as it asks. */
async function ask(
  url: URL,
  cookies: string,
  left: number,
  wantsFragment: boolean,
  visit: Visit,
  { userAgent, allowLoopback, timeouts }: NetworkOptions,
): Promise<{ hop: Hop; retryAfter: number | undefined }> {
  let pause = 0;
  try {
    const hop = await fetchHop({
      url,
      cookies,
      userAgent,
      allowLoopback,
      timeouts: { ...timeouts, whole: Math.max(1, left) },
      bodyCap: (status, headers) => bodyCap(status, headers, wantsFragment),
    });
    const retryAfter = hop.ok ? retryAfterOf(hop.status, hop.headers) : undefined;
    if (retryAfter !== undefined && retryAfter <= RETRY_AFTER_CAP) pause = retryAfter;
    return { hop, retryAfter };
  } finally {
    visit.close(pause);
  }
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
  if (isBinary(html) || (!type && !/^\s*</.test(html))) return null;
  return { facts: scanHtml(html), html, isWhole: body.state === 'whole' };
}

/** Whether a file is something else than the HTML its server calls it. */
function isBinary(text: string): boolean {
  return text.startsWith('%PDF-') || text.slice(0, 1024).includes('\u0000');
}

function retryAfterOf(status: number, headers: Headers): number | undefined {
  if (status !== 408 && status !== 429 && status < 500) return undefined;
  return parseRetryAfter(headers.get('retry-after'), Date.now());
}
