import { isIP } from 'node:net';
import type { LinkReason } from '../../src/schema/health.ts';
import { urlFault, type UrlFault } from '../../src/schema/url.ts';
import { isRefusedAddress } from './private-address.ts';

/** An address that may be asked for. */
export interface Address {
  /** What is requested: canonical, without fragment. */
  href: string;
  /** Host without port or brackets; politeness is counted by it. */
  host: string;
  /** Text after `#` as written, or null. */
  fragment: string | null;
}

type Refusal = Extract<LinkReason, `refused-${string}`>;
export type ParsedAddress = { ok: true; address: Address } | { ok: false; reason: Refusal };

/** The content rules' faults in this checker's words. Others are no reason not to ask, or are judged here, below. */
const FAULTS: Partial<Record<UrlFault['rule'], Refusal>> = {
  'url-parse': 'refused-syntax',
  'url-scheme': 'refused-scheme',
  'url-blank': 'refused-whitespace',
  'url-control': 'refused-control-character',
  'url-credentials': 'refused-credentials',
  'url-length': 'refused-syntax',
};

/** Names that never leave the machine or the house (RFC 6761, 6762, 8375 and common practice). */
const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

/** A percent sign that starts no escape, and ASCII that RFC 3986 keeps out of addresses. */
const UNSAFE = /[<>"`{}|\\^]|%(?![0-9a-f]{2})/i;

/** Chinese punctuation that was glued to the end of an address when it was pasted. */
const GLUED_PUNCTUATION = /[，。；、！？：”’》」』】…]$/u;

/**
 * Reads an address exactly as written: nothing is trimmed or mended, because what a browser
 * forgives still breaks copying, comparing and other tools.
 */
export function parseAddress(raw: string, allowLoopback: boolean): ParsedAddress {
  const fault = urlFault(raw);
  const refusal = fault && FAULTS[fault.rule];
  if (refusal) return refuse(refusal);
  if (UNSAFE.test(raw) || GLUED_PUNCTUATION.test(raw)) return refuse('refused-character');
  if (!/^https?:\/\/[^/?#]/i.test(raw)) return refuse('refused-syntax');
  return fromUrl(new URL(raw), raw, allowLoopback);
}

/** Applies the same rules to the target of a redirect, which is resolved already. */
export function addressOf(url: URL, allowLoopback: boolean): ParsedAddress {
  if (!/^https?:$/.test(url.protocol)) return refuse('refused-scheme');
  return fromUrl(url, url.href, allowLoopback);
}

function fromUrl(url: URL, raw: string, allowLoopback: boolean): ParsedAddress {
  const authority = /^[a-z]+:\/\/([^/?#]*)/i.exec(raw)?.[1] ?? '';
  if (authority.includes('@')) return refuse('refused-credentials');
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (host === '' || url.port === '0' || /^\.|\.\./.test(host) || authority.endsWith(':')) {
    return refuse('refused-syntax');
  }
  if (isPrivateHost(host, authority, allowLoopback)) return refuse('refused-private-host');
  const hash = raw.indexOf('#');
  url.hash = '';
  return {
    ok: true,
    address: { href: url.href, host, fragment: hash < 0 ? null : raw.slice(hash + 1) },
  };
}

function isPrivateHost(host: string, authority: string, allowLoopback: boolean): boolean {
  if (isIP(host) !== 0) {
    // 2130706433, 0x7f.1 and 0177.0.0.1 are ways of writing 127.0.0.1 that only hide it.
    if (isIP(host) === 4 && isIP(authority.replace(/:\d+$/, '')) !== 4) return true;
    return isRefusedAddress(host, allowLoopback);
  }
  if (host === 'localhost') return !allowLoopback;
  return PRIVATE_NAMES.test(host) || !host.includes('.');
}

function refuse(reason: Refusal): ParsedAddress {
  return { ok: false, reason };
}
