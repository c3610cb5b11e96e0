import { expect, test } from 'vitest';
import { toHeaders } from '../../../scripts/links/headers.ts';
import { redirectOf } from '../../../scripts/links/redirect.ts';
import { parseRefresh } from '../../../scripts/links/refresh.ts';
import { scanHtml } from '../../../scripts/links/scan-html.ts';

const base = new URL('https://example.org/a/b?c');

/** Where a response leads; bytes beyond ASCII are written as Latin-1, as the socket has them. */
function targetOf(status: number, headers: string[], html = ''): string | null {
  const redirect = redirectOf(status, toHeaders(headers), scanHtml(html), base);
  return redirect === null || redirect === 'invalid' ? redirect : redirect.target.href;
}

test.each([
  ['/new', 'https://example.org/new'],
  ['new', 'https://example.org/a/new'],
  ['../new', 'https://example.org/new'],
  ['?q=1', 'https://example.org/a/b?q=1'],
  ['#d', 'https://example.org/a/b?c#d'],
  ['//other.example/new', 'https://other.example/new'],
  ['HTTP://Other.Example/', 'http://other.example/'],
  ['/a b', 'https://example.org/a%20b'],
  ['/%d0%c2', 'https://example.org/%d0%c2'],
  // 新 in GBK and in UTF-8, é in Latin-1, and bytes that could be both GBK and UTF-8.
  ['/\xd0\xc2', 'https://example.org/%D0%C2'],
  ['/\xe6\x96\xb0?q=\xd0\xc2', 'https://example.org/%E6%96%B0?q=%D0%C2'],
  ['/\xe9', 'https://example.org/%E9'],
  ['/\xc2\xa9', 'https://example.org/%C2%A9'],
  // A name in UTF-8 is decoded and goes on as Punycode.
  ['https://\xe4\xbe\x8b\xe5\xad\x90.cn/', 'https://xn--fsqu00a.cn/'],
  ['http://', 'invalid'],
  ['', 'invalid'],
  ['https://\xd0\xc2.cn/', 'invalid'],
])('Location: %j leads to %s', (location, target) => {
  expect(targetOf(302, ['Location', location])).toBe(target);
});

test('a redirect says whether it is permanent', () => {
  const isPermanent = (status: number): unknown =>
    redirectOf(status, toHeaders(['location', '/new']), null, base);
  for (const status of [301, 308]) expect(isPermanent(status)).toMatchObject({ isPermanent: true });
  for (const status of [302, 303, 307]) {
    expect(isPermanent(status)).toMatchObject({ isPermanent: false, isRefresh: false });
  }
  for (const status of [200, 201, 300, 304, 305, 404]) expect(isPermanent(status)).toBeNull();
});

test('the same Location twice is one, two are none', () => {
  expect(targetOf(301, ['location', '/x', 'Location', ' /x '])).toBe('https://example.org/x');
  expect(targetOf(301, ['location', '/x', 'location', '/y'])).toBe('invalid');
});

test('a page refreshes to where its base says, and not to itself', () => {
  const refresh = (url: string): string => `<meta http-equiv=refresh content="0;url=${url}">`;
  expect(targetOf(200, [], refresh('new'))).toBe('https://example.org/a/new');
  expect(targetOf(200, [], `<base href="/x/">${refresh('new')}`)).toBe('https://example.org/x/new');
  expect(targetOf(200, [], `<base href="http://">${refresh('new')}`)).toBe(
    'https://example.org/a/new',
  );
  expect(targetOf(200, [], refresh('/caf\u00e9'))).toBe('https://example.org/caf%C3%A9');
  for (const url of ['', '#d', '/a/b?c', 'javascript:x', 'http://']) {
    expect(targetOf(200, [], refresh(url))).toBeNull();
  }
  expect(targetOf(404, [], refresh('/new'))).toBeNull();
  expect(targetOf(200, ['Refresh', '0; url=/\xd0\xc2'])).toBe('https://example.org/%D0%C2');
});

test.each([
  ['0;url=/new', '/new'],
  ['0; URL="/new"', '/new'],
  ["0.0, '/new'", '/new'],
  ['  0 ;/new ', '/new'],
  ['5;url=/new', null],
  ['0', null],
  ['', null],
  [`0;url=${'a'.repeat(10_000)}`, 'a'.repeat(2042)],
])('refresh %j leads to %j', (value, target) => {
  expect(parseRefresh(value)).toBe(target);
});
