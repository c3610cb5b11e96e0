import { page, PROSE, redirect, type Handler } from '../hostile-server.ts';
import { anchor, type Row } from './case.ts';

const anchored = `<title>课程</title><h2 id="intro">引言</h2><a name="旧锚点"></a>${PROSE}`;
const long = `<title>长页</title>${'<p>文字</p>'.repeat(40_000)}`;
const full = page(anchored);
/** Shorter than any rule for empty pages, with a script as nearly every page has one. */
const brief = page('<h2 id=a>甲</h2><p>一句话。<script src=/count.js></script>');

const body = (html: string): Handler => page(`${html}${PROSE}`);

export const fragments: Row[] = [
  anchor('/page', 'unchecked', full),
  anchor('/page#', 'unchecked', full),
  anchor('/page#intro', 'present', full),
  anchor('/page#%69ntro', 'present', full),
  anchor('/page#%E6%97%A7%E9%94%9A%E7%82%B9', 'present', full),
  anchor('/page#旧锚点', 'present', full),
  anchor('/page#nothing', 'missing', full),
  anchor('/page#Intro', 'missing', full),
  anchor('/page#intro%20', 'missing', full),
  anchor('/page#top', 'present', full),
  anchor('/page#TOP', 'present', full),
  anchor('/page#:~:text=梯度', 'unchecked', full),
  anchor('/page#intro:~:text=梯度', 'present', full),
  anchor('/page#nothing:~:text=梯度', 'missing', full),
  anchor('/page#/route', 'unchecked', full),
  anchor('/page#!/route', 'unchecked', full),
  anchor('/page#guide/start', 'unchecked', full),
  anchor('/page#guide%2Fstart', 'unchecked', full),
  anchor('/page#a?b', 'unchecked', full),
  anchor('/page#t=90', 'unchecked', full),
  anchor('/page#L10-L20', 'unchecked', full),
  anchor('/brief#a', 'present', brief),
  anchor('/brief#b', 'missing', brief),
  anchor('/one-line#b', 'missing', page('<p id=a>一')),
  anchor('/slash#a/b', 'present', body('<h2 id="a/b">甲</h2>')),
  anchor('/user-content#usage', 'present', body('<h2 id="user-content-usage">用法</h2>')),
  anchor('/encoded-id#%E7%94%B2', 'present', body('<h2 id="%E7%94%B2">甲</h2>')),
  anchor('/entity-id#a&b', 'present', body('<h2 id="a&amp;b">甲</h2>')),
  anchor('/svg-id#path', 'present', body('<svg><path id="path"/></svg>')),
  anchor('/name-of-box#a', 'missing', body('<div name="a">甲</div>')),
  anchor('/in-template#a', 'missing', body('<template><p id=a></template>')),
  anchor('/in-frame#a', 'missing', body('<iframe srcdoc="<p id=a>"></iframe>')),
  anchor('/in-comment#a', 'missing', body(`<!-- <p id=a> --><script>"<p id='a'>"</script>`)),
  anchor('/data-id#a', 'missing', body('<p data-id=a>')),
  anchor('/far#end', 'unchecked', page(`${long}<p id=end>`)),
  anchor('/near#start', 'present', page(`<p id=start>${long}`)),
  anchor('/shell#x', 'unchecked', page('<div id=root></div><script src=/app.js></script>')),
  anchor(
    '/shell-comment#x',
    'unchecked',
    page('<title>应用</title><div id="app"><!----></div><script></script>'),
  ),
  anchor('/shell-element#x', 'unchecked', page('<app-root></app-root><script></script>')),
  anchor('/shell-waits#x', 'unchecked', page('<main>加载中……</main><script></script>')),
  anchor(
    '/shell-noscript#x',
    'unchecked',
    page('<noscript>请打开 JavaScript</noscript><script></script>'),
  ),
  anchor('/no-shell#x', 'missing', page('<div id=root></div><p>没有脚本的页面')),
  anchor('/paper#page=3', 'unchecked', page('%PDF', { 'content-type': 'application/pdf' })),
  ['/jump#intro', 'moved', 'redirected-permanently', redirect(301, '/page'), 'present'],
  ['/jump#nothing', 'moved', 'redirected-permanently', redirect(301, '/page'), 'missing'],
  ['/jump-renamed#old', 'moved', 'redirected-permanently', redirect(301, '/page#intro'), 'present'],
  ['/jump-emptied#old', 'moved', 'redirected-permanently', redirect(301, '/page#'), 'unchecked'],
  ['/jump-twice#old', 'moved', 'redirected-permanently', redirect(301, '/jump-renamed'), 'present'],
];
