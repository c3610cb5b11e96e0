import {
  brotliCompressSync,
  constants,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { page, PROSE, raw, type Handler } from '../hostile-server.ts';
import { alive, anchor, type Row } from './case.ts';

const anchored = `<title>课程</title><h2 id="intro">引言</h2>${PROSE}`;
const gzipped = { 'content-encoding': 'gzip' };
/** A thousand times the cap, and a few hundred kilobytes when packed. */
const bomb = gzipSync(Buffer.alloc(300e6, 'a'), { level: 1 });
const fastest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

/** Writes the same chunk until the other side leaves. */
function endless(chunk: Buffer, headers: Record<string, string>): Handler {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers });
    const push = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', push);
    };
    push();
  };
}

/** A byte a moment, for ever. */
const drip =
  (type: string): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type });
    const timer = setInterval(() => response.write('a'), 50);
    response.once('close', () => clearInterval(timer));
  };

const encoded = (encoding: string, body: string | Buffer): Handler =>
  page(body, { 'content-encoding': encoding });

const chunked = (text: string): Handler =>
  raw(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n${text}`);

const piece = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

export const bodies: Row[] = [
  alive('/endless', endless(Buffer.alloc(65_536, 'a'), {})),
  alive('/endless-zip', endless(Buffer.alloc(65_536, 'a'), { 'content-type': 'application/zip' })),
  alive('/drip', drip('text/html')),
  alive('/drip-pdf', drip('application/pdf')),
  anchor('/bomb#x', 'unchecked', encoded('gzip', bomb)),
  anchor(
    '/brotli-bomb#x',
    'unchecked',
    encoded('br', brotliCompressSync(Buffer.alloc(50e6), fastest)),
  ),
  anchor('/double-bomb#x', 'unchecked', encoded('gzip, gzip', gzipSync(bomb))),
  anchor('/empty-members#x', 'unchecked', endless(Buffer.alloc(20_000, gzipSync('')), gzipped)),
  anchor('/bad-gzip#x', 'unchecked', encoded('gzip', 'not gzip')),
  anchor('/odd-encoding#x', 'unchecked', encoded('rot13', '?')),
  anchor('/many-encodings#x', 'unchecked', encoded('gzip, gzip, gzip, gzip', '?')),
  anchor('/gzip#intro', 'present', encoded('gzip', gzipSync(anchored))),
  anchor('/x-gzip#intro', 'present', encoded('X-GZip', gzipSync(anchored))),
  anchor('/identity#intro', 'present', encoded('identity', anchored)),
  anchor('/br#intro', 'present', encoded('br', brotliCompressSync(anchored))),
  anchor('/zstd#intro', 'present', encoded('zstd', zstdCompressSync(anchored))),
  anchor('/zlib#intro', 'present', encoded('deflate', deflateSync(anchored))),
  anchor('/deflate#intro', 'present', encoded('deflate', deflateRawSync(anchored))),
  anchor('/cut-gzip#intro', 'present', encoded('gzip', gzipSync(anchored).subarray(0, -8))),
  anchor('/chunks#intro', 'present', chunked(`${piece(anchored)}0\r\n\r\n`)),
  anchor('/bad-chunk#intro', 'present', chunked(`${piece(anchored)}zz\r\n`)),
  anchor('/bad-chunk#nothing', 'unchecked', chunked(`${piece(anchored)}zz\r\n`)),
  anchor('/cut-chunk#nothing', 'unchecked', chunked(`ffff\r\n${anchored}`)),
  anchor(
    '/cut#intro',
    'present',
    raw(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99999\r\n\r\n${anchored}`),
  ),
  anchor(
    '/cut#nothing',
    'unchecked',
    raw(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99999\r\n\r\n${anchored}`),
  ),
];

const inGbk = Buffer.from('3c702069643dc3aa3e', 'hex');
const html = (type: string, body: string | Buffer): Handler => page(body, { 'content-type': type });

/** What a page says it is, and is not. */
export const types: Row[] = [
  anchor('/gbk#锚', 'present', html('text/html; charset=gbk', inGbk)),
  anchor(
    '/gbk-text#锚',
    'missing',
    html('text/html; charset=gbk', Buffer.from('3c7020696463c3aa3e', 'hex')),
  ),
  anchor('/gbk-quoted#锚', 'present', html('text/html; charset="GB2312"', inGbk)),
  anchor(
    '/gbk-untold#引言',
    'present',
    html('text/html', Buffer.from('3c702069643dd2fdd1d43e', 'hex')),
  ),
  anchor(
    '/meta-gbk#锚',
    'present',
    html('text/html', Buffer.concat([Buffer.from('<meta charset=gbk>'), inGbk])),
  ),
  anchor('/meta-comment#锚', 'present', html('text/html', '<!-- <meta charset=gbk> --><p id=锚>')),
  anchor('/meta-utf-16#锚', 'present', html('text/html', '<meta charset=utf-16><p id=锚>')),
  anchor(
    '/utf-16#锚',
    'present',
    html('text/html; charset=utf-16le', Buffer.from('<p id=锚>', 'utf16le')),
  ),
  anchor('/bom#锚', 'present', html('text/html; charset=gbk', '\ufeff<p id=锚>')),
  anchor('/odd-charset#锚', 'present', html('text/html; charset=klingon', '<p id=锚>')),
  anchor('/xhtml#a', 'present', html('application/xhtml+xml', '<p id="a"/>')),
  anchor('/upper-type#a', 'missing', html('TEXT/HTML', PROSE)),
  anchor('/text#a', 'unchecked', html('text/plain', '<p>')),
  anchor('/octets#a', 'unchecked', html('application/octet-stream', '<p>')),
  anchor('/pdf-called-html#chapter', 'unchecked', html('text/html', `%PDF-1.7\n${PROSE}`)),
  anchor(
    '/image-called-html#a',
    'unchecked',
    html('text/html', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  ),
  anchor('/no-type#a', 'present', raw('HTTP/1.1 200 OK\r\n\r\n<p id=a>')),
  anchor('/no-type-no-html#a', 'unchecked', raw('HTTP/1.1 200 OK\r\n\r\nhello')),
];
