import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const module = pathToFileURL(resolve('scripts/process/free-memory.ts')).href;

/** A process of its own: what other tests hold would be looked through, too. */
const program = `
  import { freeMemory } from ${JSON.stringify(module)};
  const total = () => process.memoryUsage().heapTotal;
  const before = total();
  let held = Array.from({ length: 1_000_000 }, (_, i) => ({ i }));
  const full = total() - before;
  held = undefined;
  freeMemory();
  console.log(JSON.stringify({ full, freed: total() - before }));
`;

it('memory that nothing holds goes back to the system at once', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  const { full, freed } = JSON.parse(output) as { full: number; freed: number };
  expect(full).toBeGreaterThan(20_000_000);
  expect(freed).toBeLessThan(full / 4);
});
