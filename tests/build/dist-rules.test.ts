import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectedPages } from '../../scripts/check/expected-pages.ts';
import { readContent } from '../../src/read/read-content.ts';
import { checkSite } from '../../scripts/site/check-site.ts';
import { validatePage } from '../../scripts/site/html.ts';
import { listSite, readPages } from '../../scripts/site/read-site.ts';
import { published, sites } from './built.ts';
import { messageOf } from '../helpers/chinese.ts';

const expected = { ...expectedPages(readContent(sites.tiny.contentDir)), hasDownloads: true };
const brewing = 'practice/brewing/index.html';
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dist-'));
  cpSync(sites.tiny.dir, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function edit(name: string, change: (html: string) => string): void {
  const file = join(dir, name);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, 'the mutation must change something').not.toBe(before);
  writeFileSync(file, after);
}

const append = (html: string) => (page: string) => page.replace('</main>', () => `${html}</main>`);

const check = (base = '/') =>
  checkSite(listSite(dir, { site: published, base }, readPages(dir, 'dist'), 'dist'), expected);

/** Rule and message of every fault, without places. */
const faults = () => check().map((issue) => `${issue.ruleId} ${messageOf(issue)}`);

/** A broken site, the only fault that must be found. */
const cases: [string, () => void, string][] = [
  [
    'a link to a page that is not there',
    () => edit(brewing, append('<p><a href="/basics/leafs/">x</a></p>')),
    'dist-link-exists a[href]「/basics/leafs/」指向不存在的文件',
  ],
  [
    'a link with another case',
    () => edit(brewing, append('<p><a href="/basics/Leaves/">x</a></p>')),
    'dist-link-exists a[href]「/basics/Leaves/」指向不存在的文件',
  ],
  [
    'a link without its slash',
    () => edit(brewing, append('<p><a href="/basics/leaves">x</a></p>')),
    'dist-link-exists a[href]「/basics/leaves」指向不存在的文件',
  ],
  [
    'a fragment that is not there',
    () => edit(brewing, append('<p><a href="/basics/leaves/#color">x</a></p>')),
    'dist-fragment-exists a[href]「/basics/leaves/#color」的片段不在那一页上',
  ],
  [
    'a missing image candidate',
    () =>
      edit(
        brewing,
        append(
          '<p><img src="/favicon.svg" srcset="/favicon.svg 1x, /favicon@2.svg 2x" alt="x"></p>',
        ),
      ),
    'dist-link-exists img[srcset]「/favicon@2.svg」指向不存在的文件',
  ],
  [
    'a picture for links that is not there',
    () =>
      edit(brewing, (html) =>
        html.replace(
          '</head>',
          '<meta property="og:image" content="https://guide.example/images/social/0.png"></head>',
        ),
      ),
    'dist-link-exists meta[content]「/images/social/0.png」指向不存在的文件',
  ],
  [
    'a picture of another site',
    () => edit(brewing, append('<p><img src="https://cdn.example.org/x.png" alt="x"></p>')),
    'dist-same-origin 页面要从别处取「https://cdn.example.org/x.png」',
  ],
  [
    'a script of another site',
    () => edit(brewing, append('<script src="//cdn.example.org/x.js"></script>')),
    'dist-same-origin 页面要从别处取「//cdn.example.org/x.js」',
  ],
  [
    'a javascript link',
    () => edit(brewing, append('<p><a href="javascript:alert(1)">x</a></p>')),
    'dist-same-origin 页面要从别处取「javascript:alert(1)」',
  ],
  [
    'an inline script',
    () => edit(brewing, append('<script>1</script>')),
    'dist-no-inline 页面里有行内脚本 <script>',
  ],
  [
    'an inline style',
    () => edit(brewing, append('<p style="color:red">x</p>')),
    'dist-no-inline 页面里有行内样式 style="…"',
  ],
  [
    'an event attribute',
    () => edit(brewing, append('<p onclick="x()">x</p>')),
    'dist-no-inline 页面里有事件属性 onclick',
  ],
  [
    'a page without its policy',
    () =>
      edit(brewing, (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')),
    'dist-csp 页面没有约定的内容安全策略',
  ],
  [
    'a policy that allows more',
    () =>
      edit(brewing, (html) =>
        html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
      ),
    'dist-csp 页面没有约定的内容安全策略',
  ],
  [
    'two elements with one id',
    () => edit(brewing, append('<p id="time">x</p>')),
    'dist-id-unique id「time」在页面里出现了两次',
  ],
  [
    'a label for nothing',
    () => edit(brewing, append('<p><span id="zz"></span><label for="nothing">x</label></p>')),
    'dist-id-reference for 提到的 id「nothing」不在页面里',
  ],
  [
    'a formula that went wrong',
    () => edit(brewing, append('<p><span class="katex-error">x</span></p>')),
    'dist-math-clean 页面里有没排好的公式：katex-error',
  ],
  [
    'an unknown macro in red',
    () =>
      edit(brewing, (html) =>
        html.replace('class="katex-html"', 'class="katex-html" style="color:#cc0000"'),
      ),
    'dist-math-clean 页面里有没排好的公式：红色的宏名',
  ],
  [
    'a formula that stayed text',
    () => edit(brewing, append('<p>$$x$$</p>')),
    'dist-math-clean 页面里有没排好的公式：$$x$$',
  ],
  [
    'a page that nobody knows',
    () => cpSync(join(dir, 'basics/leaves/index.html'), join(dir, 'basics/extra.html')),
    'dist-page-expected 多出页面 /basics/extra.html',
  ],
  [
    'a font that a sheet names and nobody has',
    () =>
      edit('katex.css', (css) =>
        css.replace(/KaTeX_Math-Italic\.[\w-]+\.woff2/, 'KaTeX_Gone.woff2'),
      ),
    'dist-link-exists url()「/_astro/KaTeX_Gone.woff2」指向不存在的文件',
  ],
];

describe('the rules for built sites', () => {
  it('find nothing in the site as it was built', () => {
    expect(faults()).toEqual([]);
  });

  it.each(cases)('find %s', (_, breakIt, message) => {
    breakIt();
    expect(faults().filter((fault) => fault.startsWith(message))).not.toEqual([]);
    expect(faults().every((fault) => /^dist-/.test(fault))).toBe(true);
  });

  it('find a note without its page', () => {
    rmSync(join(dir, 'basics/water'), { recursive: true });
    expect(faults()).toContain('dist-page-exists 缺少页面 /basics/water/');
  });

  it('find a part without the page of its links', () => {
    rmSync(join(dir, 'reading/practice'), { recursive: true });
    expect(faults()).toContain('dist-page-exists 缺少页面 /reading/practice/');
  });

  it('find a note that is not in the search index', () => {
    const fragment = readdirSync(join(dir, 'pagefind/fragment'))[0]!;
    rmSync(join(dir, 'pagefind/fragment', fragment));
    expect(
      faults().some((fault) => fault.startsWith('dist-page-indexed 搜索索引与笔记对不上：少了 /')),
    ).toBe(true);
  });

  it('find addresses that lost the base', () => {
    expect(check('/repo/').map(({ ruleId }) => ruleId)).toContain('dist-base-kept');
  });

  it('name the nearest address that exists', () => {
    edit(brewing, append('<p><a href="/basics/leavse/">x</a></p>'));
    expect(check().find(({ ruleId }) => ruleId === 'dist-link-exists')?.nearest).toBe(
      '/basics/leaves/',
    );
  });

  it('find markup that is not HTML, with its place', () => {
    const html = append('\n<p><div>x</div></p>')(readFileSync(join(dir, brewing), 'utf8'));
    const [first] = validatePage(`dist/${brewing}`, html);
    expect(first).toMatchObject({ ruleId: 'dist-html-valid', file: `dist/${brewing}`, column: 2 });
    expect(messageOf(first!)).toMatch(/^HTML 不合规范：/);
  });

  it('find a page that has no 404', () => {
    renameSync(join(dir, '404.html'), join(dir, 'gone.txt'));
    expect(faults()).toContain('dist-page-exists 缺少页面 /404.html');
  });
});
