import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findChromium, installChromium } from './chromium.ts';
import { runCommand } from './command.ts';
import { toolEnv } from './tools.ts';

const usage = `Usage: npm test
  Everything CI runs: types, lint, format and content; the notes' snippets; unit, link checker, build and browser tests.
  Finds a Chromium (CHROMIUM=path overrides) and the Python packages that the notes use, or installs them and says so.`;

interface Stage {
  name: string;
  command: string;
  args: string[];
  /** Whether the stage reports its own numbers; otherwise it counts as one test. */
  isVitest: boolean;
  env?: Record<string, string>;
}

const report = '.cache/vitest.json';
const stages: Stage[] = [
  { name: 'check', command: 'node', args: ['scripts/check.ts'], isVitest: false },
  {
    name: 'snippets',
    command: 'node',
    args: ['scripts/check-snippets.ts', '--install'],
    isVitest: false,
  },
  ...['unit', 'links', 'build', 'browser'].map((project) => ({
    name: project,
    command: 'vitest',
    isVitest: true,
    // The sites that the build tests made a moment ago serve the browser tests too.
    ...(project === 'browser' && { env: { TEST_SITES: 'keep' } }),
    args: [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
  })),
];

await runCommand(usage, async () => {
  if (findChromium() === undefined) installChromium();
  let passed = 0;
  let failed = 0;
  const failures: string[] = [];
  for (const stage of stages) {
    console.log(`\n== ${stage.name}: ${stage.command} ${stage.args.join(' ')}`);
    const started = performance.now();
    rmSync(report, { force: true });
    const status = await run(stage);
    const counts = stage.isVitest
      ? readCounts(status)
      : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0) failures.push(stage.name);
    console.log(`== ${stage.name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

function run({ command, args, env }: Stage): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: toolEnv(env),
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Tests of a vitest run; a run that broke before it could count is one failure. */
function readCounts(status: number): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    const failed = numFailedTests ?? 0;
    const isEmpty = (numPassedTests ?? 0) + failed === 0;
    return {
      passed: numPassedTests ?? 0,
      failed: failed === 0 && (status !== 0 || isEmpty) ? 1 : failed,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
