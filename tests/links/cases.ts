import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { FragmentState, LinkReason, LinkState } from '../../src/schema/health.ts';
import { firstly, page, PROSE, raw, redirect, status, type Handler } from './hostile-server.ts';

/** One fault the server plays, and what the checker has to say about it. */
export interface Case {
  /** Address on the server, with its fragment. */
  path: string;
  verdict: LinkState;
  reason: LinkReason;
  fragment?: FragmentState;
  handle: Handler;
}

type Row = readonly [string, LinkState, LinkReason, Handler, FragmentState?];

const anchored = `<title>课程</title><h2 id="intro">引言</h2><a name="旧锚点"></a>${PROSE}`;
const long = `<title>长页</title>${'<p>文字</p>'.repeat(40_000)}`;
const ok = page(`<title>课程</title>${PROSE}`);

const hang: Handler = () => undefined;
const reset: Handler = (request) => request.socket.resetAndDestroy();

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
const drip: Handler = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('a'), 50);
  response.once('close', () => clearInterval(timer));
};

const dripHeaders: Handler = (request) => {
  request.socket.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => request.socket.write('x-a: b\r\n'), 50);
  request.socket.once('close', () => clearInterval(timer));
};

const informationalFlood: Handler = (request) => {
  const timer = setInterval(() => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
  request.socket.once('close', () => clearInterval(timer));
};

const cookieDoor: Handler = (request, response, count) => {
  if (request.headers.cookie?.includes('seen=1')) ok(request, response, count);
  else redirect(302, '/cookie-door', { 'set-cookie': 'seen=1; Path=/' })(request, response, count);
};

/** `/chain/N` needs N redirects. */
const chain: Handler = (request, response, count) => {
  const left = Number(request.url!.split('/')[2]);
  if (left === 0) ok(request, response, count);
  else redirect(302, `/chain/${left - 1}`)(request, response, count);
};

const statuses: Row[] = [
  ['/ok', 'alive', 'ok', ok],
  ['/no-content', 'alive', 'ok', status(204)],
  ['/pdf', 'alive', 'ok', page('%PDF-1.7', { 'content-type': 'application/pdf' })],
  ['/404', 'dead', 'not-found', status(404)],
  ['/410', 'dead', 'gone', status(410)],
  ['/400', 'unknown', 'client-error', status(400)],
  ['/405', 'unknown', 'client-error', status(405)],
  ['/401', 'walled', 'login-required', status(401, { 'www-authenticate': 'Basic' })],
  ['/403', 'walled', 'forbidden', status(403)],
  ['/451', 'walled', 'unavailable-for-legal-reasons', status(451)],
  ['/418', 'walled', 'bot-wall', status(418)],
  ['/412', 'walled', 'bot-wall', status(412)],
  ['/999', 'walled', 'bot-wall', status(999)],
  ['/521', 'walled', 'bot-wall', status(521)],
  ['/304', 'unknown', 'unexpected-status', status(304)],
  [
    '/head-lies',
    'dead',
    'not-found',
    (request, response, count) => {
      (request.method === 'HEAD' ? ok : status(404))(request, response, count);
    },
  ],
];

const retried: Row[] = [
  ['/500', 'unknown', 'server-error', status(500)],
  ['/521-cloudflare', 'unknown', 'server-error', status(521, { server: 'cloudflare' })],
  ['/503-once', 'alive', 'ok', firstly(1, status(503), ok)],
  ['/reset-once', 'alive', 'ok', firstly(1, reset, ok)],
  ['/reset', 'unknown', 'connection-reset', reset],
  ['/empty', 'unknown', 'connection-reset', raw('')],
  ['/408-once', 'alive', 'ok', firstly(1, status(408), ok)],
  ['/hang', 'unknown', 'timeout', hang],
  ['/drip-headers', 'unknown', 'timeout', dripHeaders],
  ['/103-flood', 'unknown', 'timeout', informationalFlood],
];

const polite: Row[] = [
  ['/429-once', 'alive', 'ok', firstly(1, status(429, { 'retry-after': '2' }), ok)],
  ['/429-zero', 'unknown', 'rate-limited', status(429, { 'retry-after': '0' })],
  ['/429-nonsense', 'unknown', 'rate-limited', status(429, { 'retry-after': 'soon' })],
  ['/429-huge', 'unknown', 'retry-after-too-long', status(429, { 'retry-after': '86400' })],
  [
    '/503-date',
    'alive',
    'ok',
    (request, response, count) => {
      const date = new Date(Date.now() + 2000).toUTCString();
      (count === 1 ? status(503, { 'retry-after': date }) : ok)(request, response, count);
    },
  ],
];

const redirects: Row[] = [
  ['/301', 'moved', 'redirected-permanently', redirect(301, '/ok')],
  ['/308', 'moved', 'redirected-permanently', redirect(308, '/ok')],
  ['/302', 'alive', 'redirected-temporarily', redirect(302, '/ok')],
  ['/307', 'alive', 'redirected-temporarily', redirect(307, '/ok')],
  ['/301-to-404', 'dead', 'not-found', redirect(301, '/404')],
  ['/302-to-403', 'walled', 'forbidden', redirect(302, '/403')],
  ['/301-no-host', 'dead', 'no-such-host', redirect(301, 'http://nothing.invalid/')],
  ['/self', 'unknown', 'redirect-cycle', redirect(302, '/self')],
  ['/ping', 'unknown', 'redirect-cycle', redirect(301, '/pong')],
  ['/pong', 'unknown', 'redirect-cycle', redirect(301, '/ping')],
  ['/chain/20', 'alive', 'redirected-temporarily', chain],
  ['/chain/21', 'unknown', 'too-many-redirects', chain],
  ['/cookie-door', 'alive', 'ok', cookieDoor],
  ['/to-script', 'unknown', 'redirect-invalid', redirect(302, 'javascript:alert(1)')],
  ['/to-file', 'unknown', 'redirect-invalid', redirect(302, 'file:///etc/passwd')],
  ['/to-nowhere', 'unknown', 'redirect-invalid', redirect(302, '')],
  ['/to-password', 'unknown', 'redirect-invalid', redirect(302, 'http://u:p@127.0.0.1/')],
  ['/to-private', 'unknown', 'private-address', redirect(302, 'http://10.0.0.1/')],
  ['/to-metadata', 'unknown', 'private-address', redirect(301, 'http://169.254.169.254/latest/')],
  ['/to-mapped', 'unknown', 'private-address', redirect(302, 'http://[::ffff:10.0.0.1]/')],
  ['/to-login', 'walled', 'login-required', redirect(302, '/account/login?next=/x')],
  ['/account/login', 'alive', 'ok', page('<title>登录</title><input type=password>')],
  [
    '/meta',
    'moved',
    'redirected-permanently',
    page('<meta http-equiv=refresh content="0;url=/ok">'),
  ],
  ['/reload', 'alive', 'ok', page(`<meta http-equiv=refresh content="0;url=/reload">${PROSE}`)],
  ['/slow-refresh', 'alive', 'ok', page(`<meta http-equiv=refresh content="30;url=/404">${PROSE}`)],
];

const gzipped = { 'content-encoding': 'gzip' };
const bodies: Row[] = [
  ['/endless', 'alive', 'ok', endless(Buffer.alloc(65_536, 'a'), {})],
  ['/bomb#x', 'alive', 'ok', page(gzipSync(Buffer.alloc(300e6, 'a')), gzipped), 'unchecked'],
  [
    '/empty-members#x',
    'alive',
    'ok',
    endless(Buffer.alloc(20_000, gzipSync('')), gzipped),
    'unchecked',
  ],
  ['/drip', 'alive', 'ok', drip],
  ['/bad-gzip#x', 'alive', 'ok', page('not gzip', gzipped), 'unchecked'],
  ['/odd-encoding#x', 'alive', 'ok', page('?', { 'content-encoding': 'rot13' }), 'unchecked'],
  [
    '/many-encodings#x',
    'alive',
    'ok',
    page('?', { 'content-encoding': 'gzip, gzip, gzip, gzip' }),
    'unchecked',
  ],
  ['/gzip#intro', 'alive', 'ok', page(gzipSync(anchored), gzipped), 'present'],
  [
    '/br#intro',
    'alive',
    'ok',
    page(brotliCompressSync(anchored), { 'content-encoding': 'br' }),
    'present',
  ],
  [
    '/zlib#intro',
    'alive',
    'ok',
    page(deflateSync(anchored), { 'content-encoding': 'deflate' }),
    'present',
  ],
  [
    '/deflate#intro',
    'alive',
    'ok',
    page(deflateRawSync(anchored), { 'content-encoding': 'deflate' }),
    'present',
  ],
  ['/garbage', 'unknown', 'protocol-error', raw('220 mail.example ESMTP\r\n')],
  ['/big-header', 'unknown', 'protocol-error', status(200, { 'x-big': 'a'.repeat(200_000) })],
  ['/short', 'alive', 'ok', raw(`HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${PROSE}`)],
  ['/old', 'alive', 'ok', raw(`HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n${PROSE}`)],
];

const fragments: Row[] = [
  ['/page#intro', 'alive', 'ok', page(anchored), 'present'],
  ['/page#%E6%97%A7%E9%94%9A%E7%82%B9', 'alive', 'ok', page(anchored), 'present'],
  ['/page#旧锚点', 'alive', 'ok', page(anchored), 'present'],
  ['/page#nothing', 'alive', 'ok', page(anchored), 'missing'],
  ['/page#top', 'alive', 'ok', page(anchored), 'present'],
  ['/page#:~:text=梯度', 'alive', 'ok', page(anchored), 'unchecked'],
  ['/page#intro:~:text=梯度', 'alive', 'ok', page(anchored), 'present'],
  ['/page#/route', 'alive', 'ok', page(anchored), 'unchecked'],
  ['/page', 'alive', 'ok', page(anchored), 'unchecked'],
  [
    '/hidden#a',
    'alive',
    'ok',
    page(`<!-- <p id=a> --><script>"<p id='a'>"</script>${PROSE}`),
    'missing',
  ],
  ['/far#end', 'alive', 'ok', page(`${long}<p id=end>`), 'unchecked'],
  ['/near#start', 'alive', 'ok', page(`<p id=start>${long}`), 'present'],
  [
    '/shell#x',
    'alive',
    'ok',
    page('<div id=root></div><script src=/app.js></script>'),
    'unchecked',
  ],
  [
    '/paper#page=3',
    'alive',
    'ok',
    page('%PDF', { 'content-type': 'application/pdf' }),
    'unchecked',
  ],
  ['/jump#intro', 'moved', 'redirected-permanently', redirect(301, '/page'), 'present'],
  ['/jump-renamed#old', 'moved', 'redirected-permanently', redirect(301, '/page#intro'), 'present'],
  [
    '/gbk#锚',
    'alive',
    'ok',
    page(Buffer.from('3c7020696463c3aa3e', 'hex'), { 'content-type': 'text/html; charset=gbk' }),
    'missing',
  ],
  [
    '/gbk-id#锚',
    'alive',
    'ok',
    page(Buffer.from('3c702069643dc3aa3e', 'hex'), { 'content-type': 'text/html; charset=gbk' }),
    'present',
  ],
];

const notFound = '<title>页面不存在 - 某站</title><meta name=robots content=noindex><p>返回首页';
const disguised: Row[] = [
  ['/soft', 'dead', 'soft-404', page(notFound)],
  ['/soft-title/a', 'dead', 'soft-404', page('<title>404 Not Found</title><p>啊哦')],
  ['/soft-one-sign', 'unknown', 'soft-404-suspected', page('<title>Page not found</title><p>hm')],
  ['/soft-home', 'unknown', 'soft-404-suspected', redirect(302, '/')],
  ['/', 'alive', 'ok', page(`<title>首页</title>${PROSE}`)],
  ['/about-404', 'alive', 'ok', page(`<title>About 404 Not Found pages</title>${PROSE}`)],
  ['/mdn-404', 'alive', 'ok', page(`<title>404 Not Found - HTTP | MDN</title>${PROSE}`)],
  ['/challenge', 'walled', 'bot-wall', page('<title>Just a moment...</title>')],
  ['/challenge-404', 'walled', 'bot-wall', page('<title>安全验证</title>', {}, 404)],
  ['/challenge-503', 'walled', 'bot-wall', page('<script>_cf_chl_opt={}</script>', {}, 503)],
  ['/cf-mitigated', 'walled', 'forbidden', status(403, { 'cf-mitigated': 'challenge' })],
  [
    '/article',
    'alive',
    'ok',
    page(`<title>验证码识别</title><script>/*acw_sc__v2*/</script>${PROSE}`),
  ],
];

/** Each group is served by a host of its own, so that the slow ones run side by side. */
export const caseGroups: readonly (readonly Case[])[] = [
  statuses,
  retried.slice(0, 4),
  retried.slice(4, 8),
  retried.slice(8),
  polite,
  redirects,
  bodies,
  [...fragments, ...disguised],
].map((rows) =>
  rows.map(([path, verdict, reason, handle, fragment]) => ({
    path,
    verdict,
    reason,
    handle,
    ...(fragment && { fragment }),
  })),
);

/** Handlers by path, without fragments; a folder that answers all its addresses is `/folder/*`. */
export function handlersOf(groups: readonly (readonly Case[])[]): Map<string, Handler> {
  const handlers = new Map(groups.flat().map(({ path, handle }) => [path.split('#')[0]!, handle]));
  handlers.set('/chain/*', chain);
  handlers.set('/soft-title/*', page('<title>404 Not Found</title><p>啊哦'));
  return handlers;
}
