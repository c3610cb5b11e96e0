import type { LinkHealth, LinkReason, LinkState } from '../../src/schema/health.ts';
import type { LinkResult } from './result.ts';

const DAY = 86_400_000;

/** Bad runs, and the time from the first to the last, until readers are told. */
const CONFIRMATION = {
  gone: { runs: 2, span: DAY },
  faulty: { runs: 4, span: 14 * DAY },
} as const;

/** Without a good run for this long, "it was alive" is no longer worth telling. */
const MEMORY = 60 * DAY;

/**
 * Failures that, when they last, mean that the page is gone for readers too. Browsers read more
 * than this checker of HTTP that is none, and complete chains of certificates.
 */
const FAULTY: ReadonlySet<LinkReason> = new Set([
  'redirect-cycle',
  'too-many-redirects',
  'server-error',
  'timeout',
  'connection-reset',
  'connection-refused',
  'tls-error',
]);

/**
 * Adds the verdict of a run to what is known of a link. Good news is believed at once, bad news
 * after it has been seen again; in between readers are shown what was true before.
 *
 * @param now the time of the run
 */
export function confirm(
  previous: LinkHealth | undefined,
  result: LinkResult,
  now: Date,
): LinkHealth {
  const failing = nextFailing(previous, result, now);
  const today = isoDay(now);
  const isReached = result.verdict === 'alive' || result.verdict === 'moved';
  const lastGood = isReached ? today : (previous?.lastGood ?? null);
  const state = nextState(previous, result, failing, lastGood, now);
  const isKept = !isReached && previous !== undefined && state === previous.state;
  return {
    url: result.url,
    state,
    verdict: result.verdict,
    reason: result.reason,
    status: result.status,
    finalUrl: isKept ? previous.finalUrl : result.finalUrl,
    fragment: isKept ? previous.fragment : result.fragment,
    firstSeen: previous?.firstSeen ?? today,
    lastGood,
    lastChecked: today,
    notBefore: result.notBefore,
    failing,
    archive: state === 'dead' ? archiveOf(result.url) : null,
  };
}

function nextFailing(
  previous: LinkHealth | undefined,
  result: LinkResult,
  now: Date,
): LinkHealth['failing'] {
  const kind = failureKind(result);
  if (kind === null) return result.verdict === 'unknown' ? (previous?.failing ?? null) : null;
  const before = previous?.failing;
  if (before?.kind === kind) return { ...before, runs: before.runs + 1 };
  return { kind, runs: 1, since: now.toISOString() };
}

function failureKind({ verdict, reason }: LinkResult): 'gone' | 'faulty' | null {
  if (verdict !== 'dead' && verdict !== 'unknown') return null;
  if (FAULTY.has(reason)) return 'faulty';
  return verdict === 'dead' ? 'gone' : null;
}

function nextState(
  previous: LinkHealth | undefined,
  result: LinkResult,
  failing: LinkHealth['failing'],
  lastGood: string | null,
  now: Date,
): LinkState {
  if (result.verdict !== 'dead' && result.verdict !== 'unknown') return result.verdict;
  if (result.reason.startsWith('refused-')) return 'unknown';
  if (failing && isConfirmed(failing, now)) return 'dead';
  if (!previous) return 'unknown';
  const isStale = lastGood !== null && now.getTime() - Date.parse(lastGood) > MEMORY;
  return isStale && previous.state !== 'dead' ? 'unknown' : previous.state;
}

function isConfirmed(
  { kind, runs, since }: NonNullable<LinkHealth['failing']>,
  now: Date,
): boolean {
  const needed = CONFIRMATION[kind];
  return runs >= needed.runs && now.getTime() - Date.parse(since) >= needed.span;
}

/** The plain form that leads to the newest copy; nothing is looked up. */
function archiveOf(url: string): string {
  return `https://web.archive.org/web/${url.split('#')[0]!}`;
}

/** `YYYY-MM-DD`, UTC. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
