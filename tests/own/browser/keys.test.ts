import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sites } from '../../build/built.ts';
import { noTrouble, openSite } from '../../browser/harness.ts';
import { describeOwn } from '../own.ts';

const note = '/maths/chain-rule/';
const neighbours = { n: '/repo/maths/probability/', p: '/repo/maths/gradient/' };

describeOwn('the keys n and p', () => {
  let site: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  /** The page stays where it is, given the time to go. */
  async function stays(page: Page, path = `/repo${note}`): Promise<void> {
    await page.waitForTimeout(300);
    expect(new URL(page.url()).pathname).toBe(path);
  }

  it.each(Object.entries(neighbours))('%s goes to %s', async (key, path) => {
    const { page, trouble } = await site.openPage(note);
    await page.keyboard.press(key);
    await page.waitForURL(`**${path}`);
    expect(trouble).toEqual(noTrouble);
  });

  it('do nothing where there is no further note', async () => {
    const { page } = await site.openPage('/start/how-to-use/');
    await page.keyboard.press('p');
    await stays(page, '/repo/start/how-to-use/');
  });

  it.each(['Control', 'Alt', 'Meta', 'Shift'])('leave %s with them to others', async (modifier) => {
    const { page } = await site.openPage(note);
    for (const key of ['n', 'p'])
      await page.evaluate(
        ([name, held]) =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', {
              key: name!,
              bubbles: true,
              [{ Control: 'ctrlKey', Alt: 'altKey', Meta: 'metaKey', Shift: 'shiftKey' }[held!]!]:
                true,
            }),
          ),
        [key, modifier],
      );
    await stays(page);
  });

  it('leave a composition alone, and a key that is held down', async () => {
    const { page } = await site.openPage(note);
    await page.evaluate(() => {
      const press = (more: KeyboardEventInit) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'n', bubbles: true, ...more }),
        );
      press({ isComposing: true });
      press({ keyCode: 229 });
      press({ repeat: true });
    });
    await stays(page);
  });

  it('leave whoever writes alone', async () => {
    const { page } = await site.openPage(note);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p contenteditable>x</p><textarea></textarea><input type="text"><select><option>n</option></select>',
      ),
    );
    for (const place of ['[contenteditable]', 'body > textarea', 'body > input', 'body > select']) {
      await page.focus(place);
      await page.keyboard.press('n');
      await page.keyboard.press('p');
    }
    await stays(page);
    expect(await page.inputValue('body > textarea')).toBe('np');
  });

  it('do not turn the page behind the search, wherever the keyboard is in it', async () => {
    const { page } = await site.openPage(note);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog [data-search-idle] a');
    await page.keyboard.press('n');
    await page.locator('dialog [data-search-idle] a, dialog .search-close').first().focus();
    await page.keyboard.press('n');
    await stays(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForURL(`**${neighbours.n}`);
  });

  it('are switched off with /, by one box that names them all', async () => {
    const visit = await site.openPage(note);
    const { page } = visit;
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog [data-search-idle] a');
    const label = page.locator('dialog .search-keys label');
    for (const key of ['/', 'n', 'p']) expect(await label.innerText()).toContain(key);
    await label.click();
    await page.keyboard.press('Escape');
    for (const key of ['/', 'n', 'p']) await page.keyboard.press(key);
    expect(await page.isVisible('dialog[open]')).toBe(false);
    await stays(page);
    await visit.goTo(note);
    await page.keyboard.press('p');
    await stays(page);
  });

  it('listen to nothing where there is only touch', async () => {
    const { page } = await site.openPage(note, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await page.keyboard.press('n');
    await stays(page);
  });
});
