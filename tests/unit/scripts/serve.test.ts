import { spawn } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, onTestFinished } from 'vitest';
import { serveFolder } from '../../../scripts/serve/serve-folder.ts';
import { readUntil } from '../../helpers/read-until.ts';

let root: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(root, 'deep'));
  writeFileSync(join(root, 'index.html'), 'home');
  writeFileSync(join(root, 'deep/index.html'), 'deep');
  writeFileSync(join(root, '404.html'), 'missing');
  server = createServer(serveFolder(root, '/guide/'));
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

async function get(path: string): Promise<[status: number, text: string]> {
  const response = await fetch(origin + path, { redirect: 'manual' });
  return [response.status, await response.text()];
}

describe('the server of the preview', () => {
  test('gives pages, redirects and its page for what is missing', async () => {
    expect(await get('/guide/')).toEqual([200, 'home']);
    expect(await get('/guide/deep/')).toEqual([200, 'deep']);
    expect((await get('/guide/deep'))[0]).toBe(301);
    expect(await get('/guide/none')).toEqual([404, 'missing']);
    expect(await get('/elsewhere')).toEqual([404, 'missing']);
    expect(await get('/guide/%00')).toEqual([404, 'missing']);
    expect(await get('/guide/%ff')).toEqual([404, 'missing']);
  });

  const { createReadStream, statSync } = fs;
  afterEach(() => {
    Object.assign(fs, { createReadStream, statSync });
    syncBuiltinESMExports();
  });

  test('goes on when a build takes a file away under its hands, or nobody may read it', async () => {
    fs.createReadStream = () => createReadStream(join(root, 'gone'));
    syncBuiltinESMExports();
    expect(await get('/guide/')).toEqual([500, '500']);
    fs.createReadStream = createReadStream;
    const refuse = () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    Object.assign(fs, { statSync: refuse });
    syncBuiltinESMExports();
    expect(await get('/guide/')).toEqual([404, '404']);
    Object.assign(fs, { statSync });
    syncBuiltinESMExports();
    expect(await get('/guide/')).toEqual([200, 'home']);
  });

  test('goes on when a reader leaves before the file is open', async () => {
    const answer = serveFolder(root, '/guide/');
    const faults: unknown[] = [];
    const note = (fault: unknown) => faults.push(fault);
    process.once('uncaughtException', note);
    const opened = Promise.withResolvers<void>();
    fs.createReadStream = (...args) => {
      const stream = createReadStream(...args);
      stream.once('close', () => opened.resolve());
      return stream;
    };
    syncBuiltinESMExports();
    const impatient = createServer((request, response) => {
      response.destroy();
      answer(request, response);
    });
    await new Promise<void>((done) => impatient.listen(0, 'localhost', done));
    const { port } = impatient.address() as AddressInfo;
    await expect(fetch(`http://localhost:${port}/guide/`)).rejects.toThrow();
    await opened.promise;
    process.off('uncaughtException', note);
    impatient.close();
    expect(faults).toEqual([]);
  });
});

describe('npm run preview', { timeout: 20_000 }, () => {
  test('takes another port when its own is taken, and says so', async () => {
    const { port } = server.address() as AddressInfo;
    writeFileSync(join(root, 'guide.yaml'), 'language: zh-CN\n');
    const child = spawn(process.execPath, ['scripts/preview.ts'], {
      env: {
        ...process.env,
        CONTENT_DIR: root,
        OUT_DIR: root,
        PORT: String(port),
        BASE: '/guide/',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // Whatever comes of the test: a run does not end before its children do.
    onTestFinished(() => void child.kill());
    const printed = await readUntil(child.stdout, 'Ctrl C');
    const [, address] = /打开 (\S+)/.exec(printed)!;
    expect(printed).toMatch(new RegExp(`^端口 ${port} 已被占用，换了一个。\\n打开 http`));
    expect(await (await fetch(address!)).text()).toBe('home');
  });
});
