import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { exceptions, findViolations, usedExceptions } from './axe.ts';
import { noTrouble, openSite, type Visit } from './harness.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

/** How a page is looked at. Colours depend on the scheme, boxes on the width. */
const looks = {
  'light 360': ['light', sizes.phone],
  'light 1440': ['light', sizes.desktop],
  'dark 360': ['dark', sizes.phone],
  'dark 1440': ['dark', sizes.desktop],
} as const;
type Look = keyof typeof looks;

const everyLook = Object.keys(looks) as Look[];
/** Both schemes and both widths; pages of one kind share out the pairs. */
const pairs: Look[][] = [
  ['light 360', 'dark 1440'],
  ['light 1440', 'dark 360'],
];

interface Kind {
  name: string;
  site: 'repo' | 'tiny';
  path: string;
  looks: Look[];
}

const small = (name: string, path: string, site: Kind['site'] = 'repo'): Kind => {
  return { name, site, path, looks: everyLook };
};
const large = (name: string, path: string, pair: 0 | 1): Kind => {
  return { name, site: 'repo', path, looks: pairs[pair]! };
};

/** Every kind of page in every look; of the kinds that also have large pages, those in every width and scheme. */
const kinds: Kind[] = [
  small('home', '/'),
  small('part', '/foundations/'),
  small('short note', '/maths/probability/'),
  small('note with everything', '/practice/serving/', 'tiny'),
  large('lesson with a moving figure', '/maths/gradient/', 0),
  large('lesson with a grid', '/foundations/convolution/', 1),
  large('lesson with tables', '/science/classification-metrics/', 0),
  large('lesson with code', '/foundations/backpropagation/', 1),
  large('old framework', '/frameworks/tensorflow-1/', 0),
  small('reading list with every badge', '/reading/', 'tiny'),
  large('reading list', '/reading/', 1),
  large('terms', '/terms/', 0),
  small('few terms', '/terms/', 'tiny'),
  small('search', '/search/'),
  small('link states', '/health/'),
  small('link states with dead links', '/health/', 'tiny'),
  small('about', '/about/'),
  small('not found', '/404.html'),
];

/** One tab for each way of looking, for all pages of a site. */
async function openTabs(site: Site) {
  const viewport = sizes.desktop;
  return {
    site,
    // axe is evaluated in the page, which the site’s own policy would rightly refuse.
    axe: await site.openLastingPage('/404.html', { bypassCSP: true }),
    full: await site.openLastingPage('/404.html', { viewport }),
    bare: await site.openLastingPage('/404.html', { viewport, javaScriptEnabled: false }),
  };
}

describe('every kind of page', () => {
  let tabs: Record<Kind['site'], Awaited<ReturnType<typeof openTabs>>>;
  beforeAll(async () => {
    tabs = {
      repo: await openTabs(await openSite(sites.repo)),
      tiny: await openTabs(await openSite(sites.tiny)),
    };
  });
  afterAll(async () => {
    for (const { site } of Object.values(tabs)) await site.close();
  });

  describe.each(kinds)('$name', (kind) => {
    it(`passes axe in ${kind.looks.join(', ')} px and stays silent`, async () => {
      const visit = tabs[kind.site].axe;
      await visit.goTo(kind.path);
      for (const look of kind.looks) {
        const [colorScheme, viewport] = looks[look];
        await visit.page.emulateMedia({ colorScheme });
        await visit.page.setViewportSize(viewport);
        expect(await findViolations(visit.page), look).toEqual([]);
      }
      expect({ ...visit.trouble, csp: [] }).toEqual(noTrouble);
    });

    it('says without JavaScript what it says with it', async () => {
      const read = async ({ goTo, page }: Visit) => {
        await page.setViewportSize(sizes.desktop);
        await goTo(kind.path);
        return (await page.locator('main').innerText()).replace(/\s+/g, '');
      };
      const plain = await read(tabs[kind.site].bare);
      const full = await read(tabs[kind.site].full);
      expect(plain.length).toBeGreaterThan(50);
      // Scripts may add controls; words of the page itself may not depend on them.
      if (kind.path !== '/search/' && kind.path !== '/reading/')
        expect(full.length).toBeGreaterThanOrEqual(plain.length * 0.98);
    });

    it('never scrolls sideways from 320 to 1920 px, breaks no policy, asks nothing of other origins and logs nothing', async () => {
      const visit = tabs[kind.site].full;
      await visit.page.setViewportSize(sizes.phone);
      await visit.goTo(kind.path);
      await visit.page.mouse.wheel(0, 4000);
      await visit.page.waitForTimeout(150);
      const wide: number[] = [];
      for (const width of [320, 360, 414, 600, 768, 900, 1088, 1280, 1440, 1920]) {
        await visit.page.setViewportSize({ width, height: 800 });
        const overflow = await visit.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) wide.push(width);
      }
      expect(wide).toEqual([]);
      expect(visit.trouble).toEqual(noTrouble);
    });
  });
});

