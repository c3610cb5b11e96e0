import { firstly, page, PROSE, raw, redirect, status, type Handler } from '../hostile-server.ts';
import { alive, ok, type Row } from './case.ts';

const hang: Handler = () => undefined;
const reset: Handler = (request) => request.socket.resetAndDestroy();

const dripHeaders: Handler = (request) => {
  request.socket.write('HTTP/1.1 200 OK\r\n');
  const timer = setInterval(() => request.socket.write('x-a: b\r\n'), 50);
  request.socket.once('close', () => clearInterval(timer));
};

const informationalFlood: Handler = (request) => {
  const timer = setInterval(() => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
  request.socket.once('close', () => clearInterval(timer));
};

const byMethod: Handler = (request, response, count) => {
  (request.method === 'HEAD' ? ok : status(404))(request, response, count);
};

const json = { 'content-type': 'application/json' };

export const statuses: Row[] = [
  alive('/ok', ok),
  alive('/201', page('<title>课程</title>', {}, 201)),
  alive('/202', page(`<title>课程</title>${PROSE}`, {}, 202)),
  alive('/no-content', status(204)),
  alive('/205', status(205)),
  alive('/206', page(PROSE, {}, 206)),
  alive('/nothing', page('')),
  alive('/pdf', page('%PDF-1.7', { 'content-type': 'application/pdf' })),
  ['/300', 'unknown', 'unexpected-status', redirect(300, '/ok')],
  ['/304', 'unknown', 'unexpected-status', status(304)],
  ['/305', 'unknown', 'unexpected-status', redirect(305, '/ok')],
  ['/400', 'unknown', 'client-error', status(400)],
  ['/401', 'walled', 'login-required', status(401, { 'www-authenticate': 'Basic' })],
  ['/402', 'walled', 'forbidden', status(402)],
  ['/403', 'walled', 'forbidden', status(403)],
  ['/404', 'dead', 'not-found', status(404)],
  ['/404-json', 'dead', 'not-found', page('{"code":404}', json, 404)],
  ['/404-wait', 'dead', 'not-found', status(404, { 'retry-after': '50' })],
  ['/404-refresh', 'dead', 'not-found', page('<meta http-equiv=refresh content="0;/ok">', {}, 404)],
  ['/405', 'unknown', 'client-error', status(405)],
  ['/406', 'unknown', 'client-error', status(406)],
  ['/407', 'walled', 'login-required', status(407, { 'proxy-authenticate': 'Basic' })],
  ['/410', 'dead', 'gone', status(410)],
  ['/412', 'walled', 'bot-wall', status(412)],
  ['/418', 'walled', 'bot-wall', status(418)],
  ['/421', 'unknown', 'client-error', status(421)],
  ['/425', 'unknown', 'client-error', status(425)],
  ['/451', 'walled', 'unavailable-for-legal-reasons', status(451)],
  ['/511', 'walled', 'login-required', status(511)],
  ['/521', 'walled', 'bot-wall', status(521)],
  ['/999', 'walled', 'bot-wall', status(999)],
  ['/head-lies', 'dead', 'not-found', byMethod],
];

/** What servers send that is not quite HTTP; browsers read the better half of it. */
export const protocols: Row[] = [
  alive('/1.0', raw(`HTTP/1.0 200 OK\r\ncontent-type: text/html\r\n\r\n${PROSE}`)),
  alive(
    '/1.0-kept',
    raw('HTTP/1.0 200 OK\r\nconnection: keep-alive\r\ncontent-length: 3\r\n\r\n<p>'),
  ),
  alive('/line-feeds', raw('HTTP/1.1 200 OK\ncontent-type: text/html\ncontent-length: 3\n\n<p>')),
  alive('/folded', raw('HTTP/1.1 200 OK\r\nx-a: b\r\n  c\r\ncontent-length: 3\r\n\r\n<p>')),
  alive('/no-reason', raw('HTTP/1.1 200\r\ncontent-length: 3\r\n\r\n<p>')),
  alive(
    '/two-lengths',
    raw(
      'HTTP/1.1 200 OK\r\ncontent-length: 9\r\ntransfer-encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n',
    ),
  ),
  alive(
    '/more-than-said',
    raw('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n<p>HTTP/1.1 404 No\r\n\r\n'),
  ),
  alive(
    '/continue',
    raw('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n<p>'),
  ),
  alive(
    '/hints',
    raw(
      'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n<p>',
    ),
  ),
  alive('/short', raw(`HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${PROSE}`)),
  alive(
    '/not-hung-up',
    raw('HTTP/1.1 200 OK\r\nconnection: keep-alive\r\ncontent-length: 3\r\n\r\n<p>', false),
  ),
  ['/smtp', 'unknown', 'protocol-error', raw('220 mail.example ESMTP\r\n')],
  ['/icy', 'unknown', 'protocol-error', raw('ICY 200 OK\r\n\r\n')],
  ['/0.9', 'unknown', 'protocol-error', raw('<html><p>')],
  ['/42', 'unknown', 'protocol-error', raw('HTTP/1.1 042 Odd\r\ncontent-length: 0\r\n\r\n')],
  ['/1000', 'unknown', 'protocol-error', raw('HTTP/1.1 1000 Odd\r\ncontent-length: 0\r\n\r\n')],
  [
    '/101',
    'unknown',
    'protocol-error',
    raw('HTTP/1.1 101 Now\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
  ],
  ['/101-bare', 'unknown', 'protocol-error', raw('HTTP/1.1 101 Now\r\n\r\n')],
  ['/negative', 'unknown', 'protocol-error', raw('HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n')],
  ['/big-header', 'unknown', 'protocol-error', status(200, { 'x-big': 'a'.repeat(200_000) })],
];

export const retried: Row[] = [
  ['/500', 'unknown', 'server-error', status(500)],
  ['/501', 'unknown', 'server-error', status(501)],
  ['/599', 'unknown', 'server-error', status(599)],
  ['/521-cloudflare', 'unknown', 'server-error', status(521, { server: 'cloudflare' })],
  alive('/503-once', firstly(1, status(503), ok)),
  alive('/408-once', firstly(1, status(408), ok)),
  alive('/reset-once', firstly(1, reset, ok)),
  alive('/500-twice', firstly(2, status(500), ok)),
  ['/500-then-404', 'dead', 'not-found', firstly(1, status(500), status(404))],
  ['/reset', 'unknown', 'connection-reset', reset],
  ['/empty', 'unknown', 'connection-reset', raw('')],
  ['/half-headers', 'unknown', 'connection-reset', raw('HTTP/1.1 200 OK\r\ncontent-type: te')],
];

/** Each takes as long as the checker is patient, three times. */
export const silent: Row[] = [
  ['/hang', 'unknown', 'timeout', hang],
  ['/drip-headers', 'unknown', 'timeout', dripHeaders],
  ['/103-flood', 'unknown', 'timeout', informationalFlood],
];

const soon: Handler = (request, response, count) => {
  const date = new Date(Date.now() + 2000).toUTCString();
  (count === 1 ? status(503, { 'retry-after': date }) : ok)(request, response, count);
};

const limited = (wait: string): Handler => status(429, { 'retry-after': wait });

export const polite: Row[] = [
  alive('/429-once', firstly(1, limited('2'), ok)),
  alive('/429-past', firstly(1, limited('Sat, 01 Jan 2000 00:00:00 GMT'), ok)),
  alive('/429-fraction', firstly(1, limited('1.5'), ok)),
  alive('/503-date', soon),
  ['/429', 'unknown', 'rate-limited', status(429)],
  ['/429-zero', 'unknown', 'rate-limited', limited('0')],
  ['/429-nonsense', 'unknown', 'rate-limited', limited('soon')],
  ['/429-negative', 'unknown', 'rate-limited', limited('-5')],
  ['/429-61', 'unknown', 'retry-after-too-long', limited('61')],
  ['/429-huge', 'unknown', 'retry-after-too-long', limited('86400')],
  ['/429-century', 'unknown', 'retry-after-too-long', limited('99999999999999999999')],
  [
    '/503-far',
    'unknown',
    'retry-after-too-long',
    status(503, { 'retry-after': 'Sat, 01 Jan 2222 00:00:00 GMT' }),
  ],
];
