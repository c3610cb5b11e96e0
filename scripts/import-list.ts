import { readSettings } from '../src/settings.ts';
import { runImport } from './import/run-import.ts';
import { runCommand } from './process/command.ts';
import { localDay } from './process/local-day.ts';

await runCommand(
  ({ imports }) => imports.usage,
  (words, args) => {
    const today = localDay(new Date());
    const { status, text } = runImport(args, readSettings().contentDir, today, words);
    process.stdout.write(text);
    return status;
  },
);
