import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorkspace, runCommand, startCommand } from './command.ts';
import {
  page,
  PROSE,
  redirect,
  startServer,
  status,
  type HostileServer,
} from './hostile-server.ts';

const LINKS = 600;
const KILLS = 6;

let server: HostileServer;
let urls: string[];

beforeAll(async () => {
  const handlers = new Map([
    ['/many/*', page(`<title>课程</title>${PROSE}`)],
    ['/gone/*', status(404)],
    ['/old/*', redirect(301, '/many/new')],
  ]);
  server = await startServer(handlers, { hosts: 8 });
  urls = Array.from({ length: LINKS }, (_, index) => {
    const folder = ['many', 'gone', 'old'][index % 3];
    return `http://127.0.0.${(index % 8) + 1}:${server.port}/${folder}/${index}`;
  });
});

afterAll(() => server.close());

test('a run that is killed again and again ends in the report of an undisturbed one', async () => {
  const undisturbed = createWorkspace(urls);
  await runCommand([...undisturbed.args, '--host-gap', '0']);
  const before = server.seen.length;

  const killed = createWorkspace(urls);
  const args = [...killed.args, '--host-gap', '10'];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, finished } = startCommand(args);
    // Waits until this run has written something, then a little, never the same time.
    const size = sizeOf(killed.journal);
    while (sizeOf(killed.journal) <= size && child.exitCode === null) await sleep(5);
    await sleep(10 + 60 * Math.random());
    child.kill('SIGKILL');
    expect(await finished).toMatchObject({ signal: 'SIGKILL' });
  }
  const last = await runCommand(args);

  expect(last.stderr).toMatch(/继续上次的检查，已有 \d+ 个结果/);
  expect(readFileSync(killed.json)).toEqual(readFileSync(undisturbed.json));
  // A kill costs the requests under way, about 20 as measured; the guarantee allows 50.
  expect(server.seen.length - before).toBeLessThan(before + KILLS * 50);
}, 180_000);

test('two runs over equal links give equal bytes, in whatever order the links stand', async () => {
  const one = createWorkspace(urls);
  const other = createWorkspace(urls.toReversed());
  await runCommand([...one.args, '--host-gap', '0']);
  await runCommand([...other.args, '--host-gap', '0'], { TZ: 'Asia/Shanghai', LC_ALL: 'C' });
  expect(readFileSync(other.json)).toEqual(readFileSync(one.json));
});

test('a finished journal is not continued', async () => {
  const workspace = createWorkspace(urls.slice(0, 5));
  await runCommand([...workspace.args, '--host-gap', '0']);
  const before = server.seen.length;
  const again = await runCommand([...workspace.args, '--host-gap', '0']);
  expect(again.stderr).not.toContain('继续');
  expect(server.seen.length).toBeGreaterThan(before);
});

test('Ctrl-C saves what is known and says so', async () => {
  const workspace = createWorkspace(urls);
  const { child, finished } = startCommand([...workspace.args, '--host-gap', '50']);
  while (sizeOf(workspace.journal) < 500 && child.exitCode === null) await sleep(5);
  child.kill('SIGINT');
  const { code, stderr } = await finished;
  expect(code).toBe(130);
  expect(stderr).toContain('已停下，进度已保存；再次运行会从这里继续。');
  expect(readFileSync(workspace.journal, 'utf8').endsWith('}\n')).toBe(true);
});

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
