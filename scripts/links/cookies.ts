interface Cookie {
  name: string;
  value: string;
  domain: string;
  hostOnly: boolean;
  secure: boolean;
}

/** Enough for every login wall seen; more is a server playing with us. */
const MAX_COOKIES = 50;
const MAX_BYTES = 4096;

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
        if (isExpired(line)) cookies.delete(key);
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
  const [pair = '', ...attributes] = line.split(';');
  const [, name, value] = /^\s*([^=\s]+)=(.*)$/.exec(pair) ?? [];
  if (name === undefined || value === undefined || pair.length > MAX_BYTES) return undefined;
  if (!/^[\x21-\x7e]+$/.test(name) || !/^[\x20-\x7e]*$/.test(value)) return undefined;
  const domain = attributeOf(attributes, 'domain')?.replace(/^\./, '').toLowerCase();
  const isOwn = domain !== undefined && domain !== '' && isWithin(hostname, domain);
  return {
    name,
    value: value.trim(),
    domain: isOwn ? domain : hostname,
    hostOnly: !isOwn,
    secure: attributes.some((attribute) => attribute.trim().toLowerCase() === 'secure'),
  };
}

function isExpired(line: string): boolean {
  const attributes = line.split(';').slice(1);
  const maxAge = attributeOf(attributes, 'max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = attributeOf(attributes, 'expires');
  return expires !== undefined && Date.parse(expires) < Date.now();
}

function attributeOf(attributes: readonly string[], name: string): string | undefined {
  const found = attributes.find((attribute) =>
    attribute.trim().toLowerCase().startsWith(`${name}=`),
  );
  return found?.slice(found.indexOf('=') + 1).trim();
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
