import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accentSheet } from '../../src/model/accent-sheet.ts';
import { nearestPassing } from '../../src/schema/accent.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { sites } from './built.ts';

/** What guide.yaml sets for the whole site; the small guide sets all of it. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { content, words, pages } = readBoth(site);
  const { licence, accent, logo, favicon } = content.guide.data!;
  const address = (path: string) => site.base.slice(0, -1) + path;

  it('says on every page what may be done with its texts', () => {
    for (const { name, tree } of pages) {
      const line = text(selectAll('.site-footer p', tree).at(-1));
      expect(line, name).toBe(`${licence?.text ?? words.license} · ${words.footerPrivacy}`);
    }
  });

  it('colours every page by its accent, and asks for no sheet where it has none', () => {
    const sheet = join(site.dir, 'accent.css');
    expect(existsSync(sheet)).toBe(accent !== undefined);
    for (const { name, tree } of pages) {
      const links = selectAll('link[rel=stylesheet][href$="/accent.css"]', tree);
      expect(
        links.map(({ properties }) => properties.href),
        name,
      ).toEqual(accent ? [address('/accent.css')] : []);
    }
    if (!accent) return;
    const { light, dark = nearestPassing(light, 'dark') } = accent;
    expect(readFileSync(sheet, 'utf8')).toBe(accentSheet({ light, dark }));
  });

  it('shows its logo at the head and its icon in the tab, or those of the engine', () => {
    for (const { name, tree } of pages) {
      const image = select('.site-name .logo', tree)!;
      expect([image.tagName, image.properties.src], name).toEqual(
        logo === undefined ? ['svg', undefined] : ['img', address(logo)],
      );
      const icon = select('link[rel=icon]', tree)!;
      expect(icon.properties.href, name).toBe(address(favicon));
      expect(icon.properties.type, name).toMatch(favicon.endsWith('.png') ? 'png' : 'svg');
    }
  });
});

it('the JSON Schema of guide.yaml names what may be set, and asks for none of it', () => {
  const schema = JSON.parse(readFileSync(join(sites.tiny.dir, 'schemas/guide.json'), 'utf8')) as {
    properties: Record<string, object>;
    required: string[];
  };
  const settings = ['branch', 'licence', 'accent', 'logo', 'favicon', 'pages'];
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(settings));
  expect(schema.required.filter((name) => settings.includes(name))).toEqual([]);
});

it('the small guide sets all of that', () => {
  const { guide, pages } = readBoth(sites.tiny).content;
  expect(guide.data).toMatchObject({
    branch: expect.not.stringMatching(/^main$/) as string,
    licence: {},
    accent: {},
    logo: expect.any(String) as string,
    pages: pages.map(() => ({})),
  });
});
