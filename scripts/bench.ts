import { parseOptions } from './bench/options.ts';
import { formatResult } from './bench/report.ts';
import { runCommand } from './process/command.ts';

const usage = `Usage: npm run bench [-- --notes 50,500,2000] [--runs 1] [--json]
  Generates guides of these sizes, builds each from nothing and once more after one note was touched, and prints what
  that costs: time, memory, the size of the site, and the bytes of first views and of a search, as Chromium loads them
  (CHROMIUM=path overrides the one that is found; without one they are left out). The same size is always the same
  guide. Works in .cache/bench; the guide, its site and its caches stay as they are. 2,000 notes take minutes.
  --notes N,N,…  sizes in notes
  --runs N       builds each so often, and prints the median
  --json         prints every run as JSON
Exit codes: 0 measured, 2 wrong use or a build is running, 3 a fault of ours or of the machine`;

await runCommand(usage, async () => {
  const options = parseOptions(process.argv.slice(2));
  // Loaded late: Playwright takes a while by itself.
  const { runBench } = await import('./bench/run-bench.ts');
  return runBench(
    options,
    (text) => process.stderr.write(text),
    (result) =>
      process.stdout.write(
        options.isJson ? `${JSON.stringify(result, null, 2)}\n` : formatResult(result),
      ),
  );
});
