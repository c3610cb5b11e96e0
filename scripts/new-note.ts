import { readContentDir, readSettings } from '../src/settings.ts';
import { exampleNote } from './authors/example-note.ts';
import { newNote } from './authors/new-note.ts';
import { runCommand } from './process/command.ts';
import { localDay } from './process/local-day.ts';

await runCommand(
  ({ authors }) => authors.newUsage(exampleNote(readContentDir()).part),
  (words, args) => {
    const today = localDay(new Date());
    const { status, text } = newNote(args, readSettings().contentDir, today, words);
    process.stdout.write(text);
    return status;
  },
);
