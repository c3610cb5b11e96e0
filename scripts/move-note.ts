import { readSettings } from '../src/settings.ts';
import { moveNote } from './authors/move-note.ts';
import { runCommand } from './process/command.ts';

await runCommand(
  ({ authors }) => authors.moveUsage,
  (words, args) => {
    const { status, text } = moveNote(args, readSettings().contentDir, words);
    process.stdout.write(text);
    return status;
  },
);
