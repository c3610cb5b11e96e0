import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseInline } from '../../src/markdown/parser.ts';
import { readContent } from '../../src/read/read-content.ts';
import { sites } from '../build/built.ts';
import { findViolations } from './axe.ts';
import { noTrouble, openSite } from './harness.ts';

const permissions = ['clipboard-read', 'clipboard-write'];
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Copies by a button, and waits until it says so. */
async function copyBy(page: Page, selector: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.locator(selector).click();
  await expect.poll(() => clipboard(page)).not.toBe('');
  return clipboard(page);
}

const whole = 'button[data-copy-markdown]';

function nodesOf<Type extends Nodes['type']>(tree: Root, ...types: Type[]) {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, (node) => {
    if ((types as string[]).includes(node.type)) found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}

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

describe('copying as Markdown', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  const note = '/maths/gradient/';

  it('brings its program when it is asked for, and says that it is done', async () => {
    const { page, requests, trouble } = await site.openPage(note, { permissions });
    const before = requests.filter((request) => request.endsWith('.js')).length;
    await page.waitForTimeout(300);
    expect(requests.filter((request) => request.endsWith('.js'))).toHaveLength(before);
    const markdown = await copyBy(page, whole);
    expect(markdown).toMatch(/^# [^\n]+\n\n[^\n]+\n\n<http[^>]+\/repo\/maths\/gradient\/>\n\n/);
    expect(requests.filter((request) => request.endsWith('.js')).length).toBeGreaterThan(before);
    expect(await page.locator('body > [role="status"]').textContent()).toBe('已复制');
    expect(trouble).toEqual(noTrouble);
  });

  it('takes one section with all below its heading and its address, by pointer and by keyboard', async () => {
    const { page } = await site.openPage(note, { permissions });
    const headings = await page.$$eval('.prose :is(h2, h3)', (found) =>
      found.map(({ id, localName }) => ({ id, level: Number(localName[1]) })),
    );
    const at = headings.findIndex(({ level }, i) => level === 2 && headings[i + 1]?.level === 3);
    expect(at).toBeGreaterThanOrEqual(0);
    const below = headings.slice(at + 1);
    const end = below.findIndex(({ level }) => level === 2);
    const { id } = headings[at]!;
    const button = `#${id} > .copy-section`;
    expect(await page.locator('.copy-section').count()).toBe(0);
    await page.locator(`#${id}`).hover();
    const markdown = await copyBy(page, button);
    const tree = parseInline(markdown);
    const titles = await page.$$eval('.prose :is(h2, h3) > a', (links) =>
      links.map((link) => link.textContent),
    );
    expect(nodesOf(tree, 'heading').map((heading) => toString(heading))).toEqual(
      titles.slice(at, at + 1 + end),
    );
    expect(nodesOf(tree, 'link').at(-1)!.url).toBe(site.url(`${note}#${id}`));

    await page.mouse.move(0, 0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await page.locator(button).isVisible()).toBe(false);
    await page.locator(`#${headings[0]!.id} > a`).focus();
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement!.parentElement!.id),
      'the button stands behind its heading’s link',
    ).toBe(headings[0]!.id);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.keyboard.press('Enter');
    await expect.poll(() => clipboard(page)).toContain(titles[0]!);
  });

  it('takes a reading list alone', async () => {
    const { page } = await site.openPage(note, { permissions });
    const heading = page.locator('.reading-list > h2').first();
    await heading.hover();
    const markdown = await copyBy(page, '.reading-list > h2 > .copy-section');
    const tree = parseInline(markdown);
    expect(nodesOf(tree, 'heading')).toHaveLength(1);
    const entries = await page.locator('.reading-list').first().locator('.entry').count();
    expect(nodesOf(tree, 'listItem')).toHaveLength(entries);
  });

  it('is offered on a phone at the heading that was tapped, and moves nothing sideways', async () => {
    const { page } = await site.openPage(note, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
      permissions,
    });
    const heading = page.locator('.prose h2').nth(1);
    await heading.locator('a').tap();
    const button = heading.locator('.copy-section');
    await expect.poll(() => button.isVisible()).toBe(true);
    const { width, height } = (await button.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
    await button.tap();
    await expect.poll(() => clipboard(page)).toMatch(/^## /);
  });

  it('says so when the clipboard refuses', async () => {
    const { page } = await site.openPage(note);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('no'));
    });
    await page.locator(whole).click();
    await expect
      .poll(() => page.locator('body > [role="status"]').textContent())
      .toBe('复制失败，请手动选择');
  });

  it('is not offered without JavaScript', async () => {
    const { page } = await site.openPage(note, { javaScriptEnabled: false });
    expect(await page.locator(whole).isVisible()).toBe(false);
  });

  it('passes axe with the button of a section in sight', async () => {
    const { page } = await site.openPage(note, { bypassCSP: true });
    await page.locator('.prose h2').first().hover();
    await page.locator('.copy-section').waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});
