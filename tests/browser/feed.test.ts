import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../build/built.ts';
import { noTrouble, openSite } from './harness.ts';

describe.each([sites.repo, sites.tiny])('the feed of the site $name', (site) => {
  let opened: Awaited<ReturnType<typeof openSite>>;
  beforeAll(async () => {
    opened = await openSite(site);
  });
  afterAll(() => opened.close());

  it('is well-formed, reached from the foot of a page, and has what Atom asks of a feed and its entries', async () => {
    const { page, trouble } = await opened.openPage('/terms/');
    const read = await page.evaluate(async () => {
      const link = document.querySelector<HTMLAnchorElement>('.site-footer a[type]')!;
      const text = await (await fetch(link.href)).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml').documentElement;
      const atom = 'http://www.w3.org/2005/Atom';
      const isThere = (parent: Element, name: string) =>
        [...parent.children].some(
          (child) =>
            child.namespaceURI === atom && child.localName === name && child.outerHTML !== '',
        );
      return {
        root: `${feed.namespaceURI} ${feed.localName}`,
        missing: [feed, ...feed.getElementsByTagNameNS(atom, 'entry')].flatMap((one) =>
          ['id', 'title', 'updated', 'link'].filter((name) => !isThere(one, name)),
        ),
        author: feed.querySelector('author > name')?.textContent,
      };
    });
    expect(read).toEqual({
      root: 'http://www.w3.org/2005/Atom feed',
      missing: [],
      author: expect.stringMatching(/./),
    });
    // The linked data of the page is no script, for the policy neither.
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    expect(trouble).toEqual(noTrouble);
  });
});
