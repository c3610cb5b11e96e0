import { readContentDir, readSettings } from '../src/settings.ts';
import { exampleNote } from './authors/example-note.ts';
import { moveNote } from './authors/move-note.ts';
import { runCommand } from './process/command.ts';

await runCommand(
  ({ authors }) => {
    const { note, part } = exampleNote(readContentDir());
    return authors.moveUsage(note, part);
  },
  (words, args) => {
    const { status, text } = moveNote(args, readSettings().contentDir, words);
    process.stdout.write(text);
    return status;
  },
);
