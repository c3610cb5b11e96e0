import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { decodeHTML } from 'entities';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cacheDirOf } from '../../src/notes/index.ts';

/** A checkout of its own, so that no other server or build shares what Astro keeps; its content is the small guide. */
let checkout: string;
let origin: string;
let server: ChildProcess;
let printed = '';

// As an author runs it, not as Vitest or CI does.
const { VITEST: _, NODE_ENV: __, CONTENT_DIR: ___, ...surroundings } = process.env;
const env = { ...surroundings, SITE: '', BASE: '/', GITHUB_REPOSITORY: '' };

const path = (name: string) => join(checkout, 'content', name);
const original = (name: string) => readFileSync(join('tests/fixtures/tiny', name), 'utf8');
const write = (name: string, text: string) => writeFileSync(path(name), text);
const restore = (name: string) => write(name, original(name));

function run(...args: string[]) {
  return spawnSync(process.execPath, args, { cwd: checkout, env, encoding: 'utf8' });
}

async function get(address: string): Promise<{ status: number; text: string }> {
  const response = await fetch(origin + address);
  return { status: response.status, text: await response.text() };
}

/** Status of a page, and whether it holds what it should: the whole of it would hide the difference. */
const look = async (address: string, pattern: RegExp) => {
  const { status, text } = await get(address);
  return [status, pattern.test(text)];
};
const statusOf = async (address: string) => (await get(address)).status;

/** Waits for what a saved file leads to. */
const soon = <Value>(see: () => Value) => expect.poll(see, { interval: 100, timeout: 30_000 });

/** The report in the place of a page. */
const reportIn = (html: string) => decodeHTML(/<pre>([^]*)<\/pre>/.exec(html)?.[1] ?? '');

