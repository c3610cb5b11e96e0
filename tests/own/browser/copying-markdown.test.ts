import { toString } from 'mdast-util-to-string';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseInline } from '../../../src/markdown/parser.ts';
import { findViolations } from '../../browser/axe.ts';
import { noTrouble, openSite } from '../../browser/harness.ts';
import { clipboard, copyBy, nodesOf, permissions, whole } from '../../browser/markdown-page.ts';
import { sites } from '../../build/built.ts';
import { describeOwn } from '../own.ts';

describeOwn('copying as Markdown', () => {
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
