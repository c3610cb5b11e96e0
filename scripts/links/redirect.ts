import type { Headers } from './headers.ts';
import { parseRefresh } from './refresh.ts';
import type { PageFacts } from './scan-html.ts';

/** Where a response sends the reader. */
export interface Redirect {
  target: URL;
  /** Whether the address as written is out of date. */
  isPermanent: boolean;
  /** Whether the page, not the protocol, asks for it. */
  isRefresh: boolean;
}

const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * The redirect in a response, null where there is none, or `invalid` where it leads nowhere.
 *
 * @param page what the page says, where one was read
 * @param base the address of the response
 */
export function redirectOf(
  status: number,
  headers: Headers,
  page: PageFacts | null,
  base: URL,
): Redirect | 'invalid' | null {
  if (REDIRECTS.includes(status)) {
    // One that is sent twice is no worry; of two different ones browsers follow neither.
    const [location = '', ...others] = new Set(
      headers.values('location').map((text) => text.trim()),
    );
    const text = escapeBytes(location);
    if (text === '' || others.length > 0 || !URL.canParse(text, base.href)) return 'invalid';
    const isPermanent = status === 301 || status === 308;
    return { target: new URL(text, base), isPermanent, isRefresh: false };
  }
  if (status >= 300) return null;
  return refreshOf(headers, page, base);
}

/** A page that refreshes at once has no other way of saying that it moved for good. */
function refreshOf(headers: Headers, page: PageFacts | null, base: URL): Redirect | null {
  const header = parseRefresh(headers.get('refresh') ?? '');
  const text = header === null ? page?.refresh : escapeBytes(header);
  const start = page?.base && URL.canParse(page.base, base.href) ? new URL(page.base, base) : base;
  if (!text || !URL.canParse(text, start.href)) return null;
  const target = new URL(text, start);
  // A page may reload itself; only another address is a redirect.
  const isSelf = target.href.split('#')[0] === base.href;
  if (isSelf || !/^https?:$/.test(target.protocol)) return null;
  return { target, isPermanent: true, isRefresh: true };
}

/** Bytes beyond ASCII as browsers send them on: one by one, whatever encoding they were meant in. */
function escapeBytes(text: string): string {
  return text.replace(
    /[\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
