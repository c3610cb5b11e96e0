import type { LinkHealth, LinkState } from '../../src/schema/health.ts';

const DAY = 86_400_000;

/** Days a verdict is believed. What is bad or unclear is looked at again in every run. */
const TTL_DAYS: Record<LinkState, number> = {
  alive: 14,
  moved: 7,
  walled: 30,
  unknown: 1,
  dead: 1,
};

/** Whether a link has to be checked in a run at `now`. */
export function isDue(known: LinkHealth | undefined, now: Date): boolean {
  if (!known || known.lastChecked === null) return true;
  if (known.notBefore !== null && now.getTime() < Date.parse(known.notBefore)) return false;
  const jitter = known.verdict === 'alive' ? 0.8 + 0.4 * fraction(known.url) : 1;
  const age = (now.getTime() - Date.parse(known.lastChecked)) / DAY;
  return age >= TTL_DAYS[known.verdict] * jitter;
}

/**
 * A number in [0, 1) that belongs to the address (FNV-1a): spreads the checks of links that were
 * added together, and is the same in every run.
 */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  // FNV hardly moves its high bits for the last characters, where addresses differ.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
