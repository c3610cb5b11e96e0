import { expect, test } from 'vitest';
import { newerHealth, toHealth } from '../../../scripts/links/health-file.ts';
import { toIssue } from '../../../scripts/links/issue.ts';
import { toText } from '../../../scripts/links/print.ts';
import { createProgress } from '../../../scripts/links/progress.ts';
import { jsonReport } from '../../../scripts/links/report.ts';
import type { LinkResult } from '../../../scripts/links/result.ts';
import { witnesses } from '../../../scripts/links/update-health.ts';
import { userAgent } from '../../../scripts/links/user-agent.ts';
import { healthSchema, type LinkHealth } from '../../../src/schema/health.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN').links;

const alive: LinkResult = {
  url: 'https://example.org/b',
  verdict: 'alive',
  reason: 'ok',
  status: 200,
  finalUrl: 'https://example.org/b',
  fragment: 'missing',
  notBefore: null,
};
const dead: LinkResult = {
  ...alive,
  url: 'https://example.org/a',
  verdict: 'dead',
  reason: 'not-found',
  status: 404,
  fragment: 'unchecked',
};
const moved: LinkResult = {
  ...alive,
  url: 'https://example.org/c',
  verdict: 'moved',
  reason: 'redirected-permanently',
  finalUrl: 'https://example.org/d',
  fragment: 'unchecked',
};
const walled: LinkResult = {
  ...alive,
  url: 'https://zhihu.com/1',
  verdict: 'walled',
  reason: 'forbidden',
  status: 403,
  fragment: 'unchecked',
};
const odd: LinkResult = {
  ...alive,
  url: 'http://x/\u001b[2J\u202e',
  verdict: 'unknown',
  reason: 'refused-control-character',
  status: null,
  finalUrl: null,
  fragment: 'unchecked',
};

test('the report for people names what needs a hand and counts the rest', () => {
  const places = ['content/start/a.mdx:10:8'];
  const origins = [alive, dead, moved, walled, odd].map(({ url }) => ({ url, places }));
  expect(toText([walled, alive, odd, dead, moved], origins, words)).toMatchInlineSnapshot(`
    "本次判为失效（1）
      https://example.org/a
          服务器回答 404：页面不存在
          content/start/a.mdx:10:8

    已迁移（1）
      https://example.org/c → https://example.org/d
          已永久跳转到新地址，请更新
          content/start/a.mdx:10:8

    锚点不存在（1）
      https://example.org/b
          页面可用，但没有这个锚点
          content/start/a.mdx:10:8

    未能判定（1）
      http://x/U+001B[2JU+202E
          地址含控制字符或不可见字符，未访问；请删去
          content/start/a.mdx:10:8

    需登录或拒绝机器的主机（1）
      zhihu.com（1）

    共 5 个地址：可用 1，已迁移 1，失效 1，需登录或拒绝机器 1，未能判定 1
    "
  `);
});

test('of many links twenty are named', () => {
  const many = Array.from({ length: 25 }, (_, index) => ({ ...dead, url: `${dead.url}${index}` }));
  expect(toText(many, [], words)).toContain('  另有 5 个\n');
});

test('the report for machines is sorted, free of times, and valid', () => {
  const text = [...jsonReport([moved, alive, { ...dead, notBefore: '2026-11-24T08:00:00Z' }])].join(
    '',
  );
  expect(text).toBe([...jsonReport([alive, dead, moved])].join(''));
  expect(JSON.parse(text)).toHaveLength(3);
  expect(text).toMatchInlineSnapshot(`
    "[
      {"url":"https://example.org/a","verdict":"dead","reason":"not-found","status":404,"finalUrl":"https://example.org/b","fragment":"unchecked"},
      {"url":"https://example.org/b","verdict":"alive","reason":"ok","status":200,"finalUrl":"https://example.org/b","fragment":"missing"},
      {"url":"https://example.org/c","verdict":"moved","reason":"redirected-permanently","status":200,"finalUrl":"https://example.org/d","fragment":"unchecked"}
    ]
    "
  `);
  expect(JSON.parse([...jsonReport([])].join(''))).toEqual([]);
});

const health = (url: string, more: Partial<LinkHealth>): LinkHealth => ({
  ...dead,
  url,
  state: 'dead',
  firstSeen: '2026-11-01',
  lastGood: null,
  lastChecked: '2026-11-24',
  failing: { kind: 'gone', runs: 2, since: '2026-11-20T00:00:00.000Z' },
  archive: `https://web.archive.org/web/${url}`,
  ...more,
});
const now = new Date('2026-11-24T08:00:00Z');

test('the file lists links by address and walled hosts once, and keeps who was looked at', () => {
  const links = ['https://z.cn/2', 'https://z.cn/1', 'https://a.cn/'].map((url) =>
    health(url, { state: 'walled', archive: null }),
  );
  const host = { host: 'z.cn', links: 9, firstSeen: '2026-01-01', reviewed: '2026-10-01' };
  const file = toHealth(
    links,
    { version: 1, lastRun: '2026-11-17', walledHosts: [host], links: [] },
    now,
  );
  expect(healthSchema.parse(file)).toEqual(file);
  expect(file.links.map(({ url }) => url)).toEqual([
    'https://a.cn/',
    'https://z.cn/1',
    'https://z.cn/2',
  ]);
  expect(file.walledHosts).toEqual([
    { host: 'a.cn', links: 1, firstSeen: '2026-11-24', reviewed: null },
    { ...host, links: 2 },
  ]);
});

