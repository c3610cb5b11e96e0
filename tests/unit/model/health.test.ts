import { describe, expect, it } from 'vitest';
import { buildHealth, buildHealthSummary, tellingStates } from '../../../src/model/health.ts';
import type { LinkView } from '../../../src/model/types.ts';
import { healthSchema, linkStates, type LinkState } from '../../../src/schema/health.ts';
import { en } from '../../../src/words/en/index.ts';

const archive = 'https://web.archive.org/web/2025/https://example.org/';
const finalUrl = 'https://new.example.org/';

const days: Record<LinkState, string | undefined> = {
  alive: '2026-01-16',
  moved: '2026-01-12',
  dead: '2026-01-16',
  walled: '2026-01-16',
  unknown: undefined,
};

/** A record that has an archived copy and a last address in every state. */
const record = (state: LinkState, lastChecked: string | null) => ({
  url: `https://example.org/${state}`,
  state,
  verdict: state,
  reason: 'ok',
  status: 200,
  finalUrl,
  fragment: 'unchecked',
  firstSeen: '2026-01-02',
  lastGood: null,
  lastChecked,
  notBefore: null,
  failing: null,
  archive,
});

const healthOf = buildHealth(
  healthSchema.parse({
    version: 1,
    lastRun: '2026-01-16',
    walledHosts: [],
    links: linkStates.map((state) => record(state, days[state] ?? null)),
  }),
  en,
);

describe('what is known of a link', () => {
  it.each(linkStates)('of the state %s is that state, in words and with its day', (state) => {
    expect(healthOf(`https://example.org/${state}`)).toMatchObject({
      state,
      label: en.states[state],
      checked: days[state],
    });
  });

  it('offers the archived copy for a dead link alone, and the new address for a moved one alone', () => {
    const offers = linkStates.map((state) => {
      const view = healthOf(`https://example.org/${state}`);
      return [state, view.archive, view.finalUrl];
    });
    expect(offers).toEqual([
      ['alive', undefined, undefined],
      ['moved', undefined, finalUrl],
      ['dead', archive, undefined],
      ['walled', undefined, undefined],
      ['unknown', undefined, undefined],
    ]);
  });

  it('has a day for each dead link alone, from which on it did not answer', () => {
    const told = { ...record('dead', '2026-01-16'), failing: null };
    const since = (more: object) =>
      buildHealth(
        healthSchema.parse({
          version: 1,
          lastRun: '2026-01-16',
          walledHosts: [],
          links: [{ ...told, ...more }],
        }),
        en,
      )(told.url).deadSince;
    const failing = { kind: 'gone', runs: 3, since: '2026-01-05T03:00:00.000Z' };
    expect(since({ failing })).toBe('2026-01-05');
    expect(since({ failing, state: 'alive' })).toBeUndefined();
    expect(since({})).toBe('2026-01-16');
    expect(since({ lastChecked: null })).toBe('2026-01-02');
  });

  it('is told where a reader had better know it, and nowhere else', () => {
    const told = linkStates.filter((state) => healthOf(`https://example.org/${state}`).remark);
    expect(told.sort()).toEqual([...tellingStates].sort());
    expect(healthOf('https://example.org/walled').remark).toBe(en.states.walled);
  });

  it('is nothing without a record or without a file', () => {
    const unknown = { state: 'unknown', checked: undefined, archive: undefined };
    expect(healthOf('https://example.org/other')).toMatchObject(unknown);
    expect(buildHealth(undefined, en)('https://example.org/dead')).toMatchObject(unknown);
  });
});

describe('the page of link states', () => {
  const link = (id: string, host: string, state: LinkState) =>
    ({ id, host, health: healthOf(`https://example.org/${state}`) }) as LinkView;
  const links = [
    link('a', 'one.org', 'alive'),
    link('b', 'two.org', 'dead'),
    link('c', 'two.org', 'moved'),
    link('d', 'two.org', 'dead'),
    link('e', 'also-one.org', 'walled'),
  ];
  const place = { title: 'n', href: '/a/n/' };
  const textLink = (state: LinkState) => {
    const url = `https://example.org/${state}`;
    return { url, health: healthOf(url), places: [place] };
  };
  const textLinks = [textLink('alive'), textLink('dead')];
  const summary = buildHealthSummary({ links, textLinks }, en);

  it('counts every state, and names every dead link', () => {
    expect(summary.states.map(({ state, count }) => [state, count])).toEqual([
      ['alive', 1],
      ['moved', 1],
      ['walled', 1],
      ['dead', 2],
      ['unknown', 0],
    ]);
    expect(summary.broken.map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('names the dead links in the text of notes, with the notes', () => {
    expect(summary.brokenInTexts).toEqual([textLinks[1]]);
  });

  it('lists hosts with most links first, with a count for each state that occurs', () => {
    expect(summary.columns.map(({ state }) => state)).toEqual(['alive', 'moved', 'walled', 'dead']);
    expect(summary.hosts).toEqual([
      { host: 'two.org', total: 3, counts: [0, 1, 0, 2] },
      { host: 'also-one.org', total: 1, counts: [0, 0, 1, 0] },
      { host: 'one.org', total: 1, counts: [1, 0, 0, 0] },
    ]);
  });

  it('says from which day to which the links were checked, or that none was', () => {
    expect(summary.checkedLabel).toBe(en.healthChecked('2026-01-12', '2026-01-16'));
    const never = { links: [link('f', 'x.org', 'unknown')], textLinks: [] };
    expect(buildHealthSummary(never, en)).toMatchObject({
      isChecked: false,
      checkedLabel: en.healthNever,
      columns: [],
    });
  });
});
