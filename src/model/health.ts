import type { Health } from '../schema/health.ts';
import type { Words } from '../words/index.ts';
import type { HealthView, LinkView } from './types.ts';

/** Looks up the state that readers are shown; an address without a record was never checked. */
export function buildHealth(health: Health | undefined, words: Words): (url: string) => HealthView {
  const byUrl = new Map(health?.links.map((link) => [link.url, link]));
  return (url) => {
    const link = byUrl.get(url);
    const state = link?.state ?? 'unknown';
    return {
      state,
      label: words.states[state],
      checked: link?.lastChecked ?? undefined,
      finalUrl: state === 'moved' ? (link?.finalUrl ?? undefined) : undefined,
      archive: state === 'dead' ? (link?.archive ?? undefined) : undefined,
    };
  };
}

const order = ['alive', 'moved', 'walled', 'dead', 'unknown'] as const;

/** What the page of link states prints. */
export interface HealthSummary {
  states: { state: HealthView['state']; label: string; meaning: string; count: number }[];
  /** Hosts with most links first; `counts` in the order of `states`. */
  hosts: { host: string; total: number; counts: number[] }[];
  checkedLabel: string;
  /** Links that a reader cannot open as they stand. */
  broken: LinkView[];
}

/** Counts the links of the guide by state and host. */
export function buildHealthSummary(links: readonly LinkView[], words: Words): HealthSummary {
  const hosts = new Map<string, LinkView[]>();
  for (const link of links) hosts.set(link.host, [...(hosts.get(link.host) ?? []), link]);
  const count = (among: readonly LinkView[], state: HealthView['state']) =>
    among.filter(({ health }) => health.state === state).length;
  const days = links.flatMap(({ health }) => health.checked ?? []).sort();
  return {
    states: order.map((state) => ({
      state,
      label: words.states[state],
      meaning: words.stateMeanings[state],
      count: count(links, state),
    })),
    hosts: [...hosts]
      .map(([host, among]) => ({
        host,
        total: among.length,
        counts: order.map((state) => count(among, state)),
      }))
      .sort((a, b) => b.total - a.total || (a.host < b.host ? -1 : 1)),
    checkedLabel:
      days.length === 0 ? words.healthNever : words.healthChecked(days[0]!, days.at(-1)!),
    broken: links.filter(({ health }) => health.state === 'dead'),
  };
}
