import { findInvisible } from './invisible.ts';
import { isIPv4, isIPv6 } from './ip.ts';
import { findLookalike } from './lookalike.ts';
import { findSecret } from './secret.ts';
import { say, type Saying } from './phrases/index.ts';

/** Why an address is refused: a rule id of `rules.ts` and the part of the address that is at fault. */
export interface UrlFault {
  rule:
    | 'url-parse'
    | 'url-length'
    | 'url-scheme'
    | 'url-blank'
    | 'url-control'
    | 'url-credentials'
    | 'url-private-host'
    | 'url-percent'
    | 'url-punctuation'
    | 'url-lookalike'
    | 'url-secret';
  value: Saying;
}

/** Longest address: beyond it servers and programs give up. */
const lengthLimit = 2000;

/**
 * First fault of an outside address, or undefined when a reader may be sent there.
 * The raw text is judged as well as the parsed address, because the parser of the URL standard
 * silently trims blanks, drops tabs and line breaks and accepts `javascript:`.
 */
export function urlFault(raw: string): UrlFault | undefined {
  if (raw.length > lengthLimit) return { rule: 'url-length', value: String(raw.length) };
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
  const percent = /%(?![0-9a-f]{2}).{0,2}/i.exec(raw)?.[0];
  if (percent !== undefined) return { rule: 'url-percent', value: percent };
  const glued = gluedPunctuation(raw);
  if (glued !== '') return { rule: 'url-punctuation', value: glued };
  const letter = findLookalike(hostOf(raw));
  if (letter !== undefined) {
    const point = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const value = say('letter-in-host', { value: hostOf(raw), other: letter, code: `U+${point}` });
    return { rule: 'url-lookalike', value };
  }
  const secret = findSecret(url);
  return secret === undefined ? undefined : { rule: 'url-secret', value: secret };
}

/** Punctuation at the end of an address that was copied with it, and closing brackets that nothing opens. */
function gluedPunctuation(raw: string): string {
  let end = raw.length;
  for (; end > 0; end--) {
    const mark = raw[end - 1]!;
    const opening = brackets[mark];
    if (
      !(opening
        ? countOf(raw.slice(0, end), mark) > countOf(raw.slice(0, end), opening)
        : /[，。、；：！？”’…·,;]/u.test(mark))
    )
      break;
  }
  return raw.slice(end);
}

const brackets: Record<string, string> = {
  ')': '(',
  ']': '[',
  '）': '（',
  '】': '【',
  '》': '《',
  '〉': '〈',
  '」': '「',
  '』': '『',
};

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}

function hostOf(raw: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(raw)?.[1] ?? '';
}

/**
 * A name without empty labels, written as it is meant: the parser turns full-width letters and dots into ASCII, which
 * hides where an address leads.
 */
function isHostName(hostname: string, raw: string): boolean {
  const written = hostOf(raw);
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

const httpsHosts =
  /(?:^|\.)(?:github\.com|github\.io|arxiv\.org|zhihu\.com|wikipedia\.org|pytorch\.org|tensorflow\.org|keras\.io|youtube\.com|bilibili\.com|cnblogs\.com|csdn\.net|jianshu\.com|juejin\.cn|huggingface\.co|stackoverflow\.com|openai\.com|deeplearning\.net|python\.org)$/;

/** Whether a host is known to serve https; others may, and only a run of the link checker can tell. */
export function servesHttps(hostname: string): boolean {
  return httpsHosts.test(hostname);
}

/** One address or several, in ASCII or encoded, and what a mail program is told besides. */
export function isMailAddress(url: string): boolean {
  const address = "[\\w.!#$&'*+/=^{|}~%-]+@[a-z\\d-]+(?:\\.[a-z\\d-]+)+";
  return new RegExp(`^mailto:${address}(?:,${address})*(?:\\?\\S*)?$`, 'i').test(url);
}
