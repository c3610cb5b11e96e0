import { describe, expect, test } from 'vitest';
import { fillSizes, sizeOf } from '../../../scripts/downloads/fill-sizes.ts';
import { pagesOfPart, pagesOfSite } from '../../../scripts/downloads/offline/choose.ts';
import { copyPage, copySheet } from '../../../scripts/downloads/offline/copy-page.ts';
import { linkIn, readAddress, wayTo } from '../../../scripts/downloads/offline/relative.ts';
import { editPage } from '../../../scripts/site/edit-page.ts';
import { contentSecurityPolicy, offlineContentSecurityPolicy } from '../../../src/security.ts';
import { wordsOf } from '../../../src/words/index.ts';

const plan = {
  base: '/guide/',
  site: 'https://guide.example/guide/',
  pages: new Set(['index.html', 'maths/index.html', 'maths/gradient/index.html']),
};
const from = 'maths/gradient/index.html';

describe('a page that is edited', () => {
  const html =
    '<!DOCTYPE html><p class=a>x &amp; y<br/><svg viewBox="0 0 1 1"><use href="#a"/></svg>';

  test('keeps every byte of what is not named', () => {
    expect(editPage(html, () => undefined)).toBe(html);
    expect(editPage(html, () => ({}))).toBe(html);
  });

  test('has tags changed, taken out and added to, with what stands in quotes escaped', () => {
    const edited = editPage(html, ({ tag, attributes }) => {
      if (tag === 'p')
        return { attributes: { ...attributes, title: 'a "b" & c' }, after: '<i>1</i>' };
      if (tag === 'br') return { isRemoved: true, before: '<hr>' };
      if (tag === 'svg' || tag === 'use') return { attributes };
      return undefined;
    });
    expect(edited).toBe(
      '<!DOCTYPE html><p class="a" title="a &quot;b&quot; &amp; c"><i>1</i>x &amp; y<hr>' +
        '<svg viewBox="0 0 1 1"><use href="#a" /></svg>',
    );
  });
});

