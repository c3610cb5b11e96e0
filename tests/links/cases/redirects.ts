import { firstly, page, PROSE, raw, redirect, status, type Handler } from '../hostile-server.ts';
import { alive, ok, titled, type Row } from './case.ts';

const cookieDoor: Handler = (request, response, count) => {
  if (request.headers.cookie?.includes('seen=1')) ok(request, response, count);
  else redirect(302, '/cookie-door', { 'set-cookie': 'seen=1; Path=/' })(request, response, count);
};

/** Counts in a cookie and is content at five. */
const cookieCounter: Handler = (request, response, count) => {
  const seen = Number(/n=(\d+)/.exec(request.headers.cookie ?? '')?.[1] ?? 0);
  if (seen === 5) ok(request, response, count);
  else
    redirect(302, '/cookie-counter', { 'set-cookie': `n=${seen + 1}` })(request, response, count);
};

/** `/chain/N` needs N redirects. */
const chain: Handler = (request, response, count) => {
  const left = Number(request.url!.split('/')[2]);
  if (left === 0) ok(request, response, count);
  else redirect(302, `/chain/${left - 1}`)(request, response, count);
};

const forever: Handler = (request, response, count) => {
  redirect(301, `/forever/${Number(request.url!.split('/')[2]) + 1}`)(request, response, count);
};

/** The server's own address, which a handler learns from the request. */
const toOwnHost =
  (code: number, location: (host: string) => string): Handler =>
  (request, response, count) => {
    redirect(code, location(request.headers.host!))(request, response, count);
  };

const refresh = (target: string, head = ''): Handler =>
  page(`${head}<meta http-equiv=refresh content="0;url=${target}">`);

const utf8 = Buffer.from('/新').toString('latin1');
const temporary = 'redirected-temporarily';
const permanent = 'redirected-permanently';

export const redirects: Row[] = [
  alive('/ok', ok),
  ['/301', 'moved', permanent, redirect(301, '/ok')],
  ['/308', 'moved', permanent, redirect(308, '/ok')],
  ['/302', 'alive', temporary, redirect(302, '/ok')],
  ['/303', 'alive', temporary, redirect(303, '/ok')],
  ['/307', 'alive', temporary, redirect(307, '/ok')],
  ['/301-to-302', 'moved', permanent, redirect(301, '/302')],
  ['/301-to-404', 'dead', 'not-found', redirect(301, '/404')],
  ['/302-to-410', 'dead', 'gone', redirect(302, '/410')],
  ['/410', 'dead', 'gone', status(410)],
  ['/302-to-403', 'walled', 'forbidden', redirect(302, '/403')],
  ['/403', 'walled', 'forbidden', status(403)],
  ['/302-to-400', 'unknown', 'client-error', redirect(302, '/400')],
  ['/400', 'unknown', 'client-error', status(400)],
  ['/301-no-host', 'dead', 'no-such-host', redirect(301, 'http://nothing.invalid/')],
  ['/chain/*20', 'alive', temporary, chain],
  ['/chain/*21', 'dead', 'too-many-redirects', chain],
  ['/forever/*1', 'dead', 'too-many-redirects', forever],
];

/** `Location` as servers write it. */
export const locations: Row[] = [
  alive('/folder/target', ok),
  ['/folder/relative', 'alive', temporary, redirect(302, 'target')],
  ['/folder/dots', 'alive', temporary, redirect(302, '../folder/./target')],
  ['/query', 'alive', temporary, firstly(1, redirect(302, '?q=1'), ok)],
  ['/other-host', 'moved', permanent, toOwnHost(301, (host) => `//${host}/folder/target`)],
  ['/upper', 'moved', permanent, toOwnHost(301, (host) => `HTTP://${host}/folder/target`)],
  ['/backslash', 'alive', temporary, redirect(302, '\\folder\\target')],
  ['/blanks', 'alive', temporary, redirect(302, '  /a b  ')],
  alive('/a%20b', ok),
  [
    '/tab',
    'alive',
    temporary,
    raw('HTTP/1.1 302 Found\r\nlocation: /fol\tder/target\r\ncontent-length: 0\r\n\r\n'),
  ],
  ['/utf-8', 'alive', temporary, redirect(302, utf8)],
  alive('/%E6%96%B0', ok),
  ['/gbk', 'alive', temporary, redirect(302, '/\xd0\xc2')],
  alive('/%D0%C2', ok),
  ['/gbk-like-utf-8', 'alive', temporary, redirect(302, '/\xc2\xa9')],
  alive('/%C2%A9', ok),
  ['/latin-1', 'alive', temporary, redirect(302, '/caf\xe9')],
  alive('/caf%E9', ok),
  [
    '/twice',
    'alive',
    temporary,
    raw('HTTP/1.1 302 Found\r\nlocation: /ok\r\nLocation: /ok\r\n\r\n'),
  ],
  ['/ok', 'alive', 'ok', ok],
  [
    '/two',
    'unknown',
    'redirect-invalid',
    raw('HTTP/1.1 302 Found\r\nlocation: /ok\r\nlocation: /404\r\n\r\n'),
  ],
  ['/without', 'unknown', 'redirect-invalid', status(302)],
  ['/to-nowhere', 'unknown', 'redirect-invalid', redirect(302, '')],
  ['/to-no-host', 'unknown', 'redirect-invalid', redirect(302, 'http://')],
  ['/to-bad-port', 'unknown', 'redirect-invalid', redirect(302, 'http://127.0.0.1:99999/')],
  ['/to-script', 'unknown', 'redirect-invalid', redirect(302, 'javascript:alert(1)')],
  ['/to-file', 'unknown', 'redirect-invalid', redirect(302, 'file:///etc/passwd')],
  ['/to-data', 'unknown', 'redirect-invalid', redirect(302, 'data:text/html,<p>')],
  ['/to-app', 'unknown', 'redirect-invalid', redirect(302, 'weixin://dl/business')],
  ['/to-password', 'unknown', 'redirect-invalid', redirect(302, 'http://u:p@127.0.0.1/')],
  ['/to-private', 'unknown', 'private-address', redirect(302, 'http://10.0.0.1/')],
  ['/to-metadata', 'unknown', 'private-address', redirect(301, 'http://169.254.169.254/latest/')],
  ['/to-mapped', 'unknown', 'private-address', redirect(302, 'http://[::ffff:10.0.0.1]/')],
  ['/to-closed', 'unknown', 'connection-refused', redirect(302, 'http://127.0.0.1:1/')],
  ['/to-tls', 'unknown', 'tls-error', toOwnHost(302, (host) => `https://${host}/`)],
];

