import { findInvisible } from './invisible.ts';
import { isIPv4, isIPv6 } from './ip.ts';

/** Why an address is refused: a rule id of `rules.ts` and the part of the address that is at fault. */
export interface UrlFault {
  rule:
    | 'url-parse'
    | 'url-scheme'
    | 'url-blank'
    | 'url-control'
    | 'url-credentials'
    | 'url-private-host';
  value: string;
}

/**
 * First fault of an outside address, or undefined when a reader may be sent there.
 * The raw text is judged as well as the parsed address, because the parser of the URL standard
 * silently trims blanks, drops tabs and line breaks and accepts `javascript:`.
 */
export function urlFault(raw: string): UrlFault | undefined {
  const control = findInvisible(raw)?.character ?? /[\t\n\r]/.exec(raw)?.[0];
  if (control !== undefined) return { rule: 'url-control', value: control };
  if (/\s/u.test(raw)) return { rule: 'url-blank', value: raw };
  if (!URL.canParse(raw)) return { rule: 'url-parse', value: raw };
  const url = new URL(raw);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { rule: 'url-scheme', value: url.protocol };
  }
  if (!/^https?:\/\/[^/]/i.test(raw) || /[\\<>"]/.test(raw) || !isHostName(url.hostname, raw)) {
    return { rule: 'url-parse', value: raw };
  }
  if (url.username || url.password) return { rule: 'url-credentials', value: url.username };
  if (isPrivateHost(url.hostname)) return { rule: 'url-private-host', value: url.hostname };
  return undefined;
}

/**
 * A name without empty labels, written as it is meant: the parser turns full-width letters and dots into ASCII, which
 * hides where an address leads.
 */
function isHostName(hostname: string, raw: string): boolean {
  const written = /^https?:\/\/([^/?#]*)/i.exec(raw)?.[1] ?? '';
  return (
    hostname !== '' &&
    !/^\.|\.\./.test(hostname) &&
    written.normalize('NFKC') === written.normalize('NFC') &&
    !/[。．｡]/u.test(written)
  );
}

/** Hosts no reader can reach: loopback, private and link-local addresses, single-label and reserved names. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (isIPv4(host)) {
    const [a = 0, b = 0] = host.split('.').map(Number);
    return (
      a === 0 ||
      a === 10 ||
      a === 127 ||
      a >= 224 ||
      (a === 100 && b >= 64 && b < 128) ||
      (a === 169 && b === 254) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168) ||
      (a === 198 && (b === 18 || b === 19)) ||
      /^(?:192\.0\.[02]|198\.51\.100|203\.0\.113)\./.test(host)
    );
  }
  if (isIPv6(host)) return !/^[23]/.test(host) || /^(?:2001:db8:|2002:)/.test(host);
  return (
    !host.includes('.') ||
    /\.(?:localhost|local|internal|lan|home|test|invalid|example|arpa|onion)$/.test(host)
  );
}

/**
 * One form for addresses that lead to the same place, to find duplicates: scheme and `www.` dropped, host in
 * lower case, default port, trailing slash and tracking parameters removed, the rest of the query sorted.
 * The fragment stays: `#b` of one document may be another entry.
 */
export function canonicalUrl(raw: string): string {
  const url = new URL(raw);
  const query = [...url.searchParams].filter(([name]) => !isTrackingParameter(name));
  query.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const search = query.map(([name, value]) => `${name}=${value}`).join('&');
  const path = decodeSafely(url.pathname).replace(/\/+$/, '');
  const host = url.host.replace(/^www\./, '');
  return `${host}${path}${search ? `?${search}` : ''}${decodeSafely(url.hash)}`;
}

/** Query parameters that tell the sender from where the reader came and nothing else. */
export function isTrackingParameter(name: string): boolean {
  return /^(?:utm_\w+|spm|scm|from_(?:source|wecom)|share_\w+|fbclid|gclid|msclkid|yclid|mc_[ce]id|isappinstalled|vd_source|wt_mc)$/i.test(
    name,
  );
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

const httpsHosts =
  /(?:^|\.)(?:github\.com|github\.io|arxiv\.org|zhihu\.com|wikipedia\.org|pytorch\.org|tensorflow\.org|keras\.io|youtube\.com|bilibili\.com|cnblogs\.com|csdn\.net|jianshu\.com|juejin\.cn|huggingface\.co|stackoverflow\.com|openai\.com|deeplearning\.net|python\.org)$/;

/** Whether a host is known to serve https; others may, and only a run of the link checker can tell. */
export function servesHttps(hostname: string): boolean {
  return httpsHosts.test(hostname);
}
