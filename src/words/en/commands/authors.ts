import type { CommandWords } from '../../command-words.ts';
import { count } from '../count.ts';

export const authors: CommandWords['authors'] = {
  addUsage: (
    kinds: readonly string[],
    languages: readonly string[],
    ratings: readonly string[],
    example: string,
  ) => `Usage: npm run add -- <address>… <part>/<slug>#<reading list> [options]
       npm run add -- --from <file> <part>/<slug>#<reading list> [options]
  e.g. npm run add -- https://arxiv.org/abs/1702.03275 ${example}#reading
  Adds the links at the end of that list, asks no network, guesses what it cannot know and says how to complete it
  Of several links one that is wrong keeps all from being written; each fault is told with its line
  --from FILE    one address a line, with a title behind it if you like; blank lines and # are skipped; - reads standard input
  --id ID        made of author and title where none is given
  --title TITLE  --why ONE SENTENCE     these three for a single link only
  --by AUTHOR (once for each)   --via SITE OF A COPY   --year YEAR
  --kind ${kinds.join('|')}
  --lang ${languages.join('|')}   --rating ${ratings.join('|')}
  --new-section TITLE   makes the list, with its title, where it is not there yet
Exit codes: 0 added, 1 the content is wrong and nothing was written, 2 wrong usage, 3 a fault of the program`,
  newUsage: (part) => `Usage: npm run new -- <part>/<slug> <title> [--level intro|core|advanced]
  For example: npm run new -- ${part}/new-name A new note
  Makes a note that passes the check, and lists it at the end of its part in guide.yaml
  One that is planned needs no title, keeps its place and is taken out of planned
Exit codes: 0 made, 1 the name is wrong or there are faults in the content, 2 wrong use, 3 a fault of the program`,
  titleMissing: 'The title is missing',
  firstArgument: 'Write the first argument as <part>/<slug>',
  unknownLevel: (level, known) => `There is no level “${level}”; there is: ${known.join(', ')}`,
  made: (file, guide, id) => `Made ${file} and listed it in ${guide}
What comes next:
  1. Change summary and requires, and write the text (how: CONTRIBUTING.md)
  2. Add links: npm run add -- <address> ${id}#reading --new-section "What to read"
  3. Check: npm run check -- ${file}; look at it: npm start\n`,
  moveUsage: (example, part) => `Usage: npm run move -- <part>/<slug> <part>/<slug> [options]
  For example: npm run move -- ${example} ${part}/new-name
  Gives a note another address: changes the file, guide.yaml, links within the guide, requires and terms.yaml together; the
  old address goes into formerly and redirects to the new one
  In another part it comes last, in its own it stays where it is; to choose another place:
  --before SLUG   before that note
  --after SLUG    after that note
  --dry-run       only says what would change, and writes nothing
  Either everything is changed or no file at all
Exit codes: 0 moved, 1 cannot be moved or there are faults in the content, 2 wrong use, 3 a fault of the program`,
  twoAddresses: 'It takes two arguments: the old <part>/<slug> and the new <part>/<slug>',
  addressForm: (id) => `Write “${id}” as <part>/<slug>`,
  sameAddress: 'Both addresses are the same; to change the order only, edit guide.yaml',
  onePosition: 'Give either --before or --after',
  otherPart: (name, part) => `“${name}” is not in the part “${part}”`,
  mendFirst: 'Nothing was changed. Mend these first:',
  wouldBreak: 'Nothing was changed: after the move there would be these errors',
  moved: (from, to) => `Moved ${from} → ${to}`,
  wouldMove: (from, to) =>
    `These places would change (--dry-run, nothing was written): ${from} → ${to}`,
  redirected: (from, to, folder) =>
    `/${from}/ will redirect to /${to}/, with the fragment behind #. Change what names the old address outside of ${folder}/ yourself`,
  formerlyAdded: (file, id) => `→ ${file}, formerly has ${id} now`,
  undone: (files) =>
    `The last npm run move or import was interrupted and has been undone (${count(files, 'file')})`,
  kept: (name) => `${name} has been changed since and was left alone; please look at it`,
  foreignJournal: (name) =>
    `“${name}” is not the one that npm run move or import writes; delete it and try again`,
};
