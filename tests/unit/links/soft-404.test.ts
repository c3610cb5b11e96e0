import { expect, test } from 'vitest';
import { scanHtml } from '../../../scripts/links/scan-html.ts';
import {
  hasNotFoundTitle,
  isSamePage,
  siblingOf,
  softSignals,
  softVerdict,
} from '../../../scripts/links/soft-404.ts';

const titled = (title: string) => scanHtml(`<title>${title}</title>`);

test.each([
  '404',
  '404 Not Found',
  'Error 404',
  'Page not found',
  'Page Not Found · GitHub Pages',
  '某站 | 404',
  'The page you are looking for could not be found.',
  "Oops! We can't find that page",
  'This page is no longer available',
  '页面不存在',
  '抱歉，您访问的页面不存在！',
  '您要访问的文章已被删除 - 某论坛',
  '404页面',
  '找不到该页面',
])('the title «%s» says that the page is not there', (title) => {
  expect(hasNotFoundTitle(titled(title))).toBe(true);
});

test.each([
  'About 404 errors',
  'HTTP 404',
  'How to write a good 404 page',
  'Room 404 - Hotel',
  'Not found: a story',
  '页面置换算法',
  '如何处理 404 页面',
  'Python FileNotFoundError',
  '特征值不存在的矩阵',
])('the title «%s» is about something', (title) => {
  expect(hasNotFoundTitle(titled(title))).toBe(false);
});

test('signals are read from the page and from where the redirects ended', () => {
  const page = scanHtml('<title>Page not found</title><meta name=robots content=noindex>');
  const asked = new URL('https://example.org/a');
  expect(softSignals(page, asked, asked)).toEqual(['title', 'thin']);
  const plain = scanHtml('<title>首页</title>');
  for (const home of ['/', '/index.html', '/zh-CN/', '/home']) {
    expect(softSignals(plain, asked, new URL(home, asked))).toEqual(['root']);
  }
  expect(softSignals(plain, asked, new URL('/ok', asked))).toEqual([]);
  expect(softSignals(plain, new URL('/index.php', asked), new URL('/', asked))).toEqual([]);
});

test.each([
  [['title', 'thin'], 'unclear', 'dead'],
  [['title'], 'same', 'dead'],
  [['root'], 'same', 'dead'],
  [['title'], 'honest', 'unknown'],
  [['root'], 'unclear', 'unknown'],
  [['long-title'], 'honest', 'alive'],
  [['long-title'], 'unclear', 'unknown'],
  [[], 'unclear', 'alive'],
] as const)('%j beside a sibling that is %s: %s', (signals, sibling, verdict) => {
  expect(softVerdict(signals, sibling)).toBe(verdict);
});

test('the sibling stands in the same folder and keeps the shape of the address', () => {
  const siblings = ['/a/b', '/a/b/', '/a/b.html?x=1', '/'].map(
    (path) => siblingOf(new URL(path, 'https://example.org'), 'zzz').pathname,
  );
  expect(siblings).toEqual(['/a/zzz', '/a/zzz/', '/a/zzz.html', '/zzz']);
});

test('pages are the same when only addresses and numbers differ', () => {
  const one = scanHtml('<title>没有</title><p>请求 /a/b 编号 123 不存在');
  const two = scanHtml('<title>没有</title><p>请求 /c/d 编号 9 不存在');
  expect(isSamePage(one, two)).toBe(true);
  expect(isSamePage(one, scanHtml('<title>有</title><p>正文'))).toBe(false);
});
