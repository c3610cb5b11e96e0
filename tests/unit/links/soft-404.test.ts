import { expect, test } from 'vitest';
import {
  isErrorTitle,
  isNotFoundNotice,
  isNotFoundTitle,
  speaksOfNotFound,
} from '../../../scripts/links/not-found-words.ts';
import { scanHtml } from '../../../scripts/links/scan-html.ts';
import {
  isSamePage,
  siblingOf,
  softSignals,
  softVerdict,
} from '../../../scripts/links/soft-404.ts';

/** Chinese phrases that serve as a title and as a notice. */
const chinese = [
  '页面不存在',
  '404 页面不存在',
  '404，您查找的页面不存在',
  '错误 404：找不到页面',
  '抱歉，您访问的页面不存在！',
  '抱歉，您访问的页面不存在或已被删除',
  '哎呀，页面走丢了～',
  '你要找的页面迷路了',
  '啊哦，你所访问的页面不存在了。',
  '该内容已被发布者删除',
  '该内容已被删除',
  '此内容因违规无法查看',
  '文章不存在或已删除',
  '该文章已被作者删除',
  '您要访问的文章已被删除',
  '您要查看的帖子可能已被删除',
  '内容已下架',
  '抱歉，该课程已下架',
  '视频不见了',
  '啊叻？视频不见了？',
  '视频去哪了呢？',
  '问题已关闭',
  '此链接已失效',
  '啊哦，你来晚了，分享的文件已经被取消了',
  '该微博不存在',
  '找不到该页面',
  '没有找到您要访问的页面',
  '你似乎来到了没有知识存在的荒原',
];

test.each([
  '404',
  '404 Not Found',
  'Error 404',
  'Page not found',
  'Page Not Found · GitHub Pages',
  '某站 | 404',
  'The page you are looking for could not be found.',
  "Oops! We can't find that page",
  'Oops! We can’t find that page',
  'This page is no longer available',
  '您要访问的文章已被删除 - 某论坛',
  '百度网盘-链接不存在',
  '文章不存在-某博客',
  '404-页面不存在',
  '404页面',
  ...chinese,
])('the title «%s» says that the page is not there', (title) => {
  expect(isNotFoundTitle(title)).toBe(true);
});

test.each([
  'About 404 errors',
  'HTTP 404',
  'How to write a good 404 page',
  'Room 404 - Hotel',
  'Not found: a story',
  '页面置换算法',
  '如何处理 404 页面',
  '404-页面不存在的处理办法',
  '链接不存在怎么办',
  '为什么页面不存在时要回答 404',
  '页面暂时无法访问',
  'Python FileNotFoundError',
  '特征值不存在的矩阵',
  '极限不存在',
  '问题：解不存在',
  'k-近邻的内容',
  '',
])('the title «%s» is about something', (title) => {
  expect(isNotFoundTitle(title)).toBe(false);
});

test.each([
  ...chinese,
  '抱歉，您访问的 页面 不存在',
  '页面不存在 返回首页',
  '您访问的页面不存在，请检查网址',
  '文章不存在或已被移动',
])('the block «%s» is a notice', (block) => {
  expect(isNotFoundNotice(block)).toBe(true);
});

test.each([
  '当页面不存在时，服务器回答 404。',
  '例如：抱歉，您访问的页面不存在。',
  '很多站点会写“您访问的页面不存在”。',
  '页面不存在的时候怎么办',
  '该文章仅作者可见',
  '页面不存在或无权限访问',
  `页面不存在。${'这一段在讲错误页面应当说些什么。'.repeat(6)}`,
])('the block «%s» only speaks of it', (block) => {
  expect(isNotFoundNotice(block)).toBe(false);
});

test('titles of articles and of error pages are told apart', () => {
  expect(['如何设计 404 页面', '页面不存在的处理', 'About 404'].map(speaksOfNotFound)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['页面不存在', '404', '梯度下降'].map(speaksOfNotFound)).toEqual([false, false, false]);
  expect(['出错了', '提示信息 - 某论坛', '误差反向传播'].map(isErrorTitle)).toEqual([
    true,
    true,
    false,
  ]);
});

test('no text takes long to be told from a notice', () => {
  const hard = ['要找', '的', '已', '页面', '404 ', '抱歉', '文章的', '并'].map((text) =>
    text.repeat(80).slice(0, 80),
  );
  // Each pattern backtracks over its text a few times at most, or this would not end.
  for (const text of hard)
    expect([isNotFoundNotice(text), isNotFoundTitle(text)]).toEqual([false, false]);
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
  for (const error of ['/404', '/404.html', '/error/404', '/page-not-found/', '/error.html']) {
    expect(softSignals(plain, asked, new URL(error, asked))).toEqual(['error-page']);
    expect(softSignals(plain, new URL(error, asked), new URL(error, asked))).toEqual([]);
  }
});

test.each([
  ['example.org', '<title>某站</title><p>该内容已被发布者删除', ['notice']],
  ['example.org', '<p>该内容已被发布者删除', ['notice']],
  ['example.org', '<h1>该内容已被发布者删除</h1>', ['title']],
  ['example.org', '<title>提示</title><p>该内容已被发布者删除', ['notice', 'error-title']],
  ['example.org', '<title>页面不存在</title><p>您访问的页面不存在', ['title', 'notice']],
  ['example.org', '<title>页面不存在</title><h1>页面不存在</h1>', ['title']],
  ['example.org', '<title>如何写 404 页面</title><p>您访问的页面不存在', []],
  ['mp.weixin.qq.com', '<p>该内容已被发布者删除', ['notice', 'notice-site']],
  ['pan.baidu.com', '<title>百度网盘</title><p>此链接已失效', ['notice', 'notice-site']],
])('at %s the page %s shows %j', (host, html, signals) => {
  const asked = new URL(`https://${host}/s/1`);
  expect(softSignals(scanHtml(html), asked, asked)).toEqual(signals);
});

test('a frame that scripts fill is not thin', () => {
  const asked = new URL('https://example.org/a');
  const noindex = '<meta name=robots content=noindex><script src=a.js></script>';
  expect(softSignals(scanHtml(`${noindex}<div id=app></div>`), asked, asked)).toEqual([]);
  expect(softSignals(scanHtml(`${noindex}<p>短`), asked, asked)).toEqual(['thin']);
});

test.each([
  [['title', 'thin'], 'unclear', 'dead'],
  [['title', 'notice'], 'honest', 'dead'],
  [['notice'], 'same', 'dead'],
  [['notice'], 'honest', 'unknown'],
  [['thin'], 'same', 'dead'],
  [['title'], 'same', 'dead'],
  [['root'], 'same', 'dead'],
  [['title'], 'honest', 'unknown'],
  [['root'], 'unclear', 'unknown'],
  [['long-title'], 'honest', 'alive'],
  [['long-title'], 'unclear', 'unknown'],
  [[], 'unclear', 'alive'],
] as const)('%j beside a sibling that is %s: %s', (signals, sibling, verdict) => {
  expect(softVerdict(signals, sibling, false)).toBe(verdict);
});

test('a thin page with scripts may be a wall, which looks the same everywhere', () => {
  expect(softVerdict(['thin'], 'same', true)).toBe('unknown');
  expect(softVerdict(['thin', 'title'], 'unclear', true)).toBe('dead');
  expect(softVerdict(['root'], 'same', true)).toBe('dead');
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
