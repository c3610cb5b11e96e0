import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { expectedPages } from '../../scripts/check/expected-pages.ts';
import { listPages } from '../../src/schema/guide.ts';
import { healthSchema } from '../../src/schema/health.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { mainUrl, sites } from './built.ts';
import { readingOrder } from './reading-order.ts';

/** What stands around the words of notes: names and ways on every page, lists of the whole guide, what search is given. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, dist, pages, links, treeOf, entriesOf, frameworkName } = readBoth(site);
  const guide = content.guide.data!;
  const { planned } = readingOrder(guide);
  const noteById = new Map(content.notes.map((note) => [note.id, note]));
  const pageOf = (path: string) => treeOf(`${path}index.html`);
  const address = (path: string) => site.base + path;
  const { figures } = expectedPages(content);
  const gallery = figures.length > 0 ? ['figures/'] : [];

  it('shows in each search box what guide.yaml says that one may type', () => {
    const wanted = words.searchPlaceholder(content.guide.data!.searchExamples ?? []);
    for (const page of ['index.html', 'search/index.html', '404.html']) {
      const boxes = selectAll('input[type="search"]', treeOf(page));
      expect(boxes.length, page).toBeGreaterThan(0);
      for (const box of boxes) expect(box.properties.placeholder, page).toBe(wanted);
    }
  });

  it('names each note, its guide and its part, and describes it by its summary', () => {
    for (const { id, data } of content.notes) {
      const tree = pageOf(`${id}/`);
      expect(text(select('title', tree)), id).toBe(`${data!.title} · ${guide.title}`);
      const said = (name: string) => select(`meta[${name}]`, tree)!.properties.content;
      expect(said('name=description'), id).toBe(data!.summary);
      expect(said('property="og:title"'), id).toBe(data!.title);
      const [part] = id.split('/');
      const trail = hrefs('.breadcrumb a', tree);
      expect(trail, id).toEqual([site.base, address(`${part}/`)]);
    }
  });

  it('shows an outline of two levels, with the reading lists, of each note that is long enough', () => {
    for (const { id, landmarks, data } of content.notes) {
      const tree = pageOf(`${id}/`);
      const lists = (data!.sections ?? []).map((section) => section.id);
      const headings = landmarks!.headings.flatMap(({ id: own, node }) =>
        own !== undefined && node.depth <= 3 ? own : [],
      );
      const wanted = [...headings, ...lists].map((own) => `#${own}`);
      for (const outline of ['.toc-fold', '.toc-aside'])
        expect(hrefs(`${outline} a`, tree).sort(), id).toEqual(
          wanted.length > 1 ? wanted.sort() : [],
        );
    }
  });

  it('keeps out of search engines what is of no use there, and nothing else', () => {
    const former = [
      ...content.notes.flatMap(({ data }) => data!.formerly ?? []),
      ...guide.parts.flatMap((part) =>
        (part.formerly ?? []).flatMap((id) => [id, `reading/${id}`, `reading/${id}/cite`]),
      ),
    ];
    const hidden = pages
      .filter(({ tree }) => select('meta[name=robots][content=noindex]', tree))
      .map(({ name }) => name);
    const cited = guide.parts.map(({ id }) => `reading/${id}/cite`);
    const wanted = ['search', 'review', 'placement', ...cited, ...former].map(
      (path) => `${path}/index.html`,
    );
    expect(hidden.sort()).toEqual(['404.html', ...wanted].sort());
    for (const { name, tree } of pages)
      expect(select('link[rel=canonical]', tree) === undefined, name).toBe(hidden.includes(name));
    const listed = [
      ...readFileSync(join(site.dir, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)</g),
    ];
    const known = [
      '',
      'path/',
      'reading/',
      'terms/',
      'cards/',
      ...(site.hasDownloads ? ['downloads/'] : []),
      ...content.pages.map(({ id }) => `${id}/`),
    ];
    const all = [
      ...known,
      ...guide.parts.flatMap(({ id }) => [`${id}/`, `reading/${id}/`, `cards/${id}/`]),
      ...content.notes.map(({ id }) => `${id}/`),
      ...gallery,
      ...figures.map((name) => `figures/${name}/`),
    ];
    expect(listed.map(([, url]) => url).sort()).toEqual(
      all.map((path) => mainUrl(site, path)).sort(),
    );
  });

  it('leads from every page to the source, the states of links and the pages that are no notes', () => {
    const { licence = { url: 'https://creativecommons.org/licenses/by/4.0/' } } = guide;
    const listed = listPages(guide).filter(({ id }) =>
      content.pages.some((page) => page.id === id),
    );
    const own = listed.filter(({ header }) => header).map(({ id }) => address(`${id}/`));
    for (const { name, tree } of pages) {
      const [source, ...others] = hrefs('.site-footer a', tree);
      expect(source, name).toMatch(/^https:/);
      expect(others, name).toEqual([
        ...gallery.map(address),
        address('health/'),
        address('feed.xml'),
        ...(site.hasDownloads ? [address('downloads/')] : []),
        ...listed.map(({ id }) => address(`${id}/`)),
        ...(licence.url === undefined ? [] : [licence.url]),
      ]);
      expect(hrefs('.site-nav a', tree), name).toEqual([
        address('path/'),
        address('reading/'),
        address('terms/'),
        ...own,
      ]);
    }
  });

  it('leads from the links of each part to those of the one before and after', () => {
    const listed = guide.parts.filter(({ id }) =>
      content.notes.some(
        (note) =>
          note.id.startsWith(`${id}/`) &&
          note.data!.sections?.some((section) => section.links.length > 0),
      ),
    );
    listed.forEach(({ id }, index) => {
      const way = (rel: string) => hrefs(`.previous-next a[rel=${rel}]`, pageOf(`reading/${id}/`));
      const to = (other?: { id: string }) => (other ? [address(`reading/${other.id}/`)] : []);
      expect([way('prev'), way('next')], id).toEqual([
        to(listed[index - 1]),
        to(listed[index + 1]),
      ]);
    });
  });

  it('leads from each part to the one before and after', () => {
    guide.parts.forEach(({ id }, index) => {
      const way = (rel: string) => hrefs(`.previous-next a[rel=${rel}]`, pageOf(`${id}/`));
      const to = (other?: { id: string }) => (other ? [address(`${other.id}/`)] : []);
      expect([way('prev'), way('next')], id).toEqual([
        to(guide.parts[index - 1]),
        to(guide.parts[index + 1]),
      ]);
    });
  });

  it('counts on the home page what parts and routes hold, and says what is only planned or no lesson yet', () => {
    const home = pageOf('');
    const linksOf = (ids: readonly string[]) =>
      ids.reduce(
        (sum, id) =>
          (noteById.get(id)?.data!.sections ?? []).reduce(
            (all, section) => all + section.links.length,
            sum,
          ),
        0,
      );
    const countsOf = (ids: readonly string[]) => {
      const open = ids.filter((id) => planned.has(id)).length;
      return { notes: words.notesCount(ids.length - open), open: open && words.plannedCount(open) };
    };
    const items = selectAll('.parts > li', home);
    expect(items).toHaveLength(guide.parts.length);
    guide.parts.forEach(({ id, notes, summary }, index) => {
      const ids = notes.map((slug) => `${id}/${slug}`);
      const { notes: written, open } = countsOf(ids);
      const facts = selectAll('.facts span', items[index]).map(text);
      expect(facts.toSpliced(1, 1), id).toEqual(
        [written, words.linksCount(linksOf(ids)), open || []].flat(),
      );
      expect(text(select('h3 + p', items[index])), id).toBe(summary);
    });
    for (const { id, notes } of guide.routes ?? []) {
      const route = select(`#route-${id}`, home)!;
      const { notes: written, open } = countsOf(notes);
      expect(selectAll('.facts span', route).map(text).toSpliced(1, 1), id).toEqual(
        [written, open || []].flat(),
      );
      const names = guide.parts.flatMap((part) =>
        (part.planned ?? []).map(({ slug, title }) => ({ id: `${part.id}/${slug}`, title })),
      );
      expect(selectAll('li', route).map(text), id).toEqual(
        notes.map((note) => {
          const title = names.find((name) => name.id === note)?.title;
          if (title !== undefined) return `${title} ${words.planned}`;
          const { title: own, form } = noteById.get(note)!.data!;
          return [own, words.forms[form] ?? []].flat().join(' ');
        }),
      );
    }
  });

  it('says the language of what is not in that of the page', () => {
    const home = pageOf('');
    const essential = links.filter(({ link }) => link.rating === 'essential');
    const wanted = new Map(essential.map(({ link }) => [link.title, link.lang]));
    for (const link of selectAll('.essentials li a', home))
      expect(link.properties.lang, text(link)).toBe(
        wanted.get(text(link)!) === 'en' ? 'en' : undefined,
      );
    const terms = selectAll('.terms dt > span, .terms-translations ul', pageOf('terms/'));
    expect(terms.map(({ properties }) => properties.lang)).toEqual(terms.map(() => 'en'));
  });

  it('lists each term once under a letter, with a way to every letter and by the other names', () => {
    const tree = pageOf('terms/');
    const terms = content.terms.data!;
    const items = selectAll('.terms > div', tree);
    expect(items.map(({ properties }) => properties.id).sort()).toEqual(
      terms.map(({ id }) => id).sort(),
    );
    const letters = selectAll('[data-term-group] h2', tree);
    expect(hrefs('.terms-index a', tree)).toEqual(
      letters.map(({ properties }) => `#${properties.id}`),
    );
    expect(letters.map(text)).toEqual(letters.map(text).sort());
    const isTranslated = terms.some(({ zh, en }) => zh !== en);
    expect(hrefs('.terms-translations a', tree).sort()).toEqual(
      isTranslated ? terms.map(({ id }) => `#${id}`).sort() : [],
    );
  });

  it('gives each term its names, each once, its meaning, and a way to the place that explains it', () => {
    for (const item of selectAll('.terms > div', pageOf('terms/'))) {
      const {
        id,
        zh,
        en,
        aliases = [],
        avoid = [],
        covers = [],
        meaning,
        note,
      } = content.terms.data!.find((term) => term.id === item.properties.id)!;
      const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
      const names = [zh, en].map(bare);
      expect(selectAll('dt > *:not(small)', item).map(text), id).toEqual(
        names[0] === names[1] ? [zh] : [zh, en],
      );
      const others = [...aliases, ...avoid].filter((name) => !names.includes(bare(name)));
      expect(selectAll('dt small', item).map(text), id).toEqual([
        ...(others.length > 0 ? [words.alsoCalled(others)] : []),
        ...(covers.length > 0 ? [words.alsoCovers(covers)] : []),
      ]);
      const [path, fragment] = hrefs('.terms-place', item)[0]!.split('#');
      expect(path, id).toBe(address(`${note}/`));
      const title = noteById.get(note)!.data!.title;
      const place = fragment && select(`[id="${fragment}"]`, pageOf(`${note}/`));
      const end = words.taughtIn(title, place ? text(place) : undefined);
      expect(text(select('.terms-place', item)), id).toBe(end);
      const said = text(select('dd', item))!.slice(0, -end.length).trim();
      expect(said.length, id).toBeGreaterThan(0);
      if (!/[$`*[\\]/.test(meaning)) expect(said, id).toBe(meaning);
    }
  });

  it('says of each term where other notes mark it first, in reading order', () => {
    const { written } = readingOrder(guide);
    /** Headings before the first mark of each term on a page. */
    const marksOn = (id: string) => {
      const places = new Map<string, string>();
      let place = '';
      for (const { tagName, properties } of selectAll(
        '.prose :is(h2, h3, h4, .term)',
        pageOf(`${id}/`),
      )) {
        const term = String(properties.href).split('#')[1];
        if (tagName !== 'a') place = `#${properties.id}`;
        else if (term !== undefined && !places.has(term)) places.set(term, place);
      }
      return places;
    };
    const marks = written.map((id) => ({ id, places: marksOn(id) }));
    expect(marks.some(({ places }) => places.size > 0)).toBe(true);
    for (const item of selectAll('.terms > div', pageOf('terms/'))) {
      const id = String(item.properties.id);
      const { note } = content.terms.data!.find((term) => term.id === id)!;
      const wanted = marks.filter((mark) => mark.id !== note && mark.places.has(id));
      expect(hrefs('.terms-uses a', item), id).toEqual(
        wanted.map((mark) => `${address(`${mark.id}/`)}${mark.places.get(id)}`),
      );
      expect(selectAll('.terms-uses a', item).map(text), id).toEqual(
        wanted.map((mark) => words.noteTitle(noteById.get(mark.id)!.data!.title)),
      );
    }
  });

  it('lets a reader who found no page search for it', () => {
    const form = select(
      'main form[role=search]',
      pages.find(({ name }) => name === '404.html')!.tree,
    )!;
    expect(form.properties.action).toBe(address('search/'));
    expect(select('input[name=q]', form)).toBeTruthy();
  });

  it('gives every heading of a text the address that it has', () => {
    for (const { id } of content.notes)
      for (const heading of selectAll('.prose :is(h2, h3, h4)[id]', pageOf(`${id}/`)))
        expect(hrefs('a', heading), id).toEqual([`#${heading.properties.id}`]);
  });

  it('says when links were checked, once a list, and counts them by site and state', () => {
    const tree = pageOf('health/');
    const file = join(site.contentDir, 'link-health.json');
    const days = existsSync(file)
      ? healthSchema
          .parse(JSON.parse(readFileSync(file, 'utf8')))
          .links.flatMap(({ lastChecked }) => lastChecked ?? [])
          .sort()
      : [];
    const said =
      days.length === 0 ? words.healthNever : words.healthChecked(days[0]!, days.at(-1)!);
    const lists = ['reading/', ...guide.parts.map(({ id }) => `reading/${id}/`)].map(pageOf);
    for (const page of [tree, ...lists]) expect(text(select('.page-header', page))).toContain(said);
    for (const page of lists)
      expect(hrefs('.page-header .link-check a', page)).toEqual([address('health/')]);
    for (const row of selectAll('tbody tr', tree)) {
      const [total, ...counts] = selectAll('td', row).map((cell) => Number(text(cell)));
      const sum = counts.reduce((sum, count) => sum + count, 0);
      // Before the first check there is nothing to tell apart.
      expect(sum, text(row)).toBe(days.length === 0 ? 0 : total);
    }
  });

  it('counts in the filters what the reading list holds, under the headings of its notes', () => {
    const tree = pageOf('reading/');
    for (const facet of ['kind', 'lang'] as const) {
      const byValue = Map.groupBy(links, ({ link }) => link[facet]);
      // One value would filter nothing.
      if (byValue.size < 2) {
        expect(selectAll(`.facet input[name=${facet}]`, tree), facet).toEqual([]);
        continue;
      }
      for (const [value, all] of byValue) {
        const label = selectAll('.facet label', tree).find((candidate) =>
          select(`input[name=${facet}][value=${value}]`, candidate),
        )!;
        expect(text(select('.facet-count', label)), value).toBe(String(all.length));
      }
    }
    const listed = content.notes.filter(({ data }) => (data!.sections ?? []).length > 0);
    const onParts = guide.parts.flatMap(({ id }) =>
      hrefs('.reading-note-title a', pageOf(`reading/${id}/`)),
    );
    expect(onParts.sort()).toEqual(listed.map(({ id }) => address(`${id}/`)).sort());
  });

  it('keeps answers shut until they are asked for', () => {
    const shut = content.notes.flatMap(({ id }) =>
      selectAll('.prose :is(.answer, .card, .entry-outline)', pageOf(`${id}/`)),
    );
    expect(shut.length).toBeGreaterThan(0);
    for (const { properties } of shut) expect(properties.open).toBeUndefined();
  });

  it('leads from a former address to the new one by a link too', () => {
    for (const { id, data } of content.notes)
      for (const former of data!.formerly ?? [])
        expect(hrefs('main a', pageOf(`${former}/`)), former).toEqual([address(`${id}/`)]);
  });

  it('offers with each entry, in a menu that needs no script, its address, its citations, the web archive and a report', () => {
    for (const { link, note } of links) {
      const home = select(`li[id="${link.id}"]`, pageOf(`${note}/`))!;
      const part = select(`li[id="${link.id}"]`, pageOf(`reading/${note.split('/')[0]}/`))!;
      expect(entriesOf(link.id)).toEqual(expect.arrayContaining([home, part]));
      for (const entry of entriesOf(link.id)) {
        const menu = select('details.entry-menu', entry)!;
        expect(menu.properties.open).toBeUndefined();
        expect(select('summary', menu)!.properties.ariaLabel).toBe(words.entryMenu);
        const isDead = select('.state-dead', entry) !== undefined;
        const [place, citations, ...outside] = hrefs('a', menu);
        expect(citations).toBe(address(`reading/${note.split('/')[0]}/cite/#${link.id}`));
        expect(place).toBe(`${entry === home ? '' : address(`${note}/`)}#${link.id}`);
        expect(outside.slice(0, -1)).toEqual(
          isDead ? [] : [`https://web.archive.org/web/${link.url}`],
        );
        expect(hrefs('a.report', menu)).toEqual(outside.slice(-1));
        expect(Object.fromEntries(new URL(outside.at(-1)!).searchParams)).toEqual({
          template: 'dead-link.yml',
          title: words.reportTitle(link.id),
          link: link.id,
          url: link.url,
          note,
        });
      }
    }
  });

  it('gives search the words of a note and its other names, and none of what stands around them', () => {
    const fragments = [...dist.files]
      .filter((name) => name.endsWith('.pf_fragment'))
      .map((name) => {
        const json = gunzipSync(readFileSync(join(site.dir, name))).toString();
        return JSON.parse(json.slice(json.indexOf('{'))) as {
          url: string;
          content: string;
          meta: Record<string, string>;
        };
      });
    const plain = (words: string) => words.replaceAll('\u200b', '').replace(/\s+/g, ' ');
    for (const { id, data } of content.notes) {
      const { content: indexed, meta } = fragments.find(({ url }) => url === `/${id}/`)!;
      const taught = data!.teaches.map(
        (term) => content.terms.data!.find((candidate) => candidate.id === term)!.en,
      );
      // Chinese stands there word by word, or the index takes a run of it for one word.
      const names = plain(meta['kw'] ?? '').replaceAll(' ', '');
      for (const name of [...(data!.aliases ?? []), ...(data!.asks ?? []), ...taught])
        expect(names, id).toContain(name.replaceAll(' ', ''));
      const around = [words.edit, words.onThisPage, words.report, words.reviewed(data!.reviewed)];
      if (data!.framework) around.push(words.legacy(frameworkName(data!.framework)));
      const written = readFileSync(join(site.contentDir, `${id}.mdx`), 'utf8');
      for (const name of around)
        if (!written.includes(name)) expect(plain(indexed), id).not.toContain(name);
    }
  });
});

function hrefs(selector: string, tree: Root | Element): string[] {
  return selectAll(selector, tree).map(({ properties }) => String(properties.href));
}
