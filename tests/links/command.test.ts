import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthSchema } from '../../src/schema/health.ts';
import { createWorkspace, runCommand } from './command.ts';
import { page, PROSE, startServer, status, type HostileServer } from './hostile-server.ts';

let server: HostileServer;

beforeAll(async () => {
  const ok = page(`<title>课程</title>${PROSE}`);
  server = await startServer(
    new Map([
      ['/ok', ok],
      ['/many/*', ok],
      ['/gone', status(410)],
    ]),
    {
      hosts: 8,
    },
  );
});

afterAll(() => server.close());

test('--help tells the options and the exit codes', async () => {
  const { code, stdout } = await runCommand(['--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('--allow-loopback');
  expect(stdout).toContain('退出码：0 完成（有失效链接也是 0），2 用法有误，3 程序或环境出错。');
});

test('an issue over a list is refused, not left out', async () => {
  const { folder, args } = createWorkspace([`http://127.0.0.1:${server.port}/ok`]);
  const issue = join(folder, 'issue.md');
  const { code, stdout, stderr } = await runCommand([...args, '--issue', issue]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^--issue 不能与 --urls 同用/);
  expect(readdirSync(folder)).toEqual(['urls.txt']);
});

test('a usage fault goes to stderr with the help, and nothing is written', async () => {
  const { code, stdout, stderr } = await runCommand(['--urls', '/no/such/file']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^找不到文件 \/no\/such\/file\n\n用法：/);
});

test('a journal that cannot be written is our fault, told without a stack trace', async () => {
  const { args } = createWorkspace([`http://127.0.0.1:${server.port}/ok`]);
  const { code, stderr } = await runCommand([...args, '--journal', '/dev/null/journal']);
  expect(code).toBe(3);
  expect(stderr).toContain('检查没有完成');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('elsewhere than on a terminal progress comes in plain lines', async () => {
  const urls = Array.from({ length: 20 }, (_, i) => `http://127.0.0.1:${server.port}/many/${i}`);
  const { stderr } = await runCommand([...createWorkspace(urls).args, '--host-gap', '0']);
  expect(stderr.split('\n').filter(Boolean)).toHaveLength(10);
  expect(stderr).toContain('已检查 20/20，失效 0\n');
  expect(stderr).not.toContain('\r');
});

test('memory stays flat over 2,000 links', async () => {
  const measure = async (count: number): Promise<number> => {
    const urls = Array.from({ length: count }, (_, index) => {
      return `http://127.0.0.${(index % 8) + 1}:${server.port}/many/${index}`;
    });
    const probe = `data:text/javascript,process.on('exit',()=>console.error('rss',process.resourceUsage().maxRSS))`;
    const { stderr } = await runCommand([...createWorkspace(urls).args, '--host-gap', '0'], {
      NODE_OPTIONS: `--import ${probe}`,
    });
    return Number(/rss (\d+)/.exec(stderr)![1]) / 1024;
  };
  const few = await measure(200);
  const many = await measure(2000);
  expect(many).toBeLessThan(150);
  // 22 kB a link: what one leaves behind is its result.
  expect(many - few).toBeLessThan(40);
});

/** A guide with one note whose list leads to this server, and whose body does. */
function createGuide(paths: readonly string[], inBody: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  mkdirSync(join(folder, 'start'));
  writeFileSync(join(folder, 'guide.yaml'), 'language: zh-CN\n');
  const links = paths.map((path, index) => {
    const url = `http://127.0.0.1:${server.port}${path}`;
    return `      - id: link-${index}\n        title: 链接\n        url: ${url}\n        by: [某人]\n        kind: article\n        why: 理由\n`;
  });
  const body = inBody.map((path) => `见[别处](http://127.0.0.1:${server.port}${path})。`);
  writeFileSync(
    join(folder, 'start', 'note.mdx'),
    `---\ntitle: 笔记\nsections:\n  - id: all\n    title: 全部\n    links:\n${links.join('')}---\n${body.join('\n')}\n`,
  );
  return folder;
}

test('over the guide a dead link is confirmed by a second run a day later, and told in the issue', async () => {
  const CONTENT_DIR = createGuide(['/ok', '/gone']);
  const file = join(CONTENT_DIR, 'link-health.json');
  const issue = join(CONTENT_DIR, 'issue.md');
  const args = ['--allow-loopback', '--host-gap', '0', '--issue', issue];
  const run = (): ReturnType<typeof runCommand> =>
    runCommand([...args, '--journal', join(CONTENT_DIR, 'journal')], { CONTENT_DIR });
  const read = () => healthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

  const first = await run();
  expect(first).toMatchObject({ code: 0 });
  expect(first.stdout).toContain('note.mdx:');
  expect(read().links.map(({ state, verdict }) => [state, verdict])).toEqual([
    ['unknown', 'dead'],
    ['alive', 'alive'],
  ]);
  expect(readFileSync(issue, 'utf8')).toBe('');

  // What the file would say had the first run been two days ago.
  const past = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const health = read();
  const [gone, alive] = [health.links[0]!, health.links[1]!];
  health.links = [
    { ...gone, lastChecked: past.slice(0, 10), failing: { kind: 'gone', runs: 1, since: past } },
    alive,
  ];
  writeFileSync(file, JSON.stringify(health));

  const asked = server.seen.length;
  await run();
  expect(server.seen.slice(asked).map(({ path }) => path)).toEqual(['/gone']);
  expect(read().links[0]).toMatchObject({
    url: gone.url,
    state: 'dead',
    failing: { kind: 'gone', runs: 2 },
    archive: `https://web.archive.org/web/${gone.url}`,
  });
  expect(read().links[1]).toMatchObject({ url: alive.url, state: 'alive' });
  expect(readFileSync(issue, 'utf8')).toContain('## 本次新确认失效（1）');
});

test('the links of a body are asked, kept and named with their place', async () => {
  const CONTENT_DIR = createGuide(['/ok'], ['/gone', '/ok']);
  const args = ['--allow-loopback', '--host-gap', '0', '--journal', join(CONTENT_DIR, 'journal')];
  const { code, stdout } = await runCommand(args, { CONTENT_DIR });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^本次判为失效（1）\n {2}\S+\/gone\n.*\n\s+\S+\/start\/note\.mdx:14:2\n/);
  const file = join(CONTENT_DIR, 'link-health.json');
  const { links } = healthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(links.map(({ url, verdict }) => [new URL(url).pathname, verdict])).toEqual([
    ['/gone', 'dead'],
    ['/ok', 'alive'],
  ]);
});

test('a memory from elsewhere is gone on from, and told of where it cannot be read', async () => {
  const CONTENT_DIR = createGuide(['/gone']);
  const file = join(CONTENT_DIR, 'link-health.json');
  const memory = join(CONTENT_DIR, 'memory');
  const args = ['--allow-loopback', '--host-gap', '0', '--journal', join(CONTENT_DIR, 'journal')];
  writeFileSync(memory, '{"version":1,');
  const first = await runCommand([...args, '--memory', memory], { CONTENT_DIR });
  expect(first.code).toBe(0);
  expect(first.stderr).toContain(`没有采用 --memory：${memory} 读不懂`);

  const past = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const known = readFileSync(file, 'utf8').replace(/"since": "[^"]*"/, `"since": "${past}"`);
  writeFileSync(memory, known.replace(/"lastChecked": "[^"]*"/, `"lastChecked": "2026-01-01"`));
  rmSync(file);
  await runCommand([...args, '--memory', memory], { CONTENT_DIR });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    links: [{ state: 'dead', failing: { runs: 2 } }],
  });
});

test('a guide none of whose hosts answers keeps the file it has', async () => {
  const CONTENT_DIR = createGuide(['/ok']);
  const note = join(CONTENT_DIR, 'start', 'note.mdx');
  const text = readFileSync(note, 'utf8').replace(/http:.*\/ok/, 'http://nothing.invalid/');
  writeFileSync(note, text);
  const journal = join(CONTENT_DIR, 'journal');
  const { code, stderr } = await runCommand(['--journal', journal], { CONTENT_DIR });
  expect(code).toBe(3);
  expect(stderr).toContain('没有一个主机有回应，网络似乎不通；link-health.json 未改动');
  expect(() => readFileSync(join(CONTENT_DIR, 'link-health.json'))).toThrow('ENOENT');
  expect(readFileSync(journal, 'utf8')).toMatch(/\{"end":true\}\n$/);
});

test('where only what is gone is due, a link that answered last time shows that the network is there', async () => {
  const CONTENT_DIR = createGuide(['/ok', '/gone']);
  const args = ['--allow-loopback', '--host-gap', '0', '--journal', join(CONTENT_DIR, 'journal')];
  await runCommand(args, { CONTENT_DIR });
  // The dead link moves to a host that no longer exists, and is due.
  for (const name of ['start/note.mdx', 'link-health.json']) {
    const text = readFileSync(join(CONTENT_DIR, name), 'utf8');
    writeFileSync(
      join(CONTENT_DIR, name),
      text.replace(/http:[^"\s]*\/gone/g, 'http://nothing.invalid/'),
    );
  }
  const file = join(CONTENT_DIR, 'link-health.json');
  const health = healthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  health.links.find(({ verdict }) => verdict === 'dead')!.lastChecked = '2026-01-01';
  writeFileSync(file, JSON.stringify(health));

  const asked = server.seen.length;
  expect(await runCommand(args, { CONTENT_DIR })).toMatchObject({ code: 0 });
  expect(server.seen.slice(asked).map(({ path }) => path)).toEqual(['/ok']);
  const { links } = healthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect(links.map(({ reason, failing }) => [reason, failing?.runs])).toEqual([
    ['ok', undefined],
    ['no-such-host', 2],
  ]);
});
