import { z } from 'zod';
import { expecting } from './phrases/index.ts';

/** What one run found, and what readers are shown. The same five words serve both. */
export const linkStates = ['alive', 'moved', 'dead', 'walled', 'unknown'] as const;

/** What is known of the part after `#`. A link without a fragment is `unchecked`. */
export const fragmentStates = ['present', 'missing', 'unchecked'] as const;

/**
 * Why a verdict was given. Codes, not sentences: each interface language has its own words.
 * `not-checked` is the reason of a link no run has reached yet.
 */
export const linkReasons = [
  'ok',
  'redirected-temporarily',
  'redirected-permanently',
  'not-found',
  'gone',
  'no-such-host',
  'soft-404',
  'soft-404-suspected',
  'login-required',
  'consent-required',
  'forbidden',
  'bot-wall',
  'unavailable-for-legal-reasons',
  'rate-limited',
  'retry-after-too-long',
  'server-error',
  'client-error',
  'unexpected-status',
  'timeout',
  'connection-reset',
  'connection-refused',
  'dns-failure',
  'tls-error',
  'tls-chain-incomplete',
  'protocol-error',
  'redirect-cycle',
  'too-many-redirects',
  'redirect-invalid',
  'private-address',
  'refused-whitespace',
  'refused-control-character',
  'refused-character',
  'refused-scheme',
  'refused-credentials',
  'refused-private-host',
  'refused-syntax',
  'not-checked',
] as const;

const isoDate = z.iso.date({ error: expecting('expected-day-form') });
const isoInstant = z.iso.datetime({ error: expecting('expected-instant') });

/** Counts bad runs until a link may be called dead (see `confirm` in scripts/links). */
const failing = z.strictObject({
  /** `gone`: 404, 410, no such host, soft 404. `faulty`: 5xx, time-out, TLS, reset, endless redirects. */
  kind: z.enum(['gone', 'faulty']),
  /** Bad runs in a row, of this kind. */
  runs: z.int().positive(),
  /** Instant of the first of them, UTC. */
  since: isoInstant,
});

/** One outside address: what readers see, what the last run saw, and the memory between runs. */
const linkHealth = z.strictObject({
  /** The address as the notes write it. */
  url: z.string().min(1),
  /** The confirmed state, shown to readers. */
  state: z.enum(linkStates),
  /** The last run's own verdict; differs from `state` until it is confirmed. */
  verdict: z.enum(linkStates),
  reason: z.enum(linkReasons),
  /** Last HTTP status, or null where none was received. */
  status: z.int().min(100).max(999).nullable(),
  /** Where the redirects ended, or null where no page was reached. */
  finalUrl: z.string().nullable(),
  fragment: z.enum(fragmentStates),
  firstSeen: isoDate,
  /** Last day the page was reached (alive, moved or walled), or null. */
  lastGood: isoDate.nullable(),
  lastChecked: isoDate.nullable(),
  /** The server asked not to be asked again before this instant. */
  notBefore: isoInstant.nullable(),
  failing: failing.nullable(),
  /** Copy in the Wayback Machine, offered for dead links only; it may not exist. */
  archive: z.url({ protocol: /^https$/, error: expecting('expected-https') }).nullable(),
});

/** A host that turns machines away: a person looks at it, every 180 days. */
const walledHost = z.strictObject({
  host: z.string().min(1),
  links: z.int().positive(),
  firstSeen: isoDate,
  /** Day a person last opened its links; set by hand. */
  reviewed: isoDate.nullable(),
});

/** `content/link-health.json`: written by the external link checker, read by the build. */
export const healthSchema = z.strictObject({
  version: z.literal(1),
  /** Day of the last run, UTC. */
  lastRun: isoDate,
  walledHosts: z.array(walledHost),
  links: z.array(linkHealth),
});

export type LinkState = (typeof linkStates)[number];
export type FragmentState = (typeof fragmentStates)[number];
export type LinkReason = (typeof linkReasons)[number];
export type LinkHealth = z.infer<typeof linkHealth>;
export type WalledHost = z.infer<typeof walledHost>;
export type Health = z.infer<typeof healthSchema>;
