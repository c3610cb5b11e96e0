import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { canInstallPackages, installPackages } from './setup/apt.ts';
import { formatIssues, formats } from './check/report.ts';
import { runCommand, UsageError } from './process/command.ts';
import { readContent } from '../src/read/read-content.ts';
import { checkSnippets } from './snippets/check-snippets.ts';
import { keepIn, keepNothing } from './snippets/kept.ts';
import { pythonPath } from './snippets/python.ts';

await runCommand(
  ({ snippets }) => snippets.usage,
  async (authors, args) => {
    const { commands: words } = authors;
    const { values, positionals } = parseArgs({
      args,
      options: {
        fresh: { type: 'boolean', default: false },
        install: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
      allowPositionals: true,
    });
    const format = formats.find((name) => name === values.format);
    if (!format) throw new UsageError(words.process.unknownFormat(values.format, formats));
    const absent = positionals.find((file) => !existsSync(file));
    if (absent !== undefined) throw new UsageError(words.process.noFile(absent));
    const wanted = new Set(
      positionals.map((file) => relative('.', resolve(file)).replaceAll('\\', '/')),
    );
    const { notes } = readContent(readSettings().contentDir);

    const python = pythonPath();
    const chosen = notes.filter(({ source }) => wanted.size === 0 || wanted.has(source.file));
    const kept = values.fresh ? keepNothing : keepIn('.cache/snippets');
    const check = () => checkSnippets(chosen, python, words, undefined, kept);
    let report = await check();
    if (report.missing.length > 0 && values.install && canInstallPackages()) {
      installPackages(report.missing);
      report = await check();
    }
    const { issues, missing, parsed, run, skipped } = report;
    if (missing.length > 0) {
      console.error(words.snippets.missing(python, missing));
      return 2;
    }
    if (wanted.size === 0) kept.prune();
    if (issues.length > 0 || format === 'json')
      process.stdout.write(formatIssues(issues, format, authors));
    if (skipped.fences > 0)
      console.error(words.snippets.skipped(skipped.fences, python, skipped.modules));
    if (format === 'text' && issues.length === 0) console.log(words.snippets.fine(parsed, run));
    return issues.length > 0 ? 1 : 0;
  },
);
