import { pathToFileURL } from 'node:url';
import { readSettings } from '../src/settings.ts';
import { formatIssues } from './check/report.ts';
import { runCommand } from './process/command.ts';
import { readContent } from '../src/read/read-content.ts';
import { toolEnv, toolPath } from './process/tools.ts';

await runCommand(
  ({ build }) => build.devUsage,
  async (words, args) => {
    const { guide, terms, issues } = readContent(readSettings().contentDir);
    // Faults of notes show in the page; without these two files there is none.
    const faults = issues.filter(
      ({ file, severity }) => severity === 'error' && [guide.path, terms.path].includes(file),
    );
    if (faults.length > 0) {
      process.stdout.write(formatIssues(faults, 'text', words));
      return 1;
    }
    // In this process: a signal ends the server, and nothing is left running behind it.
    const astro = toolPath('astro', words.commands);
    Object.assign(process.env, toolEnv());
    process.argv.splice(1, Infinity, astro, 'dev', ...args);
    await import(pathToFileURL(astro).href);
    return 0;
  },
);
