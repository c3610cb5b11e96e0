import { buffer } from 'node:stream/consumers';
import { languages, linkKinds, ratings } from '../src/schema/link.ts';
import { readContentDir, readSettings } from '../src/settings.ts';
import { addLinks } from './authors/add-link.ts';
import { exampleNote } from './authors/example-note.ts';
import { readLinkArguments, standardInput } from './authors/link-arguments.ts';
import { runCommand } from './process/command.ts';

await runCommand(
  ({ authors }) =>
    authors.addUsage(linkKinds, languages, ratings, exampleNote(readContentDir()).note),
  async (words, args) => {
    const given = readLinkArguments(args);
    const input = given.from.includes(standardInput) ? await buffer(process.stdin) : undefined;
    const { status, text } = addLinks(given, readSettings().contentDir, words, input);
    process.stdout.write(text);
    return status;
  },
  { hasOwnLang: true },
);
