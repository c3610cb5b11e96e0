import { toString } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInline } from '../../src/markdown/parser.ts';
import { readContent } from '../../src/read/read-content.ts';
import { sites } from '../build/built.ts';
import { openSite } from './harness.ts';
import { copyBy, nodesOf, permissions, squeeze, whole } from './markdown-page.ts';

describe.each([sites.repo, sites.tiny])('Markdown of the site $name', (built) => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(built);
  });
  afterAll(() => site.close());

  const content = readContent(built.contentDir);
  const parts = content.guide
    .data!.parts.map(({ id }) => ({
      id,
      notes: content.notes.filter((note) => note.id.startsWith(`${id}/`)),
    }))
    .filter(({ notes }) => notes.length > 0);

  it.each(parts)(
    'has all that is on the notes of $id: words, TeX, code, headings, links',
    async ({ notes }) => {
      const { page, goTo } = await site.openPage('/404.html', { permissions });
      for (const { id, data, landmarks } of notes) {
        await goTo(`/${id}/`);
        const markdown = await copyBy(page, whole);
        const tree = parseInline(markdown);
        const onPage = await page.evaluate(() => {
          const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
          return {
            headings: all('h1, .prose :is(h2, h3, h4):not(.visually-hidden)').map(
              ({ localName, textContent }) => `${localName[1]} ${textContent.trim()}`,
            ),
            tex: all('.prose .katex').map(
              (formula) => (formula.querySelector('annotation') ?? formula).textContent,
            ),
            tables: all('.prose table').length,
            entries: all('.prose .entry-title a').map((link) => (link as HTMLAnchorElement).href),
            figures: all('.prose .figure-text-body').map(({ textContent }) => textContent),
          };
        });
        expect(
          nodesOf(tree, 'heading').map((node) => squeeze(`${node.depth} ${toString(node)}`)),
          id,
        ).toEqual(onPage.headings.map(squeeze));

        const formulas = nodesOf(tree, 'math', 'inlineMath').map(({ value }) => squeeze(value));
        expect(formulas.toSorted(), id).toEqual(onPage.tex.map(squeeze).sort());
        for (const { value } of landmarks!.formulas) expect(formulas, id).toContain(squeeze(value));

        expect(
          nodesOf(tree, 'code').map(({ lang, value }) => [lang, value]),
          id,
        ).toEqual(
          landmarks!.code
            .filter(({ lang }) => lang !== 'math')
            .map(({ lang, value }) => [lang === 'output' ? 'text' : (lang ?? null), value]),
        );
        expect(nodesOf(tree, 'table'), id).toHaveLength(onPage.tables);
        for (const { url } of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'image')])
          expect(url, id).toMatch(/^(?:https?:\/\/|mailto:)/);
        const urls = nodesOf(tree, 'link').map(({ url }) => new URL(url).href);
        for (const href of onPage.entries) expect(urls, id).toContain(href);
        const items = nodesOf(tree, 'listItem').map((item) => squeeze(toString(item)));
        for (const section of data!.sections ?? [])
          for (const link of section.links)
            if ('title' in link)
              expect(
                items.some((item) => item.startsWith(squeeze(link.title))),
                `${id}: ${link.id}`,
              ).toBe(true);

        const said = squeeze(toString(tree));
        const words = landmarks!.texts.map(({ value }) => squeeze(value));
        expect(
          words.filter((text) => !said.includes(text)),
          id,
        ).toEqual([]);
        for (const text of onPage.figures)
          expect(squeeze(toString(tree)), id).toContain(squeeze(text).slice(0, 30));
      }
    },
  );
});
