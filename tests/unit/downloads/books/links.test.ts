import { fromHtml } from 'hast-util-from-html';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { linksOf, mapLinks, resolver } from '../../../../scripts/downloads/books/links.ts';
import { fileOf, wayTo } from '../../../../scripts/downloads/books/places.ts';

const places = {
  chapters: new Map([
    ['maths/gradient', { ids: new Set(['chain-rule', 'a.2b..56fe.']) }],
    ['maths/tensors', { ids: new Set<string>() }],
  ]),
  parts: new Set(['maths']),
  terms: new Set(['vector']),
};
const from = 'text/maths/gradient.xhtml';

function resolve(href: string, only = false) {
  const site = 'https://guide.example';
  return resolver({ base: '/repo/', path: 'maths/gradient', site }, (target) => {
    const found = fileOf(target, places);
    return found && wayTo(found, from);
  })(href, only);
}

describe('a link in an EPUB', () => {
  it.each([
    ['#chain-rule', '#chain-rule'],
    ['/repo/maths/gradient/#chain-rule', '#chain-rule'],
    ['/repo/maths/gradient/#a%2B%E5%9B%BE', '#a.2b..56fe.'],
    ['/repo/maths/tensors/', 'tensors.xhtml'],
    ['/repo/maths/tensors/#gone', 'tensors.xhtml'],
    ['/repo/maths/', '../maths.xhtml'],
    ['/repo/terms/#vector', '../../glossary.xhtml#vector'],
    ['https://example.org/a#b', 'https://example.org/a#b'],
    ['https://例子.中国/甲', 'https://xn--fsqu00a.xn--fiqs8s/%E7%94%B2'],
    ['https://%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD/', 'https://xn--fsqu00a.xn--fiqs8s/'],
    ['http://user@Example.org:80', 'http://user@example.org/'],
    ['HTTPS://Example.org', 'HTTPS://Example.org'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['/repo/terms/#gone', 'https://guide.example/repo/terms/#gone'],
    ['/repo/training/loss/#a', 'https://guide.example/repo/training/loss/#a'],
    ['/repo/', 'https://guide.example/repo/'],
  ])('%s is %s', (href, wanted) => {
    expect(resolve(href)).toBe(wanted);
  });

  it('to what works only on the site leads there', () => {
    expect(resolveWithoutSite('#chain-rule', true)).toBeUndefined();
    expect(resolve('#chain-rule', true)).toBe(
      'https://guide.example/repo/maths/gradient/#chain-rule',
    );
  });

  it('is its words alone where it leads nowhere, and what works only on the site is not there', () => {
    const html =
      '<p><a href="/repo/training/loss/">loss</a> <span class="on-site"> · <a href="#x">try</a></span></p>';
    const nodes = fromHtml(html, { fragment: true }).children as ElementContent[];
    const mapped = mapLinks(nodes, resolveWithoutSite);
    expect(toHtml(mapped)).toBe('<p>loss </p>');
    expect(linksOf(nodes)).toEqual(['/repo/training/loss/', '#x']);
  });
});

const resolveWithoutSite = resolver(
  { base: '/repo/', path: 'maths/gradient', site: undefined },
  () => undefined,
);
