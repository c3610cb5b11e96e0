import { spawnSync } from 'node:child_process';

// Build, then serve: two commands, so that each can be run alone.
const { status } = spawnSync(process.execPath, [`${import.meta.dirname}/build.ts`], {
  stdio: 'inherit',
});
if (status === 0) await import('./preview.ts');
else process.exitCode = status ?? 3;
