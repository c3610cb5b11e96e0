import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { isOwnGuide } from '../own/own.ts';
import { findViolations, keepThreeOfEach } from './axe.ts';
import { noTrouble, openSite, type Visit } from './harness.ts';

type Site = Awaited<ReturnType<typeof openSite>>;

const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1440, height: 900 } };

type Look = [colorScheme: 'light' | 'dark', width: keyof typeof sizes, rules?: 'all' | 'colours'];

/** Every rule at both widths, and what a colour scheme can change in both schemes at both. */
const everyLook: Look[] = [
  ['light', 'phone'],
  ['dark', 'phone', 'colours'],
  ['dark', 'desktop'],
  ['light', 'desktop', 'colours'],
];
/** Of pages of one kind, some show one pair and some the other. */
const pairs: Look[][] = [
  [
    ['light', 'phone'],
    ['dark', 'desktop'],
  ],
  [
    ['light', 'desktop'],
    ['dark', 'phone'],
  ],
];

/** A page to look at, and how. */
export interface Kind {
  name: string;
  site: 'repo' | 'tiny';
  path: string;
  looks: Look[];
  /** What it is called, where that may be nearly all that it says. */
  title?: string | undefined;
}

/** A page of its kind that is small: in every look. */
export const small = (name: string, path: string, site: Kind['site'] = 'repo'): Kind => {
  return { name, site, path, looks: everyLook };
};
/** One of a kind with large pages. @param pair of looks; another of its kind takes the other */
export const large = (name: string, path: string, pair: 0 | 1): Kind => {
  return { name, site: 'repo', path, looks: pairs[pair]! };
};

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

/** What holds of each of some pages, whatever stands on it. */
export function describePages(kinds: readonly Kind[]): void {
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
    const schemes = kind.looks.map(([scheme, width]) => `${scheme} on a ${width}`).join(', ');
    it(`passes axe ${schemes}, and stays silent`, async () => {
      const visit = tabs[kind.site].axe;
      await visit.goTo(kind.path);
      await keepThreeOfEach(visit.page);
      for (const [colorScheme, width, rules] of kind.looks) {
        await visit.page.emulateMedia({ colorScheme });
        await visit.page.setViewportSize(sizes[width]);
        expect(await findViolations(visit.page, rules), `${colorScheme} ${width}`).toEqual([]);
      }
      expect({ ...visit.trouble, csp: [] }).toEqual(noTrouble);
    });

    it('never scrolls sideways from 320 to 1920 px, breaks no policy, asks nothing of other origins, logs nothing, and says without JavaScript what it says with it', async () => {
      const { full, bare } = tabs[kind.site];
      await full.page.setViewportSize(sizes.phone);
      await full.goTo(kind.path);
      await full.page.mouse.wheel(0, 4000);
      await full.page.waitForTimeout(150);
      const wide: number[] = [];
      for (const width of [320, 360, 414, 600, 768, 900, 1088, 1280, 1440, 1920]) {
        await full.page.setViewportSize({ width, height: 800 });
        const overflow = await full.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) wide.push(width);
      }
      expect(wide).toEqual([]);
      expect(full.trouble).toEqual(noTrouble);

      await bare.goTo(kind.path);
      const read = async ({ page }: Visit) => {
        await page.setViewportSize(sizes.desktop);
        // What is out of sight counts, too: how far it is drawn depends on where the page stands.
        await page.$$eval('main :is(.reading-note, .entry)', (elements) => {
          for (const element of elements as HTMLElement[])
            element.style.contentVisibility = 'visible';
        });
        return (await page.locator('main').innerText()).replace(/\s+/g, '');
      };
      const plain = await read(bare);
      // A page of another guide may say little more than its title.
      if (kind.title === undefined || isOwnGuide) expect(plain.length).toBeGreaterThan(50);
      if (kind.title !== undefined) expect(plain).toContain(kind.title.replace(/\s+/g, ''));
      // Scripts may add controls; words of the page itself may not depend on them.
      if (kind.path !== '/search/' && kind.path !== '/reading/')
        expect((await read(full)).length).toBeGreaterThanOrEqual(plain.length * 0.98);
    });
  });
}
