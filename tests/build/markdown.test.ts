import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { visit } from '../../src/markdown/visit.ts';
import { select, selectAll } from '../helpers/select.ts';
import { readBoth, text } from './both.ts';
import { sites } from './built.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

/** Each note once more as Markdown, read as any program reads Markdown: without MDX. */
describe.each([sites.repo, sites.tiny])('the Markdown of the site $name', (site) => {
  const { content, treeOf } = readBoth(site);
  const notes = content.notes.map((note) => {
    const file = `${note.id}.md`;
    const markdown = readFileSync(join(site.dir, file), 'utf8');
    return { note, markdown, tree: parser.parse(markdown) };
  });
  const all = <Type extends Nodes['type']>(tree: Nodes, type: Type) => {
    const found: Extract<Nodes, { type: Type }>[] = [];
    visit(tree, (node: Nodes) => {
      if (node.type === type) found.push(node as Extract<Nodes, { type: Type }>);
    });
    return found;
  };

  it('has no component and no comment left in it', () => {
    for (const { note, tree } of notes) {
      expect(
        all(tree, 'html').map(({ value }) => value),
        note.id,
      ).toEqual([]);
      const prose = all(tree, 'text').map(({ value }) => value);
      expect(
        prose.filter((value) => /\{\/\*|<\/?[A-Z]/.test(value)),
        note.id,
      ).toEqual([]);
    }
  });

  it('has the headings of its page, in their order', () => {
    for (const { note, tree } of notes) {
      const prose = select('.prose', treeOf(`${note.id}/index.html`))!;
      const shown = selectAll('h2, h3, h4', prose).map((heading) => text(heading));
      const bare = (words: string) => words.replaceAll(/\s+/g, '');
      const written = all(tree, 'heading')
        .filter(({ depth }) => depth > 1)
        .map((heading) => bare(toString(heading)));
      expect(written, note.id).toEqual(shown.map((words) => bare(words!)));
    }
  });

  it('has every block of code as it was written', () => {
    for (const { note, tree } of notes) {
      const values = (blocks: readonly Code[]) => blocks.map(({ value }) => value).sort();
      expect(values(all(tree, 'code')), note.id).toEqual(values(note.landmarks!.code));
    }
  });

  it('has every formula as it was written', () => {
    for (const { note, tree } of notes) {
      const written = new Set(note.landmarks!.formulas.map(({ value }) => value.trim()));
      const kept = new Set(
        [...all(tree, 'math'), ...all(tree, 'inlineMath')].map(({ value }) => value.trim()),
      );
      expect(
        [...written].filter((value) => !kept.has(value)),
        note.id,
      ).toEqual([]);
    }
  });

  it('leads within the guide to what is there, and to every entry of its lists', () => {
    for (const { note, tree } of notes) {
      const urls = [...all(tree, 'link'), ...all(tree, 'definition')].map(({ url }) => url);
      for (const url of urls.filter((one) => one.startsWith('/'))) {
        expect(url.startsWith(site.base), `${note.id}: ${url}`).toBe(true);
        const path = decodeURIComponent(url.split('#')[0]!).slice(site.base.length);
        expect(statSync(join(site.dir, path)).isDirectory(), `${note.id}: ${url}`).toBe(true);
      }
      const listed = (note.data!.sections ?? []).flatMap(({ links }) =>
        links.flatMap((link) => ('url' in link ? [link.url] : [])),
      );
      expect(
        listed.filter((url) => !urls.includes(url)),
        note.id,
      ).toEqual([]);
    }
  });

  it('is named by its page and by llms.txt', () => {
    const list = readFileSync(join(site.dir, 'llms.txt'), 'utf8');
    for (const { note } of notes) {
      const page = treeOf(`${note.id}/index.html`);
      const link = select('link[type="text/markdown"]', page);
      expect(link?.properties.href, note.id).toBe(`${site.base}${note.id}.md`);
      expect(list).toContain(`${site.base}${note.id}.md): ${note.data!.summary}`);
    }
  });
});
