import type { Health, LinkHealth, WalledHost } from '../../src/schema/health.ts';
import { isoDay } from './confirm.ts';
import { byCodePoint } from './report.ts';
import { replaceFile } from '../files/write-file.ts';

/**
 * The states to go on from: those of the later run. The days a person looked at a host are kept
 * from both, whichever was written last.
 */
export function newerHealth(
  own: Health | undefined,
  other: Health | undefined,
): Health | undefined {
  if (!own || !other) return own ?? other;
  const [later, earlier] = other.lastRun > own.lastRun ? [other, own] : [own, other];
  const reviewed = new Map(earlier.walledHosts.map(({ host, reviewed }) => [host, reviewed]));
  const walledHosts = later.walledHosts.map((walled) => {
    const before = reviewed.get(walled.host) ?? null;
    const isNewer = before !== null && (walled.reviewed === null || before > walled.reviewed);
    return isNewer ? { ...walled, reviewed: before } : walled;
  });
  return { ...later, walledHosts };
}

/** Sorted and complete: the same states give the same bytes. */
export function toHealth(
  links: readonly LinkHealth[],
  previous: Health | undefined,
  now: Date,
): Health {
  const today = isoDay(now);
  return {
    version: 1,
    lastRun: today,
    walledHosts: toWalledHosts(links, previous?.walledHosts ?? [], today),
    links: links.toSorted((a, b) => byCodePoint(a.url, b.url)),
  };
}

export function writeHealth(file: string, health: Health): void {
  replaceFile(file, [`${JSON.stringify(health, null, 2)}\n`]);
}

/** A host is listed once; the day a person looked at it is kept for as long as it is walled. */
function toWalledHosts(
  links: readonly LinkHealth[],
  previous: readonly WalledHost[],
  today: string,
): WalledHost[] {
  const counts = new Map<string, number>();
  for (const { url, state } of links) {
    if (state !== 'walled') continue;
    const { hostname } = new URL(url);
    counts.set(hostname, (counts.get(hostname) ?? 0) + 1);
  }
  const hosts = [...counts].map(([host, count]) => {
    const known = previous.find((walled) => walled.host === host);
    return {
      host,
      links: count,
      firstSeen: known?.firstSeen ?? today,
      reviewed: known?.reviewed ?? null,
    };
  });
  return hosts.sort((a, b) => byCodePoint(a.host, b.host));
}
