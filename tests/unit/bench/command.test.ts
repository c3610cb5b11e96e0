import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });

it('explains itself', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: npm run bench/);
});

it.each([['--notes', 'many'], ['--size', '3'], ['50']])('ends with 2 on %s', (...args) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Usage: npm run bench');
});
