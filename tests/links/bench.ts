/**
 * Figures of the link checker, against servers of our own on loopback:
 *
 *   node tests/links/bench.ts links 10000     time, peak memory, requests to a host at once
 *   node tests/links/bench.ts kills 10000 20  results lost and wrong after kills at random points
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorkspace, startCommand } from './command.ts';
import {
  page,
  PROSE,
  redirect,
  startServer,
  status,
  type HostileServer,
} from './hostile-server.ts';

const HOSTS = 8;
const PROBE = `data:text/javascript,process.on('exit',()=>console.error('rss',process.resourceUsage().maxRSS))`;
const GAP = ['--host-gap', '0'];

const [task, count = '10000', kills = '20'] = process.argv.slice(2);
const server = await startServer(
  new Map([
    ['/many/*', page(`<title>课程</title>${PROSE}`)],
    ['/gone/*', status(404)],
    ['/old/*', redirect(301, '/many/new')],
  ]),
  { hosts: HOSTS },
);
const urls = Array.from({ length: Number(count) }, (_, index) => {
  const folder = ['many', 'many', 'gone', 'old'][index % 4];
  return `http://127.0.0.${(index % HOSTS) + 1}:${server.port}/${folder}/${index}`;
});
if (task === 'kills') await measureKills(server, Number(kills));
else await measureRun(server);
await server.close();

async function measureRun({ seen, peak }: HostileServer): Promise<void> {
  const start = performance.now();
  const { finished } = startCommand([...createWorkspace(urls).args, ...GAP], {
    NODE_OPTIONS: `--import ${PROBE}`,
  });
  const { code, stderr } = await finished;
  console.log({
    links: urls.length,
    exitCode: code,
    seconds: Math.round((performance.now() - start) / 100) / 10,
    peakRssMb: Math.round(Number(/rss (\d+)/.exec(stderr)?.[1]) / 1024),
    requests: seen.length,
    peakConnectionsPerHost: peak.perHost,
    peakConnectionsInAll: peak.inAll,
  });
}

async function measureKills({ seen }: HostileServer, times: number): Promise<void> {
  const undisturbed = createWorkspace(urls);
  await startCommand([...undisturbed.args, ...GAP]).finished;
  const whole = sizeOf(undisturbed.journal);
  const requests = seen.length;

  const killed = createWorkspace(urls);
  let lost = 0;
  let done = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const { child, finished } = startCommand([...killed.args, ...GAP]);
    const target = sizeOf(killed.journal) + (Math.random() * 1.8 * whole) / times;
    while (sizeOf(killed.journal) < target && child.exitCode === null) await sleep(2);
    child.kill('SIGKILL');
    await finished;
    const lines = linesOf(killed.journal) - 1;
    lost += Math.max(0, done - lines);
    done = lines;
  }
  await startCommand([...killed.args, ...GAP]).finished;
  const expected = new Map(undisturbed.rows().map((row) => [row.url, JSON.stringify(row)]));
  const rows = killed.rows();
  console.log({
    links: urls.length,
    kills: times,
    doneAtLastKill: done,
    resultsLost: lost,
    resultsMissing: expected.size - rows.length,
    resultsWrong: rows.filter((row) => JSON.stringify(row) !== expected.get(row.url)).length,
    sameBytes: readFileSync(killed.json).equals(readFileSync(undisturbed.json)),
    requestsAskedTwice: seen.length - 2 * requests,
  });
}

function linesOf(file: string): number {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 1;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
