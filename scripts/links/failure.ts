import type { LinkReason } from '../../src/schema/health.ts';

/** Raised by our own clocks, with the reason the link gets. */
export class TimeoutError extends Error {
  override name = 'TimeoutError';
  code = 'ETIMEDOUT';
}

type Failure = Extract<
  LinkReason,
  | 'timeout'
  | 'connection-reset'
  | 'connection-refused'
  | 'no-such-host'
  | 'dns-failure'
  | 'tls-error'
  | 'tls-chain-incomplete'
  | 'protocol-error'
  | 'private-address'
>;

/** Codes of Node and llhttp, and what they mean for a link. First match wins. */
const CODES: readonly (readonly [RegExp, Failure])[] = [
  [/^EPRIVATE$/, 'private-address'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/^ENOTFOUND$/, 'no-such-host'],
  [/^(?:EAI_|ENODATA|ESERVFAIL)/, 'dns-failure'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EHOSTDOWN)$/, 'connection-refused'],
  [/^HPE_/, 'protocol-error'],
  [/^(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT)/, 'tls-chain-incomplete'],
  [/^(?:EPROTO$|ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|CRL_)/, 'tls-error'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, 'connection-reset'],
];

/** The reason for a failed request, or undefined for an error that is not the network's. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const found = CODES.find(([pattern]) => pattern.test(code))?.[1];
  if (found) return found;
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  if (error.cause !== undefined) return failureOf(error.cause);
  // A code we have no word for still comes from the other end; an error without one is a bug.
  return code === '' ? undefined : 'protocol-error';
}
