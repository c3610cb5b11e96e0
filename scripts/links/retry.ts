/** Longest wait a server may ask for within a run. */
export const RETRY_AFTER_CAP = 60_000;

/** Longest wait that is remembered between runs; a header of a century must not hide a link. */
const NOT_BEFORE_CAP = 30 * 86_400_000;

/**
 * Milliseconds a response asks to wait, or undefined where it does not say or makes no sense.
 *
 * @param value `Retry-After`: seconds or an HTTP date (RFC 9110 §10.2.3)
 * @param now epoch milliseconds
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, NOT_BEFORE_CAP);
  if (!/^[a-z]{3,9},? /i.test(text)) return undefined;
  const date = Date.parse(text);
  if (Number.isNaN(date)) return undefined;
  return Math.min(Math.max(0, date - now), NOT_BEFORE_CAP);
}

/**
 * Milliseconds before attempt number `attempt` (the first repeat is 1): 1 s · 2ⁿ ± 30 %, so that
 * links that failed together do not come back together.
 */
export function backoff(attempt: number, random: number): number {
  return Math.round(1000 * 2 ** (attempt - 1) * (0.7 + 0.6 * random));
}
