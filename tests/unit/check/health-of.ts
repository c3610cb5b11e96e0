import type { LinkHealth } from '../../../src/schema/health.ts';
import type { Changes } from './harness.ts';

/** A link-health.json with one link, of which something is said. */
export function healthOf(fields: Partial<LinkHealth>): Changes {
  const link: LinkHealth = {
    url: 'https://a.com/',
    state: 'moved',
    verdict: 'moved',
    reason: 'redirected-permanently',
    status: 200,
    finalUrl: null,
    fragment: 'unchecked',
    firstSeen: '2026-01-01',
    lastGood: null,
    lastChecked: null,
    notBefore: null,
    failing: null,
    archive: null,
    ...fields,
  };
  const health = { version: 1, lastRun: '2026-01-01', walledHosts: [], links: [link] };
  return { 'link-health.json': JSON.stringify(health, undefined, 2) };
}
