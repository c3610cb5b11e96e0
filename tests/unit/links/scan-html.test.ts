import { expect, test } from 'vitest';
import { decodeText } from '../../../scripts/links/decode-text.ts';
import { scanHtml } from '../../../scripts/links/scan-html.ts';

test('reads title, heading, text and anchors', () => {
  const facts = scanHtml(
    '<!doctype html><title>甲 &amp; 乙</title><h1 id=top1>标<b>题</b></h1><p ID="a&amp;b">文 &lt;字&gt;</p><a name=\'旧\'>x</a>',
  );
  expect(facts).toMatchObject({ title: '甲 & 乙', heading: '标 题', text: '标 题 文 <字> x' });
  expect([...facts.anchors]).toEqual(['top1', 'a&b', '旧']);
});

test.each([
  ['a comment', '<!-- <p id=x> -->'],
  ['an unfinished comment', '<!-- <p id=x>'],
  ['a script', '<script>let s = "<p id=x>";</script>'],
  ['a style', '<style>/*<p id=x>*/</style>'],
  ['a text area', '<textarea><p id=x></textarea>'],
  ['a template', '<template><p id=x></p></template>'],
  ['noscript', '<noscript><p id=x></p></noscript>'],
  ['an attribute value', '<p title="<p id=x>">'],
  ['plain text', '1 < 2 id=x >'],
  ['an end tag', '</p id=x>'],
])('an id in %s is no anchor', (_name, html) => {
  expect(scanHtml(html).anchors.size).toBe(0);
});

test('short comments, upper case and odd attributes do not hide what follows', () => {
  const html = '<!--><P/ID=a><!---><IMG SRC=x ID = "b"/><p id=c id=d =e>';
  expect([...scanHtml(html).anchors]).toEqual(['a', 'b', 'c']);
});

test.each([
  ['<meta name=robots content="noindex, follow">', true],
  ['<META NAME="Googlebot" CONTENT="NONE">', true],
  ['<meta name=robots content="index">', false],
  ['<meta name=description content="noindex">', false],
])('%s: noindex is %s', (html, noindex) => {
  expect(scanHtml(html).noindex).toBe(noindex);
});

test.each([
  ['<meta http-equiv=refresh content="0;url=/new">', '/new'],
  ['<meta http-equiv="Refresh" content="0; URL=\'/new\'">', '/new'],
  ['<meta http-equiv=refresh content="0.0, /new">', '/new'],
  ['<meta http-equiv=refresh content="5;url=/new">', null],
  ['<meta http-equiv=refresh content="0">', null],
  ['<noscript><meta http-equiv=refresh content="0;url=/new"></noscript>', null],
])('%s refreshes to %s', (html, target) => {
  expect(scanHtml(html).refresh).toBe(target);
});

test.each([
  ['unclosed comments', '<!--'.repeat(60_000)],
  ['unclosed tags', '<a '.repeat(80_000)],
  ['deep nesting', '<div>'.repeat(50_000)],
  ['open quotes', '<a b="'.repeat(40_000)],
  ['raw text without end', '<script>'.repeat(30_000)],
  ['angle brackets', '<'.repeat(250_000)],
  ['entities', '&#x'.repeat(80_000)],
])('%s take no more than a moment', (_name, html) => {
  const start = performance.now();
  scanHtml(html);
  expect(performance.now() - start).toBeLessThan(1500);
});

test.each([
  ['the header', Buffer.from([0xc3, 0xaa]), 'text/html; charset=GBK', '锚'],
  ['a meta element', Buffer.from('<meta charset=gb2312>\xc3\xaa', 'latin1'), undefined, '锚'],
  ['the byte order mark', Buffer.from('\ufeff锚', 'utf16le'), 'text/html; charset=utf-8', '锚'],
  ['nothing', Buffer.from('锚'), undefined, '锚'],
  ['an unknown name', Buffer.from('锚'), 'text/html; charset=klingon', '锚'],
])('the encoding is taken from %s', (_name, bytes, type, text) => {
  expect(decodeText(bytes, type)).toContain(text);
});
