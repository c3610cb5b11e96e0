import type { Health, LinkHealth } from '../schema/health.ts';
import type { Words } from '../words/index.ts';
import type { Guide } from './guide-types.ts';
import type { HealthView, LinkView, TextLink } from './types.ts';

/** The states that an entry tells: what a reader had better know before opening it. */
export const tellingStates: ReadonlySet<HealthView['state']> = new Set(['moved', 'walled', 'dead']);

/** Looks up the state that readers are shown; an address without a record was never checked. */
export function buildHealth(health: Health | undefined, words: Words): (url: string) => HealthView {
  const byUrl = new Map(health?.links.map((link) => [link.url, link]));
  return (url) => {
    const link = byUrl.get(url);
    const state = link?.state ?? 'unknown';
    return {
      state,
      label: words.states[state],
      remark: tellingStates.has(state) ? words.states[state] : undefined,
      checked: link?.lastChecked ?? undefined,
      deadSince: state === 'dead' ? deadSince(link!) : undefined,
      reached: link?.lastGood ?? undefined,
      finalUrl: state === 'moved' ? (link?.finalUrl ?? undefined) : undefined,
      archive: state === 'dead' ? (link?.archive ?? undefined) : undefined,
    };
  };
}

/** A record that lost count of its failures knows at least when it was last looked at. */
function deadSince({ failing, lastChecked, firstSeen }: LinkHealth): string {
  return failing?.since.slice(0, 10) ?? lastChecked ?? firstSeen;
}

const order = ['alive', 'moved', 'walled', 'dead', 'unknown'] as const;

/** What the page of link states prints. */
export interface HealthSummary {
  states: { state: HealthView['state']; label: string; meaning: string; count: number }[];
  /** States that the table of hosts tells apart: those that occur, and none before the first check. */
  columns: { state: HealthView['state']; label: string }[];
  /** Hosts with most links first; `counts` in the order of `columns`. */
  hosts: { host: string; total: number; counts: number[] }[];
  isChecked: boolean;
  checkedLabel: string;
  /** Links that a reader cannot open as they stand. */
  broken: LinkView[];
  brokenInTexts: TextLink[];
}

/** Counts the links of the guide by state and host. */
export function buildHealthSummary(
  { links, textLinks }: Pick<Guide, 'links' | 'textLinks'>,
  words: Words,
): HealthSummary {
  const hosts = Map.groupBy(links, ({ host }) => host);
  const count = (among: readonly LinkView[], state: HealthView['state']) =>
    among.filter(({ health }) => health.state === state).length;
  const days = [...links, ...textLinks].flatMap(({ health }) => health.checked ?? []).sort();
  const isChecked = days.length > 0;
  const columns = order.filter((state) => isChecked && count(links, state) > 0);
  return {
    states: order.map((state) => ({
      state,
      label: words.states[state],
      meaning: words.stateMeanings[state],
      count: count(links, state),
    })),
    columns: columns.map((state) => ({ state, label: words.states[state] })),
    hosts: [...hosts]
      .map(([host, among]) => ({
        host,
        total: among.length,
        counts: columns.map((state) => count(among, state)),
      }))
      .sort((a, b) => b.total - a.total || (a.host < b.host ? -1 : 1)),
    isChecked,
    checkedLabel: isChecked ? words.healthChecked(days[0]!, days.at(-1)!) : words.healthNever,
    broken: links.filter(({ health }) => health.state === 'dead'),
    brokenInTexts: textLinks.filter(({ health }) => health.state === 'dead'),
  };
}
