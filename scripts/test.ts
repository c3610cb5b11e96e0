import { readFileSync, rmSync } from 'node:fs';
import { codeTools, type CodeTool } from './check/code-tools.ts';
import { findChromium, installChromium } from './setup/chromium.ts';
import { runCommand } from './process/command.ts';
import type { CommandWords } from '../src/words/commands.ts';
import { runSideBySide, type Write } from './process/side-by-side.ts';
import { runQuietly, toolEnv, toolPath, type Tool } from './process/tools.ts';

const usage = `Usage: npm test
  Everything CI runs: types, lint, format and content; the notes' snippets; unit, link checker, build and browser tests, and the comparison with @astrojs/mdx.
  Finds a Chromium (CHROMIUM=path overrides) and the Python packages that the notes use, or installs them and says so.`;

interface Stage {
  name: string;
  /** What must have ended before: the others run side by side, for two processors are there as a rule. */
  after?: string[];
  tool: string;
  args: string[];
  env?: Record<string, string>;
}

const reportOf = (name: string) => `.cache/vitest-${name}.json`;
const vitest = (name: string, more: Partial<Stage> = {}): Stage => ({
  name,
  tool: 'vitest',
  args: ['run', '--project', name, '--reporter=default', '--reporter=json'].concat(
    `--outputFile.json=${reportOf(name)}`,
  ),
  ...more,
});

const code = (name: CodeTool, after: string[] = []): Stage => {
  const { command, env, after: own = [] }: Tool = codeTools[name];
  const [tool, ...args] = command;
  return { name, tool, args, after: [...own, ...after], ...(env && { env }) };
};

/** Two lanes, one for each processor: builds and browsers, and all that needs neither. */
const stages: Stage[] = [
  { name: 'content', tool: 'scripts/check.ts', args: ['--content'] },
  code('types'),
  code('components'),
  code('component-lint', ['components']),
  { name: 'snippets', tool: 'scripts/check-snippets.ts', args: ['--install'], after: ['content'] },
  vitest('unit', { after: ['snippets'] }),
  code('code', ['unit']),
  code('format', ['code']),
  vitest('links', { after: ['format'] }),
  // Takes the notes as the build tests have rendered them, and builds the guide once more by @astrojs/mdx.
  vitest('oracle', { after: ['links'] }),
  vitest('build', { after: ['component-lint'] }),
  // The sites that the build tests made a moment ago serve the browser tests too.
  vitest('browser', { after: ['build', 'links'], env: { TEST_SITES: 'keep' } }),
];

await runCommand(usage, async ({ commands }) => {
  if (findChromium() === undefined) installChromium();
  const counts = await runSideBySide(
    stages.map((stage) => ({ ...stage, run: (write) => run(stage, write, commands) })),
    (text) => process.stdout.write(text),
  );
  const failures = stages.filter((_, index) => counts[index]!.failed > 0);
  if (failures.length > 0) console.log(`\nfailed: ${failures.map(({ name }) => name).join(', ')}`);
  const sum = (key: 'passed' | 'failed') => counts.reduce((all, one) => all + one[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return failures.length > 0 ? 1 : 0;
});

async function run(
  { name, tool, args, env }: Stage,
  write: Write,
  words: CommandWords,
): Promise<Counts> {
  write(`\n== ${name}: ${tool} ${args.join(' ')}\n`);
  const started = performance.now();
  rmSync(reportOf(name), { force: true });
  const file = tool.endsWith('.ts') ? tool : toolPath(tool, words);
  const { code, error } = await runQuietly(process.execPath, [file, ...args], toolEnv(env), write);
  if (error) write(`${error.message}\n`);
  write(`== ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return tool === 'vitest'
    ? readCounts(reportOf(name), code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

interface Counts {
  passed: number;
  failed: number;
}

/** Tests of a vitest run; a run that broke before it could count is one failure. */
function readCounts(report: string, status: number | null): Counts {
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
