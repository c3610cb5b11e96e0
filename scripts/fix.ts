import { readSettings } from '../src/settings.ts';
import { withMemory } from './check/check-guide.ts';
import { exampleNote } from './authors/example-note.ts';
import { undoUnfinished } from './authors/change-files.ts';
import { describeUndone } from './authors/move-note.ts';
import { runCommand } from './process/command.ts';
import { writeEditorFiles } from './fix/editor-files.ts';
import { fixContent } from './fix/fix-content.ts';
import { writeForms } from './fix/write-forms.ts';
import { readContent } from '../src/read/read-content.ts';
import { rulesDocPath, writeRulesDoc } from './fix/rules-doc.ts';

await runCommand(
  ({ fix }) => fix.usage,
  (authors) => {
    const { language, commands: words } = authors;
    const { contentDir } = readSettings();
    const undone = undoUnfinished(contentDir, words);
    if (undone) process.stdout.write(describeUndone(undone, words));
    const changes = withMemory((read) => fixContent(contentDir, words.fix, read));
    for (const { file, line, what } of changes) console.log(`${file}:${line}  ${what}`);
    console.log(changes.length === 0 ? words.fix.nothing : words.fix.changed(changes.length));
    if (process.env['CONTENT_DIR'] !== undefined) return 0;
    if (writeRulesDoc(authors)) console.log(words.fix.rewritten(rulesDocPath));
    for (const file of writeForms(
      '.',
      language,
      withMemory((read) => readContent(contentDir, 'public', read)),
    ))
      console.log(words.fix.rewritten(file));
    for (const file of writeEditorFiles('.', words, exampleNote(contentDir).note))
      console.log(words.fix.rewritten(file));
    return 0;
  },
);
