import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { selectAll } from '../helpers/select.ts';
import { readBoth } from './both.ts';
import { sites } from './built.ts';

/** Which programs of figures a site has, and where they are asked for. */
describe.each([sites.repo, sites.tiny])('the site $name', (site) => {
  const { dist, pages } = readBoth(site);
  const scripts = [...dist.files].filter((name) => /^_astro\/.*\.js$/.test(name));
  const codeOf = new Map(scripts.map((name) => [name, readFileSync(join(site.dir, name), 'utf8')]));
  /** Names of the elements that a script brings to life. */
  const defined = (name: string) =>
    [...codeOf.get(name)!.matchAll(/["'`](figure-[a-z\d-]+)["'`]/g)].map(([, element]) => element!);
  const elementsOf = (tree: Root): Set<string> => {
    const names = new Set<string>();
    visit(tree, 'element', ({ tagName }) => void names.add(tagName));
    return names;
  };
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
