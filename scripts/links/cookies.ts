import { parseSetCookie } from 'cookie';

interface Cookie {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  secure: boolean;
  /** Sent to take the last one of its name away. */
  isExpired: boolean;
}

/** Enough for every login wall seen; more is a server playing with us. */
const MAX_COOKIES = 50;
const MAX_BYTES = 4096;

const verbatim = { decode: (value: string) => value };

/**
 * Cookies of one chain of redirects. Some sites send a cookie and redirect to the same address
 * until it comes back, so without a jar they look like an endless redirect.
 */
export interface CookieJar {
  store: (setCookie: readonly string[], url: URL) => void;
  /** The `Cookie` header for this address; empty where there is none. */
  header: (url: URL) => string;
}

export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    store(setCookie, url) {
      for (const line of setCookie) {
        const cookie = parseCookie(line, url.hostname);
        if (!cookie) continue;
        const key = `${cookie.domain} ${cookie.name}`;
        if (cookie.isExpired) cookies.delete(key);
        else if (cookies.has(key) || cookies.size < MAX_COOKIES) cookies.set(key, cookie);
      }
    },
    header(url) {
      const fitting = [...cookies.values()].filter((cookie) => fits(cookie, url));
      return fitting
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ')
        .slice(0, 2 * MAX_BYTES);
    },
  };
}

function parseCookie(line: string, hostname: string): Cookie | undefined {
  // The value goes back as it came.
  const { name, value = '', domain = '', secure, maxAge, expires } = parseSetCookie(line, verbatim);
  if (name.length + value.length > MAX_BYTES) return undefined;
  if (!/^[\x21-\x7e]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value)) return undefined;
  const wanted = domain.replace(/^\./, '').toLowerCase();
  const isOwn = wanted !== '' && isWithin(hostname, wanted);
  return {
    name,
    value,
    domain: isOwn ? wanted : hostname,
    hostOnly: !isOwn,
    secure: secure === true,
    isExpired: maxAge === undefined ? expires !== undefined && expires < new Date() : maxAge <= 0,
  };
}

function fits(cookie: Cookie, url: URL): boolean {
  if (cookie.secure && url.protocol !== 'https:') return false;
  if (cookie.hostOnly) return url.hostname === cookie.domain;
  return isWithin(url.hostname, cookie.domain);
}

/** A parent domain needs a dot, so that no cookie is set for a whole top-level domain. */
function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || (domain.includes('.') && hostname.endsWith(`.${domain}`));
}
