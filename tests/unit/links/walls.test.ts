import { expect, test } from 'vitest';
import { toHeaders } from '../../../scripts/links/headers.ts';
import { scanHtml } from '../../../scripts/links/scan-html.ts';
import { isWallPage, isWallStatus, wallRedirect } from '../../../scripts/links/walls.ts';

const headers = (values: Record<string, string>) => toHeaders(Object.entries(values).flat());

test.each([
  [521, 'blog.csdn.net', {}, true],
  [521, 'example.org', { server: 'cloudflare' }, false],
  [521, 'example.org', { 'cf-ray': 'x' }, false],
  [429, 'math.stackexchange.com', {}, true],
  [429, 'example.org', {}, false],
  [503, 'example.org', { 'cf-mitigated': 'challenge' }, true],
  [503, 'example.org', {}, false],
  [404, 'zhihu.com', {}, false],
  [999, 'www.linkedin.com', {}, true],
  [412, 'www.bilibili.com', {}, true],
  [403, 'notzhihu.com', {}, true],
])('%i at %s with %j is a wall: %s', (status, host, values, isWall) => {
  expect(isWallStatus(status, headers(values), host)).toBe(isWall);
});

test.each([
  ['<p>当前环境异常，完成验证后即可继续访问', true],
  ['<h3>请在微信客户端打开链接</h3>', true],
  ['<p>系统监测到您的网络环境存在异常，请点击下方验证按钮', true],
  ['<dt>请输入提取码：', true],
  ['<title>Just a moment...</title>', true],
  ['<title>请稍候…</title>', true],
  ['<title>百度安全验证</title>', true],
  ['<title>安全验证 - 知乎</title>', true],
  ['<script>var arg1; function setCookie(acw_sc__v2){}</script>', true],
  ['<script>document.cookie="a=1";location.reload()</script>', true],
  ['<script>document.cookie="a=1"</script>', false],
  ['<title>课程</title><script>document.cookie="a=1";location.hash</script>', false],
  ['<p>该内容已被发布者删除', false],
  ['<p>本文讨论网络环境异常的检测', false],
  ['<p>网络异常检测是一门学问', false],
  ['<p>网络异常，请稍后再试', true],
  ['<p>安全验证是系统的第一道门', false],
  [`<title>Captcha</title>${'<p>识别验证码的网络有三层。'.repeat(80)}`, false],
])('the page %s is a wall: %s', (html, isWall) => {
  expect(isWallPage(200, scanHtml(html), html)).toBe(isWall);
});

test.each([
  [202, '<script src=a.js></script>', true],
  [202, '<p>已受理', false],
  [200, '<script src=a.js></script>', false],
  [202, `<script></script>${'<p>正文有很多字。'.repeat(120)}`, false],
])('a %i with %s is a wall: %s', (status, html, isWall) => {
  expect(isWallPage(status, scanHtml(html), html)).toBe(isWall);
});

test.each([
  ['/course/1', 'https://passport.example.org/x', 'login-required'],
  ['/course/1', 'https://example.org/users/sign_in', 'login-required'],
  ['/course/1', 'https://example.org/login.php?to=1', 'login-required'],
  ['/course/1', 'https://consent.example.org/m?continue=x', 'consent-required'],
  ['/course/1', 'https://example.org/account/unhuman?type=x', 'bot-wall'],
  ['/course/1', 'https://www.example.org/sorry/index?continue=x', 'bot-wall'],
  ['/course/1', 'https://example.org/how-to-login', null],
  ['/course/1', 'https://example.org/challenges/1', null],
  ['/login', 'https://example.org/login/', null],
])('a redirect from %s to %s leads to a door: %s', (from, to, door) => {
  const asked = new URL(from, 'https://example.org');
  expect(wallRedirect(asked, new URL(to), scanHtml('<p>x'))).toBe(door);
});

test.each([
  ['/a', '/a', '<title>登录 - 某站</title>', true],
  ['/a', '/a', '<title>Sign in to Example</title>', true],
  ['/a', '/a', '<title>某站</title>', false],
  ['/a', '/b', '<title>某站</title>', true],
  ['/login', '/login', '<title>登录</title>', false],
])('asked for %s, a form at %s under %s is a door: %s', (from, to, title, isDoor) => {
  const at = (path: string): URL => new URL(path, 'https://example.org');
  const page = scanHtml(`${title}<input type=password>`);
  expect(wallRedirect(at(from), at(to), page)).toBe(isDoor ? 'login-required' : null);
});