describe('a link of a copy', () => {
  test.each([
    ['/guide/', '../../index.html'],
    ['/guide/maths/', '../index.html'],
    ['/guide/maths/gradient/', 'index.html'],
    ['/guide/maths/gradient/?step=2#code', 'index.html?step=2#code'],
    ['/guide/maths/#top', '../index.html#top'],
    // Not in this copy.
    ['/guide/python/', 'https://guide.example/guide/python/'],
    ['/guide/reading.csv', 'https://guide.example/guide/reading.csv'],
    ['/guide/python/#lists', 'https://guide.example/guide/python/#lists'],
    // Of no business of ours.
    ['#code', '#code'],
    ['https://example.org/guide/', 'https://example.org/guide/'],
    ['//example.org/', '//example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['/guidebook/', '/guidebook/'],
  ])('%s leads to %s', (address, wanted) => {
    expect(linkIn(address, from, plan)).toBe(wanted);
  });

  test('is read and led by what its file is called, not by how the address spells it', () => {
    expect(readAddress('/guide/images/%E5%9B%BE.png?1', '/guide/')).toEqual({
      name: 'images/图.png',
      below: 'images/%E5%9B%BE.png',
      rest: '?1',
    });
    expect(wayTo('images/图.png', from)).toBe('../../images/%E5%9B%BE.png');
    expect(readAddress('//example.org/', '/')).toBeUndefined();
  });
});

describe('a copied page', () => {
  const words = wordsOf('en').offline;
  const context = { ...plan, words, programsOf: (name: string) => ['shared.js', `${name}.js`] };
  const copy = (html: string) => copyPage(html, from, context);

  test('asks for its files by the way to them, and says which', () => {
    const { html, files } = copy(
      '<link rel="stylesheet" href="/guide/katex.css"><link rel="icon" href="/guide/favicon.svg">' +
        '<img src="/guide/images/a.png" srcset="/guide/images/a.png 1x, /guide/images/b.png 2x">' +
        '<i data-math="/guide/more.css" data-entries="/guide/reading/entries.json">' +
        '<b style="background:url(/guide/c.svg)">',
    );
    expect(html).toBe(
      '<link rel="stylesheet" href="../../katex.css"><link rel="icon" href="../../favicon.svg">' +
        '<img src="../../images/a.png" srcset="../../images/a.png 1x, ../../images/b.png 2x">' +
        // What programs fetch is found by the runtime.
        '<i data-math="../../more.css" data-entries="/guide/reading/entries.json">' +
        '<b style="background:url(../../c.svg)">',
    );
    expect([...files].sort()).toEqual(
      ['c.svg', 'favicon.svg', 'images/a.png', 'images/b.png', 'katex.css', 'more.css'].sort(),
    );
  });

  test('loses what only a site has, and keeps the address of the page on the site', () => {
    const { html } = copy(
      '<link rel="canonical" href="https://guide.example/guide/maths/gradient/">' +
        '<link rel="alternate" type="text/markdown" href="/guide/maths/gradient.md">' +
        '<link rel="preload" as="font" href="/guide/a.woff2">' +
        '<meta property="og:image" content="https://guide.example/guide/images/social/0.png">' +
        '<meta property="og:image:alt" content="x"><meta name="twitter:card" content="summary">',
    );
    expect(html).toBe('<link rel="canonical" href="https://guide.example/guide/maths/gradient/">');
  });

  test('gets the programs of its modules as scripts, each once, after the runtime and what it needs', () => {
    const { html } = copy(
      `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy}">` +
        '<script type="module" src="/guide/a.js"></script><script type="module" src="/guide/b.js"></script>',
    );
    expect(html).toBe(
      `<meta http-equiv="content-security-policy" content="${offlineContentSecurityPolicy}">` +
        '<script src="../../_offline/runtime.js"></script>' +
        '<script defer src="../../_offline/shared.js"></script>' +
        '<script defer src="../../_offline/a.js.js" data-run></script>' +
        '<script defer src="../../_offline/b.js.js" data-run></script>',
    );
  });

  test('says where on the site it is from, and what its search does not do', () => {
    const { html } = copy(
      `<html data-base="/guide/"><div data-search-panel="page" data-words='{"names":"a","none":"b"}'>` +
        '<form action="/guide/search/"><button formaction="/guide/maths/"></button></form><div class="search-keys"></div></div>' +
        '<footer class="site-footer"></footer>',
    );
    expect(html).toContain(
      '<html data-base="/guide/" data-path="/guide/maths/gradient/" data-root="../../">',
    );
    expect(html).toContain('action="https://guide.example/guide/search/"');
    expect(html).toContain('formaction="../index.html"');
    expect(html).toContain('href="https://guide.example/guide/search/">Search on the site<');
    expect(html).toContain(
      'href="https://guide.example/guide/maths/gradient/">This page on the site may be newer<',
    );
    expect(html).toContain('An offline copy goes by names alone');
    expect(html).toContain('&quot;none&quot;:&quot;b&quot;');
  });

  test('leads nowhere and says nothing of a site whose address nobody knows', () => {
    const { html } = copyPage(
      '<a class="x" href="/guide/python/">lists</a><a href="/guide/maths/">maths</a>' +
        '<div class="search-keys"></div><footer class="site-footer"></footer>',
      from,
      { ...context, site: undefined },
    );
    expect(html).toBe(
      '<a class="x">lists</a><a href="../index.html">maths</a>' +
        `<div class="search-keys"><p>${words.fullText[0]}</p></div><div class="search-keys"></div>` +
        `<footer class="site-footer"><p>${words.copy[0]}</p></footer>`,
    );
  });

  test('has a policy that lets nothing be fetched or run as WebAssembly, and nothing from other hosts', () => {
    expect(offlineContentSecurityPolicy).toContain("default-src 'none'");
    expect(offlineContentSecurityPolicy).not.toMatch(/wasm|connect-src|unsafe-eval|https?:|\*/);
  });

  test('has sheets that name their files by the way from the sheet', () => {
    expect(
      copySheet(
        'a{src:url(/guide/_astro/a.woff2)}b{src:url("/guide/b.svg#i")}',
        '_astro/x.css',
        '/guide/',
      ),
    ).toEqual({
      css: 'a{src:url(a.woff2)}b{src:url("../b.svg#i")}',
      files: ['_astro/a.woff2', 'b.svg'],
    });
  });
});

describe('the pages of a copy', () => {
  const names = [
    ...['404.html', 'index.html', 'downloads/index.html', 'downloads/maths.html'],
    ...['old/name/index.html'],
    ...['maths/index.html', 'maths/gradient/index.html', 'python/index.html'],
    ...[
      'reading/maths/index.html',
      'reading/python/index.html',
      'terms/index.html',
      'search/index.html',
    ],
  ];
  const all = pagesOfSite(names, ['old/name']);

  test('are all but those that only a site needs', () => {
    expect(names.filter((name) => !all.has(name))).toEqual([
      ...['404.html', 'downloads/index.html', 'downloads/maths.html', 'old/name/index.html'],
    ]);
  });

  test('are, of one part, its own with the glossary and the search', () => {
    expect([...pagesOfPart('maths', ['maths/gradient'], all)].sort()).toEqual(
      [
        ...['maths/index.html', 'maths/gradient/index.html', 'reading/maths/index.html'],
        ...['search/index.html', 'terms/index.html'],
      ].sort(),
    );
  });
});

describe('the page of downloads', () => {
  const page = '<i data-size-of="a.zip"></i><i data-size-of="b.zip"></i>';

  test('says how large each file is', () => {
    const made = [
      { name: 'a.zip', bytes: 1 },
      { name: 'b.zip', bytes: 5_457_901 },
    ];
    expect(fillSizes(page, made)).toBe(
      '<i data-size-of="a.zip">1 kB</i><i data-size-of="b.zip">5.5 MB</i>',
    );
    expect(sizeOf(999_000)).toBe('999 kB');
    expect(sizeOf(999_001)).toBe('1.0 MB');
  });

  test('and the files are the same, or the build stops', () => {
    expect(() => fillSizes(page, [{ name: 'a.zip', bytes: 1 }])).toThrow(/names b\.zip/);
    const made = ['a.zip', 'b.zip', 'c.zip'].map((name) => ({ name, bytes: 1 }));
    expect(() => fillSizes(page, made)).toThrow(/lacks c\.zip/);
  });
});
