import type { Health, LinkHealth } from '../../src/schema/health.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { confirm } from './confirm.ts';
import { isDue } from './due.ts';
import { toHealth, writeHealth } from './health-file.ts';
import { toIssue } from './issue.ts';
import type { LinkOrigin } from './origin.ts';
import type { LinkResult } from './result.ts';
import { replaceFile } from '../files/write-file.ts';

const MAX_WITNESSES = 3;

/** Addresses whose last verdict has run out, or that were never checked. */
export function dueUrls(
  known: Health | undefined,
  origins: readonly LinkOrigin[],
  now: Date,
): string[] {
  const links = byUrl(known);
  return origins.map(({ url }) => url).filter((url) => isDue(links.get(url), now));
}

/** Whether any host answered. A machine without a network would find every link dead. */
export function isOnline(results: readonly LinkResult[]): boolean {
  const asked = results.filter(({ reason }) => !reason.startsWith('refused-'));
  return asked.length === 0 || asked.some(({ status }) => status !== null);
}

/** Links that were there when last asked: where none of those that are due answers, they tell why. */
export function witnesses(
  known: Health | undefined,
  origins: readonly LinkOrigin[],
  due: readonly string[],
): string[] {
  const links = byUrl(known);
  const asked = new Set(due);
  const others = origins.map(({ url }) => url).filter((url) => !asked.has(url));
  return others.filter((url) => links.get(url)?.verdict === 'alive').slice(0, MAX_WITNESSES);
}

/**
 * Writes the confirmed states into link-health.json, and the issue where one is wanted. Links that
 * left the guide leave the file.
 *
 * @param previous what was known before the run
 */
export function updateHealth(
  file: string,
  previous: Health | undefined,
  origins: readonly LinkOrigin[],
  results: readonly LinkResult[],
  issueFile: string | undefined,
  now: Date,
  words: CommandWords['links'],
): void {
  const known = byUrl(previous);
  const found = new Map(results.map((result) => [result.url, result]));
  const links = origins.flatMap(({ url }): LinkHealth[] => {
    const before = known.get(url);
    const result = found.get(url);
    if (result) return [confirm(before, result, now)];
    return before ? [before] : [];
  });
  const health = toHealth(links, previous, now);
  writeHealth(file, health);
  if (issueFile === undefined) return;
  const isNewlyDead = ({ url, state }: LinkHealth): boolean =>
    state === 'dead' && known.get(url)?.state !== 'dead';
  const newlyDead = new Set(health.links.filter(isNewlyDead).map(({ url }) => url));
  const places = new Map(origins.map(({ url, places }) => [url, places]));
  replaceFile(issueFile, [
    toIssue(health.links, health.walledHosts, newlyDead, places, now, words),
  ]);
}

function byUrl(health: Health | undefined): Map<string, LinkHealth> {
  return new Map((health?.links ?? []).map((link) => [link.url, link]));
}
