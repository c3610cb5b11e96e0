import { linkStates, type LinkState } from '../../src/schema/health.ts';
import type { LinkOrigin } from './origin.ts';
import { byCodePoint } from './report.ts';
import type { LinkResult } from './result.ts';
import { NO_ANCHOR, REASON_WORDS, STATE_WORDS } from './words.ts';

/** Links named per group; the rest is counted. The full list is in the JSON. */
const MAX_LISTED = 20;

/** The verdicts of a run for a person: counts, then what needs a hand. */
export function toText(results: readonly LinkResult[], origins: readonly LinkOrigin[]): string {
  const places = new Map(origins.map(({ url, places }) => [url, places]));
  const sorted = results.toSorted((a, b) => byCodePoint(a.url, b.url));
  const withVerdict = (state: LinkState): LinkResult[] =>
    sorted.filter(({ verdict }) => verdict === state);
  const counts = linkStates.map((state) => `${STATE_WORDS[state]} ${withVerdict(state).length}`);
  const groups: [string, LinkResult[]][] = [
    ['本次判为失效', withVerdict('dead')],
    ['已迁移', withVerdict('moved')],
    ['锚点不存在', sorted.filter(({ fragment }) => fragment === 'missing')],
    ['未能判定', withVerdict('unknown')],
  ];
  const sections = groups.map(([title, group]) => list(title, group, places));
  const summary = `共 ${results.length} 个地址：${counts.join('，')}`;
  return `${[...sections, walls(withVerdict('walled'))].join('')}${summary}\n`;
}

function list(
  title: string,
  group: readonly LinkResult[],
  places: ReadonlyMap<string, readonly string[]>,
): string {
  if (group.length === 0) return '';
  const lines = group.slice(0, MAX_LISTED).map(({ url, verdict, reason, finalUrl, fragment }) => {
    const words = verdict === 'alive' && fragment === 'missing' ? NO_ANCHOR : REASON_WORDS[reason];
    const target = verdict === 'moved' ? ` → ${visible(finalUrl ?? '')}` : '';
    const where = (places.get(url) ?? []).map((place) => `      ${place}\n`).join('');
    return `  ${visible(url)}${target}\n      ${words}\n${where}`;
  });
  const rest = group.length - lines.length;
  return `${title}（${group.length}）\n${lines.join('')}${rest > 0 ? `  另有 ${rest} 个\n` : ''}\n`;
}

/** Walled links are listed by host: nothing is wrong with the single link. */
function walls(group: readonly LinkResult[]): string {
  if (group.length === 0) return '';
  const hosts = new Map<string, number>();
  for (const { url } of group) {
    const { hostname } = new URL(url);
    hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
  }
  const sorted = [...hosts].sort(([a], [b]) => byCodePoint(a, b));
  const lines = sorted.slice(0, MAX_LISTED).map(([host, count]) => `  ${host}（${count}）\n`);
  const rest = hosts.size - lines.length;
  const tail = rest > 0 ? `  另有 ${rest} 个主机\n` : '';
  return `需登录或拒绝机器的主机（${hosts.size}）\n${lines.join('')}${tail}\n`;
}

/** Control and bidirectional characters as U+XXXX, so that no address can repaint a terminal. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