test('of two files the later is gone on from, with the reviews of both', () => {
  const host = { host: 'z.cn', links: 1, firstSeen: '2026-01-01', reviewed: null };
  const other = { ...host, host: 'y.cn', reviewed: '2026-10-01' };
  const own = {
    version: 1 as const,
    lastRun: '2026-11-17',
    walledHosts: [{ ...host, reviewed: '2026-11-18' }, other],
    links: [],
  };
  const later = {
    version: 1 as const,
    lastRun: '2026-11-24',
    walledHosts: [host, { ...other, reviewed: '2026-11-01' }],
    links: [health('https://a.cn/', {})],
  };
  const both = {
    ...later,
    walledHosts: [{ ...host, reviewed: '2026-11-18' }, later.walledHosts[1]],
  };
  expect(newerHealth(own, later)).toEqual(both);
  expect(newerHealth(later, own)).toEqual(both);
  expect([newerHealth(own, undefined), newerHealth(undefined, later)]).toEqual([own, later]);
  expect(newerHealth(undefined, undefined)).toBeUndefined();
});

test('links that answered last time bear witness, as long as they are not asked anyway', () => {
  const origins = ['https://up.cn/1', 'https://down.cn/', 'https://up.cn/2', 'https://new.cn/'].map(
    (url) => ({ url, places: [] }),
  );
  const links = [
    health('https://down.cn/', {}),
    health('https://up.cn/1', { verdict: 'alive' }),
    health('https://up.cn/2', { verdict: 'alive' }),
  ];
  const known = { version: 1 as const, lastRun: '2026-11-24', walledHosts: [], links };
  expect(witnesses(known, origins, ['https://down.cn/'])).toEqual([
    'https://up.cn/1',
    'https://up.cn/2',
  ]);
  expect(witnesses(known, origins, ['https://up.cn/1'])).toEqual(['https://up.cn/2']);
  expect(witnesses(undefined, origins, [])).toEqual([]);
});

test('the issue tells new deaths first, then old ones, then hosts to look at', () => {
  const links = [
    health('https://a.cn/`x`', {}),
    health('https://b.cn/', {
      reason: 'server-error',
      failing: { kind: 'faulty', runs: 4, since: '2026-11-01T00:00:00.000Z' },
    }),
    health('https://c.cn/', { state: 'alive' }),
  ];
  const hosts = [
    { host: 'z.cn', links: 2, firstSeen: '2026-01-01', reviewed: null },
    { host: 'seen.cn', links: 1, firstSeen: '2026-01-01', reviewed: '2026-11-01' },
  ];
  const places = new Map([['https://b.cn/', ['content/start/a.mdx:3:1']]]);
  expect(toIssue(links, hosts, new Set(['https://b.cn/']), places, now, words))
    .toMatchInlineSnapshot(`
    "2 个外部链接已确认失效（多次检查、相隔一天以上）。请换成新地址，或保留并让读者看存档。

    ## 本次新确认失效（1）

    - [ ] \`https://b.cn/\`：很可能失效，服务器出错（5xx），[存档](<https://web.archive.org/web/https://b.cn/>)
      - \`content/start/a.mdx:3:1\`

    ## 此前已失效（1）

    - [ ] \`https://a.cn/%60x%60\`：服务器回答 404：页面不存在，[存档](<https://web.archive.org/web/https://a.cn/\`x\`>)

    ## 机器看不到、请人打开看一眼的主机（1）

    看过后在 content/link-health.json 中填写该主机的 reviewed 日期。

    - \`z.cn\`（2）
    "
  `);
  expect(toIssue([links[2]!], hosts, new Set(), places, now, words)).toBe('');
});

test('a terminal gets a bar that repaints itself, anything else a line per tenth', () => {
  const paint = (isTTY: boolean): string => {
    let text = '';
    const progress = createProgress(4, 1, { isTTY, write: (part) => (text += part) }, words);
    progress.add(['alive']);
    progress.add(['dead', 'moved']);
    progress.finish();
    return text;
  };
  expect(paint(true)).toMatch(/\r█+░* \d\/4，失效 \d\u001b\[K.*\r█{24} 4\/4，失效 1\u001b\[K\n$/s);
  expect(paint(false)).toBe('已检查 2/4，失效 0\n已检查 4/4，失效 1\n');
});

test('the user agent names the repository, or nobody', () => {
  expect(userAgent('/nowhere', { GITHUB_REPOSITORY: 'a/b' })).toBe(
    'Mozilla/5.0 (compatible; tijing-linkcheck/1.0; +https://github.com/a/b)',
  );
  expect(userAgent('/nowhere', {})).toBe('Mozilla/5.0 (compatible; tijing-linkcheck/1.0)');
});
