import { expect, test } from 'vitest';
import { fragmentState, needsBody } from '../../../scripts/links/fragment.ts';
import { scanHtml } from '../../../scripts/links/scan-html.ts';

const stateOf = (fragment: string, html: string, host = 'example.org', isWhole = true): string =>
  fragmentState(fragment, { facts: scanHtml(html), isWhole, host });

test.each([
  ['intro', '<h2 id=intro>', 'present'],
  ['%E6%A2%AF', '<h2 id=梯>', 'present'],
  ['梯', '<h2 id="%E6%A2%AF">', 'missing'],
  ['%E6%A2%AF', '<h2 id="%E6%A2%AF">', 'present'],
  ['usage', '<h2 id=user-content-usage>', 'present'],
  ['é', '<h2 id="e\u0301">', 'present'],
  ['intro:~:text=x', '<h2 id=intro>', 'present'],
  [':~:text=x', '<p>x', 'unchecked'],
  ['top', '<p>x', 'present'],
  ['', '<p>x', 'unchecked'],
  ['Intro', '<h2 id=intro>', 'missing'],
  ['100%', '<p>x', 'missing'],
  ['a/b', '<p>x', 'unchecked'],
  ['a%2Fb', '<p>x', 'unchecked'],
  ['/a', '<p>x', 'unchecked'],
  ['!a', '<p>x', 'unchecked'],
  ['a=1', '<p>x', 'unchecked'],
  ['L10', '<p>x', 'unchecked'],
  ['a', '<p>x<script src=count.js></script>', 'missing'],
  ['a', '<div id=app></div><script></script>', 'unchecked'],
  ['a', '<p>Loading...<script></script>', 'unchecked'],
])('#%s in %s is %s', (fragment, html, state) => {
  expect(stateOf(fragment, html)).toBe(state);
});

test('what was not read whole lacks nothing', () => {
  expect(stateOf('a', '<p>x', 'example.org', false)).toBe('unchecked');
  expect(stateOf('a', '<p>x', 'github.com')).toBe('unchecked');
  expect(fragmentState('a', null)).toBe('unchecked');
  expect(fragmentState(null, null)).toBe('unchecked');
});

test('only a fragment that names something needs the page', () => {
  expect([null, '', ':~:text=x', 'a', 'a:~:text=x'].map(needsBody)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
