import type { CommandWords } from '../../command-words.ts';
import { count } from '../count.ts';

export const fix: CommandWords['fix'] = {
  usage: `Usage: npm run fix
  Content: takes out BOMs, CRLF, invisible characters and blanks at line ends, makes addresses https where that is known to
           work, drops tracking parameters and calls languages of code by their usual names; undoes an npm run move that
           was interrupted; gives ids to cards and exercises; when the content has no errors, records addresses and link
           ids in published.json
  Documents: writes docs/rules.md anew. Code is not touched: npx oxlint --fix and npx oxfmt do that
  Editors: writes the JSON Schemas and snippets in .vscode
  GitHub: writes the issue forms, the template of pull requests and what the workflow of links says in the language of the
          guide
  Changes nothing that would change the meaning, and lists what it did
Exit codes: 0 done, 2 wrong use, 3 a fault of the program`,
  nothing: 'Nothing to mend in the content',
  changed: (places) => `Mended ${count(places, 'place')} in the content`,
  rewritten: (file) => `${file} was written anew`,
  lineEnds: 'all line ends are LF now',
  invisible: (characters) => `took out invisible characters: ${characters.join(', ')}`,
  blanks: 'took out blanks at the line end',
  lastLine: 'the file ends with one line break',
  language: (from, to) => `language of the code: ${from} → ${to}`,
  taskId: (tag, id) => `${tag}> got id="${id}"`,
  published: 'recorded all addresses and link ids',
};
