import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readCommitDays } from '../../src/read/commit-days.ts';
import { healthSchema, linkStates } from '../../src/schema/health.ts';
import type { Link } from '../../src/schema/link.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth } from './both.ts';
import { sites, type BuiltSite } from './built.ts';
import { readingOrder } from './reading-order.ts';
import { commitDays } from './tiny-content.ts';

/** What pages say about a note and a link besides what the author wrote: states, badges, days, order. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, treeOf, entriesOf, frameworkName } = readBoth(site);
  const guide = content.guide.data!;
  const noteById = new Map(content.notes.map((note) => [note.id, note]));
  const { planned, written } = readingOrder(guide);
  const addressOf = (id: string) => `${site.base}${id}/`;
  /** Where a list leads, in order; undefined for what is planned. */
  const path = (ids: readonly string[]) =>
    ids.map((id) => (planned.has(id) ? undefined : addressOf(id)));

  const healthOf = readStates(site);
  const links = written.flatMap((note) => {
    const { sections = [] } = noteById.get(note)!.data!;
    return sections
      .flatMap((section) => section.links)
      .filter((link): link is Link => 'url' in link)
      .map((link) => ({ link, note }));
  });

  it('marks each link, wherever it is listed, with its access, old framework, whose words it has and a state that matters', () => {
    for (const { link } of links) {
      const entries = entriesOf(link.id);
      expect(entries.length, link.id).toBeGreaterThanOrEqual(2);
      const { access = 'open', framework, draft } = link;
      const { state, lastChecked } = healthOf(link);
      for (const entry of entries) {
        expect(texts('.entry-facts .badge', entry), link.id).toEqual([
          ...(access === 'open' ? [] : [words.accesses[access]]),
          ...(framework === undefined ? [] : [words.legacyLink(frameworkName(framework))]),
          ...(draft ? [words.draft] : []),
        ]);
        const shown = selectAll('.entry-state .state', entry).map((mark) => [
          ...(mark.properties.className as string[]),
          toString(mark).trim(),
          mark.properties.title,
        ]);
        const isTold = ['moved', 'walled', 'dead'].includes(state);
        const told = [['state', `state-${state}`, words.states[state], lastChecked]];
        expect(shown, link.id).toEqual(isTold ? told : []);
      }
    }
  });

  it('offers the archived copy of what is dead, the new address of what has moved, and neither elsewhere', () => {
    for (const { link } of links) {
      const { state, archive, finalUrl } = healthOf(link);
      const wanted = state === 'dead' ? [archive] : state === 'moved' ? [finalUrl] : [];
      for (const entry of entriesOf(link.id)) {
        const outside = hrefs('.entry-state a[href^=http]', entry);
        expect(outside, link.id).toEqual(wanted);
      }
    }
  });

  it('counts the links by state, and names every dead one with the way to it', () => {
    const tree = treeOf('health/index.html');
    const count = (state: string) => links.filter(({ link }) => healthOf(link).state === state);
    for (const state of linkStates) {
      const item = selectAll('[aria-labelledby=states] dl > div', tree).find((candidate) =>
        select(`.state-${state}`, candidate),
      )!;
      expect(toString(item)).toContain(words.linksCount(count(state).length));
    }
    expect(hrefs('[aria-labelledby=broken] li a', tree)).toEqual(
      count('dead').map(({ link, note }) => `${addressOf(note)}#${link.id}`),
    );
    const totals = selectAll('tbody tr', tree).map((row) => Number(texts('td', row)[0]));
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(links.length);
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
  });

  it('names the dead links in the text of notes, or says why it names no dead link at all', () => {
    const tree = treeOf('health/index.html');
    const inTexts = written.flatMap((note) =>
      [...noteById.get(note)!.source.text.matchAll(/\]\((https?:[^)\s]+)\)/g)]
        .filter(([, url]) => healthOf({ url: url! }).state === 'dead')
        .map(([, url]) => [addressOf(note), url]),
    );
    const shown = selectAll('[aria-labelledby=broken-in-texts] li', tree).map((item) => [
      hrefs('a', item)[0],
      texts('small > span', item)[0],
    ]);
    expect(shown).toEqual(inTexts);
    if (site.name === 'tiny') expect(inTexts).toHaveLength(1);
    const isChecked = existsSync(join(site.contentDir, 'link-health.json'));
    const isNamed =
      shown.length + links.filter(({ link }) => healthOf(link).state === 'dead').length;
    expect(texts('[aria-labelledby=broken] > p', tree)).toEqual(
      isNamed > 0 ? [] : [isChecked ? words.healthBrokenNone : words.healthBrokenUnknown],
    );
  });

  it('heads each note with its level, its form, the day of its review and, if it is old, a banner', () => {
    for (const note of content.notes) {
      const { level, form, reviewed, framework, rating } = note.data!;
      const header = select('.note-header', treeOf(`${note.id}/index.html`))!;
      const facts = texts('.facts span', header);
      expect(facts, note.id).toContain(words.levels[level]);
      expect(facts.at(-1), note.id).toBe(words.reviewed(reviewed));
      expect(texts('.facts .badge', header), note.id).toEqual([words.forms[form] ?? []].flat());
      expect(selectAll('h1 .rating', header), note.id).toHaveLength(rating === undefined ? 0 : 1);
      const banner = select('.callout-warning[role=note]', header);
      expect(banner && toString(banner).replace(/\s+/g, ' '), note.id).toEqual(
        framework && expect.stringContaining(words.legacy(frameworkName(framework))),
      );
    }
  });

  it('dates each note, and the list of what changed last, by commits', () => {
    const days = new Map(
      [...readCommitDays(site.contentDir)].map(([name, { changed }]) => [name, changed] as const),
    );
    for (const { id } of content.notes) {
      const day = days.get(`${id}.mdx`);
      const foot = texts('.note-foot span', treeOf(`${id}/index.html`));
      expect(foot, id).toEqual(day === undefined ? [] : [words.changed(day)]);
    }
    const home = treeOf('index.html');
    const newest = written
      .flatMap((id) => days.get(`${id}.mdx`) ?? [])
      .toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    expect(texts('.recent time', home)).toEqual(newest.slice(0, 6));
    for (const item of selectAll('.recent li', home)) {
      const id = String(hrefs('a', item)[0]).slice(site.base.length, -1);
      expect(texts('time', item), id).toEqual([days.get(`${id}.mdx`)]);
    }
    if (site.name === 'tiny')
      expect([days.get('basics/leaves.mdx'), days.get('practice/serving.mdx')]).toEqual([
        commitDays.first,
        commitDays.second,
      ]);
  });

  it('leads along each route and through each part in the order of guide.yaml', () => {
    const home = treeOf('index.html');
    for (const { id, notes } of guide.routes ?? [])
      expect(steps(`#route-${id} ol > li`, home), id).toEqual(path(notes));
    expect(hrefs('.parts h3 a', home)).toEqual(guide.parts.map(({ id }) => addressOf(id)));
    expect(hrefs('.hero .button', home)).toEqual([addressOf(written[0]!)]);
    for (const { id, notes } of guide.parts) {
      const ids = notes.map((slug) => `${id}/${slug}`);
      expect(steps('.note-list > li', treeOf(`${id}/index.html`)), id).toEqual(path(ids));
      const siblings = path(ids).filter((address) => address !== undefined);
      for (const address of siblings) {
        const nav = select('.side-nav', treeOf(`${address.slice(site.base.length)}index.html`))!;
        expect(hrefs('li a', nav), address).toEqual(siblings);
        expect(hrefs('[aria-current=page]', nav)).toEqual([address]);
      }
    }
  });

  it('lists every essential link on the home page, by part', () => {
    const essential = links.filter(({ link }) => link.rating === 'essential');
    expect(hrefs('.essentials li a', treeOf('index.html'))).toEqual(
      essential.map(({ link, note }) => `${addressOf(note)}#${link.id}`),
    );
  });
});

/** What link-health.json says of a link, read anew. */
function readStates({ contentDir }: BuiltSite) {
  const file = join(contentDir, 'link-health.json');
  const health = existsSync(file)
    ? healthSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).links
    : [];
  return ({ url }: Pick<Link, 'url'>) => {
    const {
      state = 'unknown',
      lastChecked,
      archive,
      finalUrl,
    } = health.find((link) => link.url === url) ?? {};
    return { state, lastChecked: lastChecked ?? undefined, archive, finalUrl };
  };
}

function texts(selector: string, tree: Root | Element): string[] {
  return selectAll(selector, tree).map((node) => toString(node).trim());
}

function hrefs(selector: string, tree: Root | Element) {
  return selectAll(selector, tree).map(({ properties }) => properties.href);
}

function steps(selector: string, tree: Root | Element) {
  return selectAll(selector, tree).map((item) => hrefs('a', item)[0]);
}