describe('the exceptions for axe', () => {
  it('are all still needed', () => {
    expect([...usedExceptions].sort()).toEqual(exceptions.map(({ id }) => id).sort());
  });
});

describe('reading by keyboard and touch', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite(sites.repo);
  });
  afterAll(() => site.close());

  it('reaches the text by the skip link', async () => {
    const { page } = await site.openPage('/maths/gradient/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
  });

  it('opens cards and outlines without JavaScript', async () => {
    const { page } = await site.openPage('/maths/gradient/', { javaScriptEnabled: false });
    const card = page.locator('details.card').first();
    expect(await card.locator('.card-answer').isVisible()).toBe(false);
    await card.locator('summary').click();
    expect(await card.locator('.card-answer').isVisible()).toBe(true);
  });

  it('goes through the colour schemes and remembers the choice', async () => {
    const { page } = await site.openPage('/', { colorScheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    const button = page.locator('theme-switch button');
    await button.click();
    await button.click();
    expect(await button.innerText()).toBe('深色');
    expect(await background()).not.toBe(light);
    // What the browser itself draws goes along: scrollbars, and the arrow of a list of choices.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'dark',
    );
    await page.reload();
    expect(await background()).not.toBe(light);
    await button.click();
    expect(await background()).toBe(light);
  });

  it('ignores a colour scheme that somebody else wrote into storage', async () => {
    const { page, trouble } = await site.openPage('/');
    await page.evaluate(() => localStorage.setItem('theme', '"><img src=x onerror=alert(1)>'));
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
    expect(trouble.console).toEqual([]);
  });

  it('copies code, access codes and the TeX of a formula', async () => {
    const { page } = await site.openPage('/maths/gradient/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const tex = await page.locator('.katex-display annotation').first().textContent();
    await page.locator('.katex-display > button').first().click({ force: true });
    expect(await clipboard()).toBe(tex);
    await page.locator('.code-block:not(.code-output) > button').first().click();
    expect(await clipboard()).toContain('import numpy as np');
    await page.goto(site.url('/frameworks/tensorflow-1/'));
    const code = page.locator('button[data-copy]').first();
    await code.click();
    expect(await clipboard()).toBe(await code.getAttribute('data-copy'));
  });

  it('puts TeX instead of glyphs into a copied selection', async () => {
    const { page } = await site.openPage('/maths/gradient/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const tex = await page.evaluate(() => {
      const formula = [...document.querySelectorAll('.prose > p .katex')][0]!;
      getSelection()!.selectAllChildren(formula.closest('p')!);
      document.execCommand('copy');
      return formula.querySelector('annotation')!.textContent;
    });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`$${tex}$`);
  });

  it('prints a note without the chrome around it', async () => {
    const { page } = await site.openPage('/maths/gradient/');
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['.site-header', '.toc-aside', '.previous-next', '.site-footer']) {
      expect(await page.locator(selector).isVisible(), selector).toBe(false);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('prints cards and outlines open, whether or not the browser knows ::details-content', async () => {
    const read = (page: Page) =>
      page.evaluate(() => ({
        open: document.querySelectorAll('main details[open]').length,
        height: document.querySelector('.card-answer')!.getBoundingClientRect().height,
      }));
    for (const isKnown of [true, false]) {
      const { page } = await site.openPage('/404.html');
      if (!isKnown) await page.addInitScript(() => (CSS.supports = () => false));
      await page.goto(site.url('/maths/gradient/'));
      const { open } = await read(page);
      if (isKnown) await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const printed = await read(page);
      expect(printed.height).toBeGreaterThan(20);
      expect(printed.open > open).toBe(!isKnown);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect((await read(page)).open).toBe(open);
    }
  });
});
