import { invisible } from '../../src/schema/invisible.ts';
import { urlFault, type UrlFault } from '../../src/schema/url.ts';
import { dropTracking } from '../fix/fix-addresses.ts';

/** What an address of a list is: one that readers can be sent to, mended where it must be, or why it is none. */
export type Judged =
  | { kind: 'outside'; url: string }
  | { kind: 'anchor' }
  | { kind: 'relative' }
  | { kind: 'scheme' }
  | { kind: 'fault'; fault: UrlFault };

/**
 * Judges an address as a list writes it. What leads to the same place when written properly is written so: blanks and
 * stray percent signs encoded, glued punctuation and tracking parameters dropped.
 * @param base address that relative ones start from
 */
export function judgeLink(raw: string, base?: string): Judged {
  const address = raw.trim().replace(/[\r\n\t]+/g, '');
  if (address.startsWith('#')) return { kind: 'anchor' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
    return /^[\w-]+(?:\.[\w-]+)+:\d/.test(address) ? { kind: 'relative' } : { kind: 'scheme' };
  if (scheme === undefined && !address.startsWith('//')) {
    if (/^www\.[^/]/i.test(address)) return judgeLink(`http://${address}`);
    if (host.test(address)) return judgeLink(`https://${address}`);
    const whole =
      base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
    return whole === undefined ? { kind: 'relative' } : judgeLink(whole);
  }
  const url = mend(address.startsWith('//') ? `https:${address}` : address);
  const fault = urlFault(url);
  return fault
    ? { kind: 'fault', fault }
    : { kind: 'outside', url: dropTracking(url, new URL(url).hostname) };
}

/** A host whose scheme has been forgotten; a file has no such ending. */
const host = /^(?:[\w-]+\.)+(?:com|org|net|io|ai|cn|edu|gov|dev)(?:[/?#]|$)/i;

function mend(address: string): string {
  let url = address
    .replace(invisible, '')
    .replace(/\s/gu, (blank) => encodeURIComponent(blank))
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/[<>"\\]/g, (sign) => encodeURIComponent(sign));
  for (let fault = urlFault(url); fault?.rule === 'url-punctuation'; fault = urlFault(url))
    url = url.slice(0, typeof fault.value === 'string' ? -fault.value.length : -1);
  return url;
}
