import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../../src/host-headers.ts';
import { sites } from './built.ts';

const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(
  existsSync,
);
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so';
const types = '/etc/nginx/mime.types';
if (program === undefined) console.log('SKIPPED: docs/hosts/nginx.conf (install nginx)');

/** The configuration that owners are given, with nothing changed in it but where it listens and what it serves. */
describe.skipIf(program === undefined)('docs/hosts/nginx.conf', () => {
  let folder: string;
  let port: number;
  let server: ChildProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    port = await freePort();
    const conf = readFileSync('docs/hosts/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /var/www/guide;', `root ${resolve(sites.tiny.dir)};`);
    const hasBrotli = existsSync(brotli);
    const main = [
      ...(hasBrotli ? [`load_module ${brotli};`] : []),
      // As root it would give its rights away, and read nothing in a folder of root's.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;`,
      'events { }',
      `http { include ${types}; default_type application/octet-stream; access_log off;`,
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      ),
      hasBrotli ? conf.replaceAll(/^( +)# (?=brotli|  application\/x-bibtex)/gm, '$1') : conf,
      '}',
    ].join('\n');
    writeFileSync(join(folder, 'main.conf'), main);
    const args = ['-p', folder, '-c', 'main.conf'];
    const { status, stderr } = spawnSync(program!, ['-t', ...args], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    server = spawn(program!, args, { stdio: 'ignore' });
    for (let tries = 0; ; tries += 1) {
      const isUp = await ask('/').then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries > 100) throw new Error('nginx does not answer');
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  afterAll(() => {
    server?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage & { body: Buffer }>((done, fail) => {
      get({ port, host: '127.0.0.1', path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => done(Object.assign(answer, { body: Buffer.concat(chunks) })));
      }).on('error', fail);
    });

  it('serves a page with its folder, and leads to it from the address without a slash', async () => {
    const page = await ask('/basics/water/');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toEqual(readFileSync(join(sites.tiny.dir, 'basics/water/index.html')));
    const bare = await ask('/basics/water');
    expect([bare.statusCode, bare.headers.location]).toEqual([301, '/basics/water/']);
  });

  it('answers what is not there by the page for it, with 404', async () => {
    for (const path of ['/nothing/', '/_astro/nothing.js', '/404.html']) {
      const answer = await ask(path);
      expect(answer.statusCode, path).toBe(404);
      expect(answer.body, path).toEqual(readFileSync(join(sites.tiny.dir, '404.html')));
      expect(answer.headers['cache-control'], path).toBe('no-cache');
    }
  });

  it('sends the headers of every host with every answer', async () => {
    const { headers: wanted } = headerRules[0]!;
    for (const path of ['/', '/basics/water.md', '/reading.bib', '/nothing/', '/katex.css']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(wanted))
        expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
    }
  });

  it('lets browsers keep what is named by its content, and asks again for all else', async () => {
    const first = (name: string) => readdirSync(join(sites.tiny.dir, name))[0]!;
    const kept = ['_astro', 'pagefind/fragment', 'pagefind/index'].map(
      (name) => `/${name}/${first(name)}`,
    );
    for (const path of kept)
      expect((await ask(path)).headers['cache-control'], path).toBe(
        'public, max-age=31536000, immutable',
      );
    for (const path of [
      '/',
      '/katex.css',
      '/before-paint.js',
      '/lexicon.json',
      '/pagefind/pagefind.js',
      '/pagefind/pages.json',
    ]) {
      const { headers } = await ask(path);
      expect(headers['cache-control'], path).toBe('no-cache');
      const again = await ask(path, { 'If-None-Match': headers.etag! });
      expect(again.statusCode, path).toBe(304);
    }
  });

  it('says what Markdown, BibTeX and scripts are, and that they are UTF-8', async () => {
    for (const [path, type] of [
      ['/basics/water.md', 'text/markdown; charset=utf-8'],
      ['/reading.bib', 'application/x-bibtex; charset=utf-8'],
      ['/llms.txt', 'text/plain; charset=utf-8'],
      ['/reading.json', 'application/json; charset=utf-8'],
      ['/before-paint.js', 'application/javascript; charset=utf-8'],
    ] as const)
      expect((await ask(path)).headers['content-type'], path).toBe(type);
  });

  it('compresses what is text, and tells caches that it does', async () => {
    for (const path of ['/', '/reading.json', '/katex.css', '/practice/serving.md']) {
      const { headers, body } = await ask(path, { 'Accept-Encoding': 'gzip' });
      expect([headers['content-encoding'], headers.vary], path).toEqual([
        'gzip',
        'Accept-Encoding',
      ]);
      expect(gunzipSync(body), path).toEqual((await ask(path)).body);
    }
    const [font] = readdirSync(join(sites.tiny.dir, '_astro')).filter((name) =>
      name.endsWith('.woff2'),
    );
    const answer = await ask(`/_astro/${font}`, { 'Accept-Encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.skipIf(!existsSync(brotli))(
    'compresses by Brotli where its lines are no comment',
    async () => {
      const { headers, body } = await ask('/', { 'Accept-Encoding': 'br, gzip' });
      expect(headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(body)).toEqual((await ask('/')).body);
    },
  );
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
