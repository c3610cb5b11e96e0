import { linkStates, type LinkState } from '../../src/schema/health.ts';
import type { LinkOrigin } from './origin.ts';
import { byCodePoint } from './report.ts';
import type { LinkResult } from './result.ts';
import type { CommandWords } from '../../src/words/commands.ts';

type Words = CommandWords['links'];

/** Links named per group; the rest is counted. The full list is in the JSON. */
const MAX_LISTED = 20;

/** The verdicts of a run for a person: counts, then what needs a hand. */
export function toText(
  results: readonly LinkResult[],
  origins: readonly LinkOrigin[],
  words: Words,
): string {
  const { report } = words;
  const places = new Map(origins.map(({ url, places }) => [url, places]));
  const sorted = results.toSorted((a, b) => byCodePoint(a.url, b.url));
  const withVerdict = (state: LinkState): LinkResult[] =>
    sorted.filter(({ verdict }) => verdict === state);
  const counts = linkStates.map((state) =>
    report.state(words.states[state], withVerdict(state).length),
  );
  const groups: [(links: number) => string, LinkResult[]][] = [
    [report.dead, withVerdict('dead')],
    [report.moved, withVerdict('moved')],
    [report.anchors, sorted.filter(({ fragment }) => fragment === 'missing')],
    [report.unknown, withVerdict('unknown')],
  ];
  const sections = groups.map(([title, group]) => list(title(group.length), group, places, words));
  const summary = report.summary(results.length, counts);
  return `${[...sections, walls(withVerdict('walled'), report)].join('')}${summary}\n`;
}

function list(
  title: string,
  group: readonly LinkResult[],
  places: ReadonlyMap<string, readonly string[]>,
  { reasons, noAnchor, report }: Words,
): string {
  if (group.length === 0) return '';
  const lines = group.slice(0, MAX_LISTED).map(({ url, verdict, reason, finalUrl, fragment }) => {
    const why = verdict === 'alive' && fragment === 'missing' ? noAnchor : reasons[reason];
    const target = verdict === 'moved' ? ` → ${visible(finalUrl ?? '')}` : '';
    const where = (places.get(url) ?? []).map((place) => `      ${place}\n`).join('');
    return `  ${visible(url)}${target}\n      ${why}\n${where}`;
  });
  const rest = group.length - lines.length;
  return `${title}\n${lines.join('')}${rest > 0 ? `  ${report.moreLinks(rest)}\n` : ''}\n`;
}

/** Walled links are listed by host: nothing is wrong with the single link. */
function walls(group: readonly LinkResult[], words: Words['report']): string {
  if (group.length === 0) return '';
  const hosts = new Map<string, number>();
  for (const { url } of group) {
    const { hostname } = new URL(url);
    hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
  }
  const sorted = [...hosts].sort(([a], [b]) => byCodePoint(a, b));
  const lines = sorted
    .slice(0, MAX_LISTED)
    .map(([host, count]) => `  ${words.host(host, count)}\n`);
  const rest = hosts.size - lines.length;
  const tail = rest > 0 ? `  ${words.moreHosts(rest)}\n` : '';
  return `${words.walls(hosts.size)}\n${lines.join('')}${tail}\n`;
}

/** Control and bidirectional characters as U+XXXX, so that no address can repaint a terminal. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
