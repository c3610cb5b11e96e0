import { describe, expect, it } from 'vitest';
import { readPage } from '../../../scripts/site/read-page.ts';

const read = (html: string) => readPage('a/index.html', 'dist/a/index.html', html);
const values = (html: string) =>
  read(html).references.map(({ attribute, value, isSubresource }) => [
    attribute,
    value,
    isSubresource,
  ]);

describe('reading a page', () => {
  it.each([
    ['<a href="/x/">x</a>', ['a[href]', '/x/', false]],
    ['<link rel="stylesheet" href="/x.css">', ['link[href]', '/x.css', true]],
    ['<link rel="canonical" href="https://a.org/">', ['link[href]', 'https://a.org/', false]],
    ['<img src="/x.png" alt="">', ['img[src]', '/x.png', true]],
    ['<svg><use xlink:href="#x"></use></svg>', ['use[xlink:href]', '#x', true]],
    ['<form action="/search/"></form>', ['form[action]', '/search/', false]],
    ['<object data="/x.svg"></object>', ['object[data]', '/x.svg', true]],
    ['<p style="background:url(\'/x.png\')">a</p>', ['url()', '/x.png', true]],
  ])('finds the address of %s', (html, reference) => {
    expect(values(html)).toEqual([reference]);
  });

  it('takes the picture that a page names for links for one that it asks for', () => {
    const picture = 'https://a.org/repo/x.png';
    expect(values(`<meta property="og:image" content="${picture}">`)).toEqual([
      ['meta[content]', picture, true],
    ]);
    expect(values('<meta property="og:title" content="https://a.org/">')).toEqual([]);
  });

  it('finds every candidate of an image', () => {
    expect(values('<img srcset="/a.png 1x, /b.png 2x" alt="">')).toEqual([
      ['img[srcset]', '/a.png', true],
      ['img[srcset]', '/b.png', true],
    ]);
  });

  it('decodes what an attribute holds, as browsers do', () => {
    expect(values('<a href="/x/?a=1&amp;b=&#x32;">x</a>')[0]![1]).toBe('/x/?a=1&b=2');
    expect([...read('<p id="a&amp;b">x</p>').ids]).toEqual(['a&b']);
  });

  it('gives the place of the element', () => {
    expect(read('<!doctype html>\n<p>a</p>\n  <a href="/x/">x</a>').references[0]).toMatchObject({
      file: 'dist/a/index.html',
      line: 3,
      column: 3,
    });
  });

  it('knows which pages are searched, and what they weigh in bytes', () => {
    expect(read('<main data-pagefind-body>字</main>')).toMatchObject({ isIndexed: true, size: 35 });
    expect(read('<main>字</main>').isIndexed).toBe(false);
  });

  it('takes no address out of comments, scripts or code', () => {
    expect(
      values('<!-- <a href="/x/">x</a> --><script type="application/json">"<a href=/x/>"</script>'),
    ).toEqual([]);
  });
});
