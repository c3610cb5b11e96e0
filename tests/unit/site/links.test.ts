import { expect, it } from 'vitest';
import { checkSiteLinks } from '../../../scripts/site/links.ts';
import { readPage } from '../../../scripts/site/read-page.ts';
import { messageOf } from '../../helpers/chinese.ts';

function check(html: string) {
  const name = 'index.html';
  const pages = [readPage(name, `dist/${name}`, html)];
  const files = new Set([name, 'x.png']);
  return checkSiteLinks({
    dir: 'dist',
    site: 'https://a.org',
    base: '/',
    files,
    pages,
    sheets: [],
  });
}

const rules = (html: string) => check(html).map(({ ruleId }) => ruleId);
const faults = (href: string) => rules(`<p id="here"><a href="${href}">x</a></p>`);

it.each(['#here', '#top', '#TOP', '/#', '#:~:text=x', '/#here:~:text=x%20y', '#here:~:text=a,b'])(
  'a browser knows where %s leads',
  (href) => {
    expect(faults(href)).toEqual([]);
  },
);

it('compares a fragment as it is written before it decodes it, as browsers do', () => {
  const html = '<p id="fn-%E6%B3%A8">a</p><p id="注">b</p>';
  const links = ['#fn-%E6%B3%A8', '#fn-注', '#%E6%B3%A8', '#注'].map(
    (to) => `<a href="${to}">x</a>`,
  );
  expect(check(html + links.join('')).map(messageOf)).toEqual([
    'a[href]「#fn-注」的片段不在那一页上',
  ]);
});

it.each(['#there', '#there:~:text=x', '#topmost'])('%s leads nowhere', (href) => {
  expect(faults(href)).toEqual(['dist-fragment-exists']);
});

it.each([
  ['there', 'https://a.org/x.png', []],
  ['not there', 'https://a.org/y.png', ['dist-link-exists']],
  ['on another site', 'https://b.org/x.png', ['dist-same-origin']],
  ['on a site whose name begins like this', 'https://a.org.evil/x.png', ['dist-same-origin']],
])('a picture for links that is %s, whatever site the page mirrors', (_, picture, found) => {
  const mirrored = '<link rel="canonical" href="https://main.example/tea/">';
  expect(rules(`${mirrored}<meta property="og:image" content="${picture}">`)).toEqual(found);
});
