import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { runInNewContext, Script } from 'node:vm';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../../scripts/downloads/fill-sizes.ts';
import { printHeaders } from '../../src/host-headers.ts';
import { planDownloads } from '../../src/model/downloads.ts';
import { readPage } from '../../scripts/site/read-page.ts';
import { offlineContentSecurityPolicy } from '../../src/security.ts';
import { copyOf } from '../helpers/offline-copy.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { published, sites, type BuiltSite } from './built.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const firstPart = (site: BuiltSite) =>
  readBoth(site).content.guide.data!.parts.find(({ notes }) => (notes ?? []).length > 0)!.id;

const copies = [sites.repo, sites.tiny].flatMap((site) => [
  { site, part: undefined, what: `the whole site ${site.name}` },
  { site, part: firstPart(site), what: `a part of the site ${site.name}` },
]);

describe.each(copies)('an offline copy of $what', ({ site, part }) => {
  let files: Map<string, Uint8Array>;
  let pages: { name: string; html: string; page: ReturnType<typeof readPage> }[];
  beforeAll(async () => {
    files = await copyOf(site, part, readBoth(site).dist.pages);
    pages = [...files]
      .filter(([name]) => name.endsWith('.html'))
      .map(([name, bytes]) => {
        const html = decode(bytes);
        return { name, html, page: readPage(name, name, html) };
      });
  });

  it('has its pages, and the file behind every address', () => {
    const { notes } = readBoth(site).content;
    for (const { id } of notes)
      expect(files.has(`${id}/index.html`), id).toBe(
        part === undefined || id.startsWith(`${part}/`),
      );
    const ids = new Map(pages.map(({ name, page }) => [name, page.ids]));
    for (const { name, page } of pages) {
      for (const { attribute, value } of page.references) {
        const at = `${name}: ${attribute} ${value}`;
        expect(value, at).not.toMatch(/^\//);
        if (/^(?:https?|mailto):/.test(value)) {
          // What a browser asks for by itself is never outside.
          expect(attribute, at).toMatch(/^(?:a\[href\]|form\[action\]|link\[href\])$/);
          continue;
        }
        const [path = '', fragment = ''] = value.split('#');
        const [bare = ''] = path.split('?');
        const file = bare === '' ? name : posix.join(posix.dirname(name), decodeURI(bare));
        expect(files.has(file), at).toBe(true);
        if (file.endsWith('.html') && !/^(?:top)?$/.test(fragment))
          expect(ids.get(file)!.has(decodeURIComponent(fragment)), at).toBe(true);
      }
    }
  });

  it('loads no module, and its sheets name files that are there', () => {
    for (const { name, html } of pages)
      expect(html, name).not.toMatch(/type="?module|rel="?(?:preload|modulepreload|alternate)/);
    for (const [name, bytes] of files) {
      if (name.endsWith('.js')) {
        expect(decode(bytes), name).not.toMatch(/^\s*(?:import|export)\b|import\.meta/m);
        expect(() => new Script(decode(bytes)), name).not.toThrow();
      }
      if (name.endsWith('.css'))
        for (const [, address] of decode(bytes).matchAll(/url\(["']?([^)"']+)/g))
          expect(files.has(posix.join(posix.dirname(name), address!)), address).toBe(true);
    }
  });

  it('puts before each program what it needs', () => {
    for (const { name, html } of pages) {
      const asked = [...html.matchAll(/<script defer[^>]*src="([^"]+)"/g)].map(([, src]) =>
        posix.join(posix.dirname(name), src!),
      );
      expect(new Set(asked).size, name).toBe(asked.length);
      for (const program of asked)
        for (const [, needed] of decode(files.get(program)!).matchAll(
          /require\([`"']\.\/([^`"']+)/g,
        ))
          expect(asked, `${name}: ${program}`).toContain(`_offline/${needed}`);
    }
  });

  it('says on every page that it is a copy, of which page, and under which policy', () => {
    for (const { name, html } of pages.filter((page) => page.html.includes('<footer'))) {
      expect(html, name).toContain(`content="${offlineContentSecurityPolicy}"`);
      const address = `${published}${site.base}${name.replace(/index\.html$/, '')}`;
      expect(html, name).toContain(`href="${address}"`);
    }
  });

  it('answers by the names of the notes that are there', () => {
    const data = decode(files.get('_offline/data/lexicon.json.js')!);
    let taken: [string, string] | undefined;
    runInNewContext(data, { offlineFile: (...given: [string, string]) => (taken = given) });
    expect(taken![0]).toBe('lexicon.json');
    const { notes } = JSON.parse(taken![1]) as { notes: [string][] };
    const there = [...files.keys()].filter((name) =>
      notes.some(([id]) => name === `${id}/index.html`),
    );
    expect(there).toHaveLength(notes.length);
    expect(notes.length).toBeGreaterThan(0);
  });

  it('holds nothing of the search index, and no name that a disk refuses', () => {
    for (const name of files.keys()) {
      expect(name).not.toMatch(/^pagefind|\.md$|^downloads\//);
      expect(name).toMatch(/^[\w.\-/]+$/);
      expect(name.length, name).toBeLessThan(120);
    }
  });
});

describe('the headers that hosts read', () => {
  it('are at the root of an origin, and not where a site stands below', () => {
    expect(readFileSync(join(sites.tiny.dir, '_headers'), 'utf8')).toBe(printHeaders());
    expect(existsSync(join(sites.repo.dir, '_headers'))).toBe(false);
  });
});

describe('the files of a site that has some', () => {
  const site = sites.tiny;
  const folder = join(site.dir, 'downloads');
  const { content, treeOf, words } = readBoth(site);
  const { repository, parts } = content.guide.data!;
  const planned = planDownloads(
    repository,
    parts.map(({ id, notes = [] }) => ({ id, notes })),
  );

  it('are listed with the size that they have', () => {
    const tree = treeOf('downloads/index.html');
    const names = planned.map(({ name }) => name);
    expect(readdirSync(folder).sort()).toEqual([...names, 'index.html'].sort());
    const rows = selectAll('.take-along tbody tr', tree);
    expect(rows).toHaveLength(1 + parts.length);
    const files = rows.flatMap((row) => selectAll('a', row));
    expect(files.map(({ properties }) => properties.href)).toEqual(
      names.map((name) => `${site.base}downloads/${name}`),
    );
    expect(files.map((file) => text(select('[data-size-of]', file)))).toEqual(
      names.map((name) => sizeOf(readFileSync(join(folder, name)).length)),
    );
    expect(text(files[0])).toContain(words.takeAlong.kinds.epub);
    expect(text(select('h1', tree))).toBe(words.takeAlong.title);
  });

  it('unpack into one folder each, which is the copy', async () => {
    for (const { name, part } of planned.filter(({ kind }) => kind === 'offline')) {
      const top = `${name.replace(/\.zip$/, '')}/`;
      const files = Object.entries(unzipSync(readFileSync(join(folder, name))));
      const copy = await copyOf(site, part, readBoth(site).dist.pages);
      expect(files.map(([file]) => file).sort()).toEqual(
        [...copy.keys()].map((file) => top + file).sort(),
      );
      for (const [file, bytes] of files)
        expect(decode(bytes) === decode(copy.get(file.slice(top.length))!), file).toBe(true);
    }
  });

  it('are not offered by a site that has none', () => {
    expect(readdirSync(sites.repo.dir)).not.toContain('downloads');
  });
});
