import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGate, type Gate, type GateLimits } from '../../../scripts/links/gate.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What has been let through, in order, with the milliseconds since the start. */
let passed: string[];
let start: number;

function createTestGate(limits: Partial<GateLimits> = {}): Gate {
  passed = [];
  start = performance.now();
  return createGate({ total: 8, perHost: 1, hostGap: () => 0, ...limits });
}

function note(name: string): void {
  passed.push(`${name} ${Math.round(performance.now() - start)}`);
}

/** A link that asks its hosts one after another, each for `time` ms. */
async function link(gate: Gate, name: string, hosts: string[], time = 10, pause = 0) {
  const [first, ...others] = hosts;
  const visit = await gate.begin(first!);
  note(`${name}@${first}`);
  await sleep(time);
  visit.close(pause);
  for (const host of others) {
    await visit.open(host);
    note(`${name}@${host}`);
    await sleep(time);
    visit.close(pause);
  }
  visit.end();
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

test('one request to a host at a time, first come, first served', async () => {
  const gate = createTestGate();
  for (const name of ['a', 'b', 'c']) void link(gate, name, ['x']);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@x 0', 'b@x 10', 'c@x 20']);
});

test('a host is left alone for its gap, counted from the end of a request', async () => {
  const gate = createTestGate({ hostGap: (host) => (host === 'x' ? 1000 : 0) });
  for (const name of ['a', 'b']) void link(gate, name, ['x']);
  for (const name of ['c', 'd']) void link(gate, name, ['y']);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@x 0', 'c@y 0', 'd@y 10', 'b@x 1010']);
});

test('a pause counts where it is longer than the gap', async () => {
  const gate = createTestGate({ hostGap: () => 100 });
  void link(gate, 'a', ['x'], 10, 2000);
  void link(gate, 'b', ['x'], 10, 50);
  void link(gate, 'c', ['x']);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@x 0', 'b@x 2010', 'c@x 2120']);
});

test('no more links are under way than there are places', async () => {
  const gate = createTestGate({ total: 2 });
  for (const name of ['a', 'b', 'c', 'd']) void link(gate, name, [`host-${name}`]);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@host-a 0', 'b@host-b 0', 'c@host-c 10', 'd@host-d 10']);
});

test('a link keeps its place while it waits for its next hop', async () => {
  const gate = createTestGate({ total: 1, hostGap: () => 500 });
  void link(gate, 'a', ['x', 'x', 'y']);
  void link(gate, 'b', ['z']);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@x 0', 'a@x 510', 'a@y 520', 'b@z 530']);
});

test('a link that has begun goes before those that have not', async () => {
  const gate = createTestGate({ hostGap: () => 100 });
  void link(gate, 'a', ['x', 'y']);
  for (const name of ['b', 'c', 'd']) void link(gate, name, ['y'], 20);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@x 0', 'b@y 0', 'a@y 120', 'c@y 230', 'd@y 350']);
});

test('links that wait for a closed host take no place from others', async () => {
  const gate = createTestGate({ total: 2 });
  void link(gate, 'a', ['x'], 10, 60_000);
  await vi.advanceTimersByTimeAsync(20);
  for (const name of ['b', 'c']) void link(gate, name, ['x']);
  for (const name of ['d', 'e']) void link(gate, name, [name]);
  await vi.advanceTimersByTimeAsync(20);
  expect(passed).toEqual(['a@x 0', 'd@d 20', 'e@e 20']);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed.slice(3)).toEqual(['b@x 60010', 'c@x 60020']);
});

test('with two places per host the second start keeps the gap from the first', async () => {
  const gate = createTestGate({ perHost: 2, hostGap: () => 100 });
  for (const name of ['a', 'b', 'c']) void link(gate, name, ['x'], 1000);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(passed).toEqual(['a@x 0', 'b@x 100', 'c@x 1200']);
});
