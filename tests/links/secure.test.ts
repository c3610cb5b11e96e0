import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkspace, runCommand, type Row } from './command.ts';
import { PROSE } from './hostile-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-links-tls-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
const made = spawnSync('openssl', [
  ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
  ...[
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
  ],
  ...['-keyout', key, '-out', cert],
]);

describe.skipIf(made.status !== 0)('over TLS', () => {
  let server: Server;

  beforeAll(async () => {
    const options = { key: readFileSync(key), cert: readFileSync(cert) };
    server = createServer(options, (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/page' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(`<p id=a>${PROSE}`);
    });
    await new Promise<void>((resolve) => void server.listen(0, resolve));
  });

  afterAll(() => server.close());

  /** What the command says of addresses on this server, by address. */
  async function check(
    urls: string[],
    env: NodeJS.ProcessEnv,
  ): Promise<Record<string, Partial<Row>>> {
    const { port } = server.address() as AddressInfo;
    const workspace = createWorkspace(
      urls.map((url) => url.replace('/', `:${port}/`)).map((url) => `https://${url}`),
    );
    expect(await runCommand([...workspace.args, '--host-gap', '0'], env)).toMatchObject({
      code: 0,
    });
    return Object.fromEntries(
      workspace.rows().map(({ url, verdict, reason, fragment }) => {
        return [url.replace(`:${port}`, ''), { verdict, reason, fragment }];
      }),
    );
  }

  test('a certificate that is trusted and fits the name leads to the page', async () => {
    const rows = await check(['localhost/page#a', '127.0.0.1/old', '127.0.0.2/page'], {
      NODE_EXTRA_CA_CERTS: cert,
    });
    expect(rows).toMatchObject({
      'https://localhost/page#a': { verdict: 'alive', reason: 'ok', fragment: 'present' },
      'https://127.0.0.1/old': { verdict: 'moved', reason: 'redirected-permanently' },
      // Not among the names of the certificate.
      'https://127.0.0.2/page': { verdict: 'unknown', reason: 'tls-error' },
    });
  });

  test('one that nobody vouches for does not', async () => {
    expect(await check(['localhost/page'], {})).toMatchObject({
      'https://localhost/page': { verdict: 'unknown', reason: 'tls-error' },
    });
  });
});
