import type { LinkReason, LinkState } from '../../src/schema/health.ts';
import type { Chain } from './follow.ts';
import { RETRY_AFTER_CAP } from './retry.ts';
import { isWallPage, isWallStatus, wallAddress, wallRedirect } from './walls.ts';

/** What one attempt says about a link. */
export interface Ruling {
  verdict: LinkState;
  reason: LinkReason;
  /** Whether another attempt may say something else. */
  canRetry: boolean;
}

const RETRIED_FAILURES: ReadonlySet<LinkReason> = new Set([
  'timeout',
  'connection-reset',
  'dns-failure',
]);

/**
 * Judges the end of a chain. `dead` is kept for answers that can mean nothing else; whatever may
 * be the network's, the server's or the wall's fault is `unknown` or `walled`.
 *
 * @param asked the address of the link
 */
export function classify(chain: Chain, asked: URL): Ruling {
  const { end } = chain;
  if (end.kind === 'failure') return failure(chain, end.reason, asked);
  const { status, headers, page } = end;
  const reached = chain.finalUrl!;
  const isRetried = status === 408 || status === 429 || status >= 500;
  if (isWallStatus(status, headers, reached.hostname)) {
    return rule('walled', wallReason(status), status === 429);
  }
  if (page && isWallPage(status, page.facts, page.html)) {
    return rule('walled', 'bot-wall');
  }
  if (status === 404) return rule('dead', 'not-found');
  if (status === 410) return rule('dead', 'gone');
  if (isRetried && (end.retryAfter ?? 0) > RETRY_AFTER_CAP) {
    return rule('unknown', 'retry-after-too-long');
  }
  if (isRetried) return rule('unknown', retriedReason(status), true);
  if (status >= 200 && status < 300) return reachedPage(chain, asked, reached);
  if (status >= 400) return rule('unknown', 'client-error');
  return rule('unknown', 'unexpected-status');
}

function failure(chain: Chain, reason: LinkReason, asked: URL): Ruling {
  if (reason === 'no-such-host') return rule('dead', reason);
  if (reason !== 'redirect-cycle' && reason !== 'too-many-redirects') {
    return rule('unknown', reason, RETRIED_FAILURES.has(reason));
  }
  const door = chain.passed.map((url) => wallAddress(asked, url)).find((wall) => wall !== null);
  if (door) return rule('walled', door);
  // A page that sends itself on may set the cookie that ends it by a script we do not run.
  return rule(chain.isRefreshed ? 'unknown' : 'dead', reason);
}

function reachedPage(chain: Chain, asked: URL, reached: URL): Ruling {
  const page = chain.end.kind === 'response' ? (chain.end.page?.facts ?? null) : null;
  const door = wallRedirect(asked, reached, page);
  if (door) return rule('walled', door);
  if (chain.passed.length === 0 || reached.href === asked.href) return rule('alive', 'ok');
  if (chain.isMoved) return rule('moved', 'redirected-permanently');
  return rule('alive', 'redirected-temporarily');
}

function wallReason(status: number): LinkReason {
  if (status === 401 || status === 407 || status === 511) return 'login-required';
  if (status === 402 || status === 403) return 'forbidden';
  if (status === 451) return 'unavailable-for-legal-reasons';
  return 'bot-wall';
}

function retriedReason(status: number): LinkReason {
  if (status === 429) return 'rate-limited';
  return status === 408 ? 'timeout' : 'server-error';
}

function rule(verdict: LinkState, reason: LinkReason, canRetry = false): Ruling {
  return { verdict, reason, canRetry };
}
