import { existsSync, readFileSync, statSync } from 'node:fs';
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

const LINKS = 360;
const KILLS = 6;

/** Requests that a link of this folder needs: a third of the links redirect three times. */
const HOPS = { many: 1, gone: 1, old: 4 };
const folders = Object.keys(HOPS) as (keyof typeof HOPS)[];

/** Requests of a run that nothing disturbs. */
const REQUESTS = folders.reduce((sum, folder) => sum + (HOPS[folder] * LINKS) / folders.length, 0);

/**
 * What a kill can cost: a link that has begun keeps its place until its result is in the journal,
 * so 8 links at most have asked for something that is not there yet, and none of them more often
 * than it has hops.
 */
const LOST = 8 * Math.max(...Object.values(HOPS));

let server: HostileServer;
let urls: string[];
let undisturbed: ReturnType<typeof createWorkspace>;

beforeAll(async () => {
  const handlers = new Map([
    ['/many/*', page(`<title>课程</title>${PROSE}`)],
    ['/gone/*', status(404)],
    ['/old/*', redirect(301, '/older/1')],
    ['/older/*', redirect(301, '/oldest/1')],
    ['/oldest/*', redirect(301, '/many/new')],
  ]);
  server = await startServer(handlers, { hosts: 8 });
  urls = Array.from({ length: LINKS }, (_, index) => {
    const folder = folders[index % folders.length];
    return `http://127.0.0.${(index % 8) + 1}:${server.port}/${folder}/${index}`;
  });
  undisturbed = createWorkspace(urls);
  await runCommand([...undisturbed.args, '--host-gap', '0']);
}, 60_000);

afterAll(() => server.close());

test('a run that nothing disturbs asks once for every hop', () => {
  expect(server.seen).toHaveLength(REQUESTS);
});

test('a run that is killed again and again ends in the report of an undisturbed one', async () => {
  const killed = createWorkspace(urls);
  const args = [...killed.args, '--host-gap', '10'];
  const lost: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const asked = server.seen.length;
    const known = requestsIn(killed.journal);
    const { child, finished } = startCommand(args);
    // Waits until this run has got some way, never the same, and never all of them to the end.
    const share = (0.8 * Math.random() * sizeOf(undisturbed.journal)) / KILLS;
    const target = sizeOf(killed.journal) + 1 + share;
    while (sizeOf(killed.journal) < target && child.exitCode === null) await sleep(2);
    child.kill('SIGKILL');
    expect(await finished).toMatchObject({ signal: 'SIGKILL' });
    await server.idle();
    lost.push(server.seen.length - asked - (requestsIn(killed.journal) - known));
  }
  const last = await runCommand(args);

  expect(last.stderr).toMatch(/继续上次的检查，已有 \d+ 个结果/);
  expect(readFileSync(killed.json)).toEqual(readFileSync(undisturbed.json));
  expect(Math.max(...lost)).toBeLessThanOrEqual(LOST);
});

test('two runs over equal links give equal bytes, in whatever order the links stand', async () => {
  const other = createWorkspace(urls.toReversed());
  await runCommand([...other.args, '--host-gap', '0'], { TZ: 'Asia/Shanghai', LC_ALL: 'C' });
  expect(readFileSync(other.json)).toEqual(readFileSync(undisturbed.json));
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

/** Requests that the results in a journal stand for. */
function requestsIn(journal: string): number {
  const text = existsSync(journal) ? readFileSync(journal, 'utf8') : '';
  const results = text.split('\n').slice(1, -1);
  return results.reduce((sum, line) => {
    const { url } = JSON.parse(line) as { url: string };
    return sum + HOPS[folders.find((name) => url.includes(`/${name}/`))!];
  }, 0);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