/** What the server tells a page that is open. */
async function openBrowser(): Promise<{ told: unknown[]; close: () => void }> {
  const [, token] = /wsToken = "([^"]+)"/.exec((await get('/@vite/client')).text)!;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  const told: unknown[] = [];
  socket.addEventListener('message', ({ data }) => told.push(JSON.parse(String(data))));
  await soon(() => told).toContainEqual({ type: 'connected' });
  return { told, close: () => socket.close() };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, 'localhost', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(name, join(checkout, name), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(name, join(checkout, name));
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  cpSync('tests/fixtures/tiny', join(checkout, 'content'), { recursive: true });
  write('basics/water.mdx', original('basics/water.mdx').replace('level: intro', 'level: 入门'));

  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout!, server.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await vi.waitFor(() => expect(printed).toContain(`${origin}/`), {
    timeout: 60_000,
    interval: 100,
  });
});

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(cacheDirOf(join(checkout, 'content')), { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

describe('npm run dev', () => {
  test('starts beside a note with faults, and shows in its place what the check says of it', async () => {
    const { status, text } = await get('/basics/water/');
    const report = run('scripts/check.ts', 'content/basics/water.mdx').stdout;
    expect(report).toContain('content/basics/water.mdx:4:8  error  field-value');
    expect({ status, report: reportIn(text) }).toEqual({ status: 500, report });
    expect(text).toMatch(/<html lang="en">[^]*<title>Faults in content\/basics\/water\.mdx</);
    await soon(() => printed).toContain(report);
    expect(printed).not.toMatch(/^ +at /m);
    expect(printed).not.toMatch(/telemetry/i);
    for (const address of ['/', '/basics/', '/basics/leaves/', '/cards/basics/', '/about/'])
      expect([address, await statusOf(address)]).toEqual([address, 200]);
  });

  test('shows the note when it is mended, in browsers that are open as well', async () => {
    const { told, close } = await openBrowser();
    restore('basics/water.mdx');
    await soon(() => look('/basics/water/', /<h1> *Water/)).toEqual([200, true]);
    await soon(() => told).toContainEqual(expect.objectContaining({ type: 'full-reload' }));
    close();
    await soon(() => printed).toContain('The content has no faults\n');
  });

  test('tells of faults between notes, which stop no other page', async () => {
    write('practice/brewing.mdx', original('practice/brewing.mdx').replace('gov-uk-tea', 'no-tea'));
    await soon(() => statusOf('/practice/brewing/')).toBe(500);
    const report = run('scripts/check.ts', 'content/practice/brewing.mdx').stdout;
    expect(report).toContain('  error  link-exists\n');
    await soon(() => printed).toContain(`\n${report}`);
    for (const address of ['/', '/practice/', '/reading/practice/', '/cards/practice/'])
      expect([address, await statusOf(address)]).toEqual([address, 200]);
    restore('practice/brewing.mdx');
    await soon(() => statusOf('/practice/brewing/')).toBe(200);
  });

  test('sees when an image is there that a note shows, which Astro alone would not', async () => {
    const text = `${original('basics/water.mdx')}\n![A cup](/images/cup.png)\n`;
    write('basics/water.mdx', text);
    await soon(() => statusOf('/basics/water/')).toBe(500);
    const { told, close } = await openBrowser();
    // Astro writes down what it knows half a second after a change, and has pages loaded anew then.
    await setTimeout(1_000);
    told.length = 0;
    mkdirSync(join(checkout, 'public/images'));
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    writeFileSync(join(checkout, 'public/images/cup.png'), Buffer.from(pixel, 'base64'));
    await soon(() => told).toContainEqual(expect.objectContaining({ type: 'full-reload' }));
    expect(await statusOf('/basics/water/')).toBe(200);
    close();
    restore('basics/water.mdx');
  });

  const half = '---\ntitle: [\nsections: {\n---\n<b>';
  test.each([
    ['empty', () => write('basics/leaves.mdx', ''), /front-matter-exists/],
    ['half saved', () => write('basics/leaves.mdx', half), /yaml-syntax/],
    ['without front matter', () => write('basics/leaves.mdx', 'Half'), /front-matter-exists/],
    ['no text', () => writeFileSync(path('basics/leaves.mdx'), Buffer.of(255)), /file-encoding/],
    ['gone', () => rmSync(path('basics/leaves.mdx')), undefined],
    ['a folder', () => mkdirSync(path('basics/leaves.mdx')), /file-readable/],
  ])('goes on when a file is %s', async (_, change, rule) => {
    change();
    if (rule === undefined) await soon(() => statusOf('/basics/leaves/')).toBe(404);
    else await soon(() => look('/basics/leaves/', rule)).toEqual([500, true]);
    for (const address of ['/', '/basics/water/', '/cards/', '/terms/', '/path/', '/reading.json'])
      expect([address, await statusOf(address)]).toEqual([address, 200]);
  });

  test('takes the file up again, and lets those of editors and systems lie', async () => {
    const strangers = ['basics/.leaves.mdx.swp', 'basics/4913', 'basics/._leaves.mdx'];
    for (const name of strangers) write(name, 'x');
    symlinkSync('author@host.1234', path('basics/.#leaves.mdx'));
    rmdirSync(path('basics/leaves.mdx'));
    // The watcher tells nothing of a file that takes the name of a folder in the same moment.
    await soon(() => statusOf('/basics/leaves/')).toBe(404);
    restore('basics/leaves.mdx');
    await soon(() => statusOf('/basics/leaves/')).toBe(200);
    expect(printed).not.toMatch(/4913|swp|\.#|\._/);
    for (const name of [...strangers, 'basics/.#leaves.mdx']) rmSync(path(name));
  });

  test('shows a note whose term has no note of its own', async () => {
    write('terms.yaml', original('terms.yaml').replace('basics/leaves', 'basics/nowhere'));
    await soon(() => printed).toContain('There is no note “basics/nowhere”');
    await soon(() => look('/basics/leaves/', /What differs is oxidation\./)).toEqual([200, true]);
    restore('terms.yaml');
    const marked = /What differs is <a[^>]*class="term"/;
    await soon(() => look('/basics/leaves/', marked)).toEqual([200, true]);
  });

  test('follows guide.yaml: its words, and the notes that it lists', async () => {
    write('basics/sugar.mdx', original('basics/water.mdx').replace('Water', 'Sugar'));
    await soon(() => look('/basics/sugar/', /guide-note-listed/)).toEqual([500, true]);
    const guide = original('guide.yaml').replace('title: Steep', 'title: Steeper');
    write('guide.yaml', guide.replace('- water', '- water\n      - sugar'));
    await soon(() => look('/basics/sugar/', /<title>Sugar[^<]*Steeper/)).toEqual([200, true]);
    rmSync(path('basics/sugar.mdx'));
    await soon(() => statusOf('/basics/sugar/')).toBe(404);
    expect(await statusOf('/basics/')).toBe(200);
  });

  test('shows what is wrong with guide.yaml on every page, and goes on with the last good one', async () => {
    write('guide.yaml', 'title: [\n');
    await soon(() => statusOf('/')).toBe(500);
    const report = run('scripts/check.ts', 'content/guide.yaml').stdout;
    for (const address of ['/', '/basics/leaves/', '/reading/'])
      expect(reportIn((await get(address)).text)).toBe(report);
    expect(await statusOf('/reading.json')).toBe(200);
    restore('guide.yaml');
    await soon(() => statusOf('/')).toBe(200);
  });

  test('says what only a new start can change', async () => {
    const chinese = original('guide.yaml').replace('language: en', 'language: zh-CN');
    write('guide.yaml', chinese);
    await soon(() => printed).toContain('The language of guide.yaml has changed: end npm run dev');
    restore('guide.yaml');
  });

  test('is one a checkout', () => {
    const { status, stdout, stderr } = run('scripts/dev.ts');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      new RegExp(`^Another npm run dev is at work here \\(process ${server.pid}\\)`),
    );
  });

  test('ends when it is told to, and leaves nothing behind', async () => {
    const started = performance.now();
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    expect(await ended).toBe(143);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(existsSync(join(checkout, '.cache/dev'))).toBe(false);
    await expect(fetch(origin)).rejects.toThrow();
  });
});
