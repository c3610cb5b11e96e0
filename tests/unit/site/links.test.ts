import { expect, it } from 'vitest';
import { checkSiteLinks } from '../../../scripts/site/links.ts';
import { readPage } from '../../../scripts/site/read-page.ts';
import { messageOf } from '../../helpers/chinese.ts';

function faults(href: string): string[] {
  const name = 'index.html';
  const page = readPage(name, `dist/${name}`, `<p id="here"><a href="${href}">x</a></p>`);
  const dist = { dir: 'dist', base: '/', files: new Set([name]), pages: [page], sheets: [] };
  return checkSiteLinks(dist).map(({ ruleId }) => ruleId);
}

it.each(['#here', '#top', '#TOP', '/#', '#:~:text=x', '/#here:~:text=x%20y', '#here:~:text=a,b'])(
  'a browser knows where %s leads',
  (href) => {
    expect(faults(href)).toEqual([]);
  },
);

it('compares a fragment as it is written before it decodes it, as browsers do', () => {
  const name = 'index.html';
  const html = '<p id="fn-%E6%B3%A8">a</p><p id="注">b</p>';
  const links = ['#fn-%E6%B3%A8', '#fn-注', '#%E6%B3%A8', '#注'].map(
    (to) => `<a href="${to}">x</a>`,
  );
  const page = readPage(name, `dist/${name}`, html + links.join(''));
  const dist = { dir: 'dist', base: '/', files: new Set([name]), pages: [page], sheets: [] };
  expect(checkSiteLinks(dist).map(messageOf)).toEqual(['a[href]「#fn-注」的片段不在那一页上']);
});

it.each(['#there', '#there:~:text=x', '#topmost'])('%s leads nowhere', (href) => {
  expect(faults(href)).toEqual(['dist-fragment-exists']);
});
