import { expect, test } from 'vitest';
import type { Headers } from '../../../scripts/links/fetch-hop.ts';
import { scanHtml } from '../../../scripts/links/scan-html.ts';
import { isLoginRedirect, isWallPage, isWallStatus } from '../../../scripts/links/walls.ts';

const headers = (values: Record<string, string> = {}): Headers => ({
  get: (name) => values[name],
  setCookie: [],
});

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
  ['mp.weixin.qq.com', '<p>当前环境异常，完成验证后即可继续访问', true],
  ['mp.weixin.qq.com', '<p>该内容已被发布者删除', true],
  ['pan.baidu.com', '<title>百度网盘-链接不存在</title>', true],
  ['example.org', '<p>该内容已被发布者删除', false],
  ['example.org', '<title>Just a moment...</title>', true],
  ['example.org', '<title>百度安全验证</title>', true],
  ['example.org', '<script>var arg1; function setCookie(acw_sc__v2){}</script>', true],
  ['example.org', `<title>Captcha</title>${'<p>识别验证码的网络有三层。'.repeat(80)}`, false],
])('at %s the page %s is a wall: %s', (host, html, isWall) => {
  expect(isWallPage(200, scanHtml(html), html, host)).toBe(isWall);
});

test.each([
  ['/course/1', 'https://passport.example.org/x', true],
  ['/course/1', 'https://example.org/users/sign_in', true],
  ['/course/1', 'https://example.org/login.php?to=1', true],
  ['/course/1', 'https://example.org/how-to-login', false],
  ['/login', 'https://example.org/login/', false],
])('a redirect from %s to %s leads to a door: %s', (from, to, isDoor) => {
  const asked = new URL(from, 'https://example.org');
  expect(isLoginRedirect(asked, new URL(to), scanHtml('<p>x'))).toBe(isDoor);
});
