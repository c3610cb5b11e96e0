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

test('blocks end where a line does, not within it', () => {
  const html =
    '<title>x</title><p>您访问的<b>页面</b>不存在<br>请<a>返回</a></p><ul><li>甲<li>乙</ul>' +
    `<template><p>丙</p></template><p>${'长'.repeat(600)}</p>`;
  expect(scanHtml(html).blocks).toEqual(['您访问的 页面 不存在', '请 返回', '甲', '乙']);
  expect(scanHtml('<p>甲'.repeat(80)).blocks).toHaveLength(50);
});

test.each([
  ['<div id=app></div>', true],
  ['<div id=app> <!-- --> </div>', true],
  ['<app-root></app-root>', true],
  ['<div></div>', false],
  ['<a id=app></a>', false],
  ['<div id=app>文</div>', false],
  ['<div id=app><p></p></div>', false],
])('%s is there for scripts to fill: %s', (html, hasMount) => {
  expect(scanHtml(html).hasMount).toBe(hasMount);
});

test('the first base is the base', () => {
  expect(scanHtml('<base target=x><base href="/a/"><base href="/b/">').base).toBe('/a/');
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

/** Characters that searches walk over while a function runs; nothing else in it can take long. */
function countWalked(scan: () => void): number {
  let walked = 0;
  const { exec } = RegExp.prototype as {
    exec: (this: RegExp, text: string) => RegExpExecArray | null;
  };
  const { indexOf } = String.prototype as {
    indexOf: (this: string, mark: string, from?: number) => number;
  };
  RegExp.prototype.exec = function (text) {
    const from = this.global ? this.lastIndex : 0;
    const found = exec.call(this, text);
    walked += found ? found.index + found[0].length - from : text.length - from;
    return found;
  };
  String.prototype.indexOf = function (this: string, mark: string, from = 0) {
    const found = indexOf.call(this, mark, from);
    walked += (found < 0 ? this.length : found) - from;
    return found;
  };
  try {
    scan();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.indexOf = indexOf;
  }
  return walked;
}

test.each([
  ['unclosed comments', '<!--'.repeat(60_000)],
  ['unclosed tags', '<a '.repeat(80_000)],
  ['deep nesting', '<div>'.repeat(50_000)],
  ['open quotes', '<a b="'.repeat(40_000)],
  ['raw text without end', '<script>'.repeat(30_000)],
  ['angle brackets', '<'.repeat(250_000)],
  ['end tags without end', '</'.repeat(120_000)],
  ['attributes', `<a ${'b=c '.repeat(60_000)}`],
  ['blocks', '<p>一'.repeat(60_000)],
  ['entities', '&#x'.repeat(80_000)],
])('%s are walked over a few times at most', (_name, html) => {
  expect(countWalked(() => scanHtml(html))).toBeLessThan(4 * html.length);
});

test.each([
  ['the header', Buffer.from([0xc3, 0xaa]), 'text/html; charset=GBK', '锚'],
  ['a meta element', Buffer.from('<meta charset=gb2312>\xc3\xaa', 'latin1'), undefined, '锚'],
  ['the byte order mark', Buffer.from('\ufeff锚', 'utf16le'), 'text/html; charset=utf-8', '锚'],
  ['the mark of UTF-8', Buffer.from('\ufeff锚'), 'text/html; charset=gbk', '锚'],
  ['no comment', Buffer.from('<!-- <meta charset=gbk> -->锚'), undefined, '锚'],
  ['no meta that denies itself', Buffer.from('<meta charset=utf-16>锚'), undefined, '锚'],
  ['the bytes, where nothing names it', Buffer.from('d2fdd1d4', 'hex'), 'text/html', '引言'],
  ['the bytes, cut within a character', Buffer.from('锚锚').subarray(0, 5), 'text/html', '锚'],
  ['nothing', Buffer.from('锚'), undefined, '锚'],
  ['an unknown name', Buffer.from('锚'), 'text/html; charset=klingon', '锚'],
])('the encoding is taken from %s', (_name, bytes, type, text) => {
  expect(decodeText(bytes, type)).toContain(text);
});

test('every name of a character is read as a browser does, in attributes as well', () => {
  const { text, title, anchors } = scanHtml(
    '<title>A&nbsp;&hellip; &#x4E2D;&#22269; &copy</title><p id="a?x=1&copy=2&middot;">&Eacute;&#0;&nosuch;</p>',
  );
  expect(title).toBe('A … 中国 ©');
  expect(text).toBe('É\ufffd&nosuch;');
  expect([...anchors]).toEqual(['a?x=1&copy=2·']);
});
