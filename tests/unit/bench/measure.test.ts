import { describe, expect, it } from 'vitest';
import { measure, parseTimes } from '../../../scripts/bench/measure.ts';
import {
  listProcesses,
  parsePs,
  parseStatus,
  sumTree,
} from '../../../scripts/bench/process-tree.ts';

describe('memory of processes', () => {
  const listed = '    1     0   900\n   20     1  1000\n   21    20  2000\n  300    21    50\n';

  it('is read from ps, whatever else it says', () => {
    expect(parsePs(`  PID  PPID   RSS\n${listed}`)).toEqual([
      { id: 1, parent: 0, bytes: 921_600 },
      { id: 20, parent: 1, bytes: 1_024_000 },
      { id: 21, parent: 20, bytes: 2_048_000 },
      { id: 300, parent: 21, bytes: 51_200 },
    ]);
  });

  it('is read from /proc, where threads of the kernel have none', () => {
    const text = 'Name:\tnode\nTgid:\t41\nPid:\t41\nPPid:\t7\nVmHWM:\t  900 kB\nVmRSS:\t  800 kB\n';
    expect(parseStatus(text)).toEqual({ id: 41, parent: 7, bytes: 819_200 });
    expect(parseStatus('Name:\tkthreadd\nPid:\t2\nPPid:\t0\n')).toEqual({
      id: 2,
      parent: 0,
      bytes: 0,
    });
  });

  it('is that of a process and its descendants, not of its parents and neighbours', () => {
    const processes = [...parsePs(listed), { id: 40, parent: 1, bytes: 7 }];
    expect(sumTree(processes, 20)).toBe(3050 * 1024);
    expect(sumTree(processes, 40)).toBe(7);
    expect(sumTree(processes, 999)).toBe(0);
  });

  it('is not told by Windows', async () => {
    expect(await listProcesses('win32')).toBeUndefined();
  });
});

describe('times of a shell', () => {
  it.each([
    ['dash', '0m0.000000s 0m0.000000s\n1m2.500000s 0m0.250000s\n', 62.75],
    ['bash', '0m0.001s 0m0.002s\n0m1.230s 0m0.450s\n', 1.68],
    ['bash where a comma parts numbers', '0m0,001s 0m0,002s\n0m1,230s 0m0,450s\n', 1.68],
    ['another', '0m0s 0m0s\n0m3s 1m0s\n', 63],
  ])('are those of its children: %s', (_, printed, seconds) => {
    expect(parseTimes(printed)).toBeCloseTo(seconds, 6);
  });

  it('are not guessed', () => {
    expect(parseTimes('')).toBeUndefined();
    expect(parseTimes('0m0.1s 0m0.1s\n')).toBeUndefined();
  });
});

describe.runIf(process.platform !== 'win32')('a measured program', () => {
  const run = (code: string, signal?: AbortSignal) =>
    measure(process.execPath, ['-e', code], process.env, signal);

  it('counts what it starts, and keeps what it says', async () => {
    // By its own clock: on a busy machine a wall clock runs on while nothing is done.
    const busy =
      'const spent = () => { const { user, system } = process.cpuUsage(); return user + system; }; while (spent() < 4e5);';
    const cost = await run(
      `console.log('done'); require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}]); process.exit(4)`,
    );
    expect(cost.status).toBe(4);
    expect(cost.output).toBe('done\n');
    expect(cost.wallSeconds).toBeGreaterThan(0.4);
    expect(cost.cpuSeconds).toBeGreaterThan(0.4);
    expect(cost.peakBytes).toBeGreaterThan(50e6);
  });

  it('ends when it is told to, with what it has started', async () => {
    const abort = new AbortController();
    const ended = run('setTimeout(() => console.log("too late"), 20_000)', abort.signal);
    setTimeout(() => abort.abort(), 300);
    expect((await ended).output).toBe('');
  });
});
