import { memoryUsage } from 'node:process';
import { expect, it } from 'vitest';
import { freeMemory } from '../../../scripts/process/free-memory.ts';

it('memory that nothing holds goes back to the system at once', () => {
  const megabytes = 1_000_000;
  freeMemory();
  const before = memoryUsage().heapTotal;
  let held: object[] | undefined = Array.from({ length: 2_000_000 }, (_, i) => ({ i }));
  expect(held.length).toBe(2_000_000);
  const full = memoryUsage().heapTotal;
  expect(full - before).toBeGreaterThan(40 * megabytes);
  held = undefined;
  freeMemory();
  expect(full - memoryUsage().heapTotal).toBeGreaterThan(40 * megabytes);
});