/** Redirects that come round again. */
export const circles: Row[] = [
  alive('/ok', ok),
  ['/self', 'dead', 'redirect-cycle', redirect(302, '/self')],
  ['/self-fragment', 'dead', 'redirect-cycle', redirect(302, '#x')],
  ['/ping', 'dead', 'redirect-cycle', redirect(301, '/pong')],
  ['/pong', 'dead', 'redirect-cycle', redirect(301, '/ping')],
  ['/into', 'dead', 'redirect-cycle', redirect(301, '/ping')],
  [
    '/useless-cookie',
    'dead',
    'redirect-cycle',
    redirect(302, '/useless-cookie', { 'set-cookie': 'a=1' }),
  ],
  ['/login-circle', 'walled', 'login-required', redirect(302, '/login?next=/login-circle')],
  ['/login', 'dead', 'redirect-cycle', redirect(302, '/login-circle')],
  alive('/self-once', firstly(1, redirect(302, '/self-once'), ok)),
  alive('/cookie-door', cookieDoor),
  alive('/cookie-counter', cookieCounter),
  ['/refresh-circle', 'unknown', 'redirect-cycle', refresh('/refresh-back')],
  ['/refresh-back', 'unknown', 'redirect-cycle', refresh('/refresh-circle')],
];

/** Redirects that the page asks for, and doors that redirects lead to. */
export const doors: Row[] = [
  alive('/ok', ok),
  ['/meta', 'moved', permanent, refresh('/ok')],
  ['/meta-base', 'moved', permanent, refresh('ok', '<base href="/far/away/">')],
  alive('/far/away/ok', ok),
  ['/meta-quoted', 'moved', permanent, page(`<META HTTP-EQUIV="Refresh" CONTENT="0; URL='/ok'">`)],
  [
    '/meta-gbk',
    'moved',
    permanent,
    page(
      Buffer.concat([
        Buffer.from('<meta charset=gbk><meta http-equiv=refresh content="0;url=/'),
        Buffer.from([0xd0, 0xc2]),
        Buffer.from('">'),
      ]),
      { 'content-type': 'text/html' },
    ),
  ],
  alive('/%E6%96%B0', ok),
  ['/header-refresh', 'moved', permanent, page('', { refresh: '0; url=/ok' })],
  alive('/header-later', page(PROSE, { refresh: '30; url=/404' })),
  alive('/reload', page(`<meta http-equiv=refresh content="0;url=/reload">${PROSE}`)),
  alive('/slow-refresh', page(`<meta http-equiv=refresh content="30;url=/404">${PROSE}`)),
  alive(
    '/noscript-refresh',
    page(`<noscript><meta http-equiv=refresh content="0;url=/404"></noscript>${PROSE}`),
  ),
  alive('/script-move', page('<script>location.href="/elsewhere"</script>')),
  ['/to-login', 'walled', 'login-required', redirect(302, '/account/login?next=/x')],
  alive('/account/login', page('<title>登录</title><input type=password>')),
  ['/to-form', 'walled', 'login-required', redirect(302, '/form')],
  alive('/form', titled('欢迎', '<form><input type=password></form>')),
  [
    '/form-in-place',
    'walled',
    'login-required',
    titled('登录 - 某站', '<form><input type=password></form>'),
  ],
  alive('/form-in-margin', titled('登录', `<form><input type=password></form>${PROSE}`)),
  ['/to-captcha', 'walled', 'bot-wall', redirect(302, '/antispider/?from=x')],
  ['/antispider/', 'alive', 'ok', page('<p>x')],
];
