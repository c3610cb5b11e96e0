import { expect, it } from 'vitest';
import { checkDistLinks } from '../../../scripts/check/site/links.ts';
import { readPage } from '../../../scripts/check/site/read-site.ts';

function faults(href: string): string[] {
  const name = 'index.html';
  const page = readPage(name, `dist/${name}`, `<p id="here"><a href="${href}">x</a></p>`);
  const dist = { dir: 'dist', base: '/', files: new Set([name]), pages: [page], sheets: [] };
  return checkDistLinks(dist).map(({ ruleId }) => ruleId);
}

it.each(['#here', '#top', '#TOP', '/#', '#:~:text=x', '/#here:~:text=x%20y', '#here:~:text=a,b'])(
  'a browser knows where %s leads',
  (href) => {
    expect(faults(href)).toEqual([]);
  },
);

it.each(['#there', '#there:~:text=x', '#topmost'])('%s leads nowhere', (href) => {
  expect(faults(href)).toEqual(['dist-fragment-exists']);
});
