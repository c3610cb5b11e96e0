import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { select, selectAll } from '../helpers/select.ts';
import type { Content } from '../../src/read/content.ts';
import { readBoth } from './both.ts';
import { mainUrl, sites } from './built.ts';
import { runBuild } from './global-setup.ts';

function elementsOf(tree: Root): Set<string> {
  const names = new Set<string>();
  visit(tree, 'element', ({ tagName }) => void names.add(tagName));
  return names;
}

/** Which programs of figures a site has, and where they are asked for. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { dist, pages } = readBoth(site);
  const scripts = [...dist.files].filter((name) => /^_astro\/.*\.js$/.test(name));
  const codeOf = new Map(scripts.map((name) => [name, readFileSync(join(site.dir, name), 'utf8')]));
  /** Names of the elements that a script brings to life. */
  const defined = (name: string) =>
    [...codeOf.get(name)!.matchAll(/["'`](figure-[a-z\d-]+)["'`]/g)].map(([, element]) => element!);
  const programs = scripts.filter((name) => /^_astro\/Static\.astro/.test(name));

  it('has programs of the figures that it shows alone', () => {
    const shown = new Set(pages.flatMap(({ tree }) => [...elementsOf(tree)]));
    const idle = programs.filter((name) => !defined(name).some((element) => shown.has(element)));
    expect(idle).toEqual([]);
  });

  it('loads them on the pages that show them', () => {
    for (const { name, tree } of pages) {
      const elements = elementsOf(tree);
      const loaded = selectAll('script[src]', tree)
        .map(({ properties }) => String(properties.src).slice(site.base.length))
        .filter((script) => programs.includes(script));
      for (const script of loaded)
        expect(
          defined(script).some((element) => elements.has(element)),
          `${name} ${script}`,
        ).toBe(true);
    }
  });
});

it.each([
  [sites.repo, ['恢复原样'], ['文字与数值']],
  [sites.tiny, ['Reset'], ['In words and numbers']],
])('names what every figure has in the language of the guide', (site, reset, summary) => {
  const trees = readBoth(site).pages.map(({ tree }) => tree);
  const wordsOf = (selector: string) => [
    ...new Set(
      trees.flatMap((tree) => selectAll(selector, tree).map((found) => toString(found).trim())),
    ),
  ];
  expect(wordsOf('[data-reset]')).toEqual(reset);
  expect(wordsOf('.figure-text > summary')).toEqual(summary);
});

/** Names of the figures that a guide shows. */
function shownIn({ guide, notes, pages }: Content): string[] {
  const inTexts = [...notes, ...pages].flatMap(({ landmarks }) =>
    landmarks!.figures.map(({ name }) => name),
  );
  return [...new Set([...inTexts, ...(guide.data!.cover ? [guide.data!.cover] : [])])].sort();
}

/** Another guide may have none. */
const illustrated = [sites.repo, sites.tiny].filter(
  (site) => shownIn(readBoth(site).content).length > 0,
);

describe.each(illustrated)('the figures of the site $name', (site) => {
  const { content, pages, treeOf } = readBoth(site);
  const address = (path: string) => `${site.base}${path}`;
  const shown = shownIn(content);
  const hrefs = (selector: string, tree: Root) =>
    selectAll(selector, tree).map(({ properties }) => String(properties.href));

  it('has a page for each that a note, a page or the home page shows', () => {
    const found = pages.flatMap(
      ({ name }) => /^figures\/([^/]+)\/index.html$/.exec(name)?.[1] ?? [],
    );
    expect(found.sort()).toEqual(shown);
  });

  it('lists each once in the gallery, with a picture and without a program', () => {
    const gallery = treeOf('figures/index.html');
    const listed = hrefs('.figure-cards h3 a', gallery);
    expect([...listed].sort()).toEqual(shown.map((name) => address(`figures/${name}/`)));
    expect(selectAll('.figure-cards svg > g', gallery)).toHaveLength(shown.length);
    const scripts = selectAll('script[src]', gallery).map(({ properties }) => properties.src);
    expect(scripts.filter((name) => /Static\.astro/.test(String(name)))).toEqual([]);
  });

  it('names all of it in the sitemap, and the gallery in the foot of every page', () => {
    const sitemap = readFileSync(join(site.dir, 'sitemap.xml'), 'utf8');
    for (const path of ['figures/', ...shown.map((name) => `figures/${name}/`)])
      expect(sitemap).toContain(`<loc>${mainUrl(site, path)}</loc>`);
    for (const { name, tree } of pages)
      expect(hrefs('.site-footer a', tree), name).toContain(address('figures/'));
  });

  it('leads from every note to the page of its figure and back to the place in the note', () => {
    for (const { id, landmarks } of content.notes)
      for (const { name, caption } of landmarks!.figures) {
        const note = treeOf(`${id}/index.html`);
        const own = treeOf(`figures/${name}/index.html`);
        expect(hrefs(`#figure-${name} > .figure-open`, note)).toEqual([
          address(`figures/${name}/`),
        ]);
        expect(hrefs('.figure-notes a', own)).toContain(address(`${id}/#figure-${name}`));
        // A blank at an end would be underlined.
        for (const link of selectAll('.figure-notes a', own))
          expect(toString(link)).toBe(toString(link).trim());
        if (caption) expect(toString(own)).toContain(caption);
      }
  });

  it('offers to copy the state of those alone that have one', () => {
    const offering = shown.filter((name) =>
      select('[data-copy-state]', treeOf(`figures/${name}/index.html`)),
    );
    const moving = shown.filter((name) =>
      elementsOf(treeOf(`figures/${name}/index.html`)).has(`figure-${name}`),
    );
    expect(offering).toEqual(moving);
  });

  it('goes through them one by one, from the first to the last', () => {
    const listed = hrefs('.figure-cards h3 a', treeOf('figures/index.html'));
    const walked = [listed[0]!];
    for (;;) {
      const page = treeOf(`${walked.at(-1)!.slice(site.base.length)}index.html`);
      const [next] = hrefs('.previous-next [rel=next]', page);
      if (next === undefined) break;
      expect(
        hrefs('.previous-next [rel=prev]', treeOf(`${next.slice(site.base.length)}index.html`)),
      ).toEqual([walked.at(-1)]);
      walked.push(next);
    }
    expect(walked).toEqual(listed);
  });

  it('stands in the data with the notes that show it', () => {
    const { figures } = JSON.parse(readFileSync(join(site.dir, 'guide.json'), 'utf8')) as {
      figures: { name: string; title: string; notes: string[] }[];
    };
    expect(figures.map(({ name }) => name).sort()).toEqual(shown);
    for (const { name, notes, title } of figures) {
      expect([...notes].sort()).toEqual(
        content.notes
          .filter(({ landmarks }) => landmarks!.figures.some((figure) => figure.name === name))
          .map(({ id }) => id)
          .sort(),
      );
      expect(toString(select('h1', treeOf(`figures/${name}/index.html`))!)).toBe(title);
    }
  });
});

describe('a guide with one figure, on its home page alone', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'figure-'));
    const contentDir = join(root, 'content');
    cpSync('tests/fixtures/tiny', contentDir, { recursive: true });
    appendFileSync(join(contentDir, 'guide.yaml'), 'cover: entropy\n');
    const { status, output } = runBuild({ dir: join(root, 'site'), base: '/repo/', contentDir });
    expect(status, output).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true }));
  const treeOf = (path: string) => fromHtml(readFileSync(join(root, 'site', path, 'index.html')));

  it('has a page that leads to the home page, and announces no neighbours', () => {
    const page = treeOf('figures/entropy');
    const links = selectAll('.figure-notes a', page).map(({ properties }) => properties.href);
    expect(links).toEqual(['/repo/']);
    expect(selectAll('nav', page).filter((nav) => selectAll('a', nav).length === 0)).toEqual([]);
  });

  it('has a gallery of one, which asks nobody to choose a part', () => {
    const gallery = treeOf('figures');
    expect(
      selectAll('.figure-cards h3 a', gallery).map(({ properties }) => properties.href),
    ).toEqual(['/repo/figures/entropy/']);
    expect(selectAll('.figure-parts', gallery)).toEqual([]);
  });
});
