import type { CommandWords } from '../../command-words.ts';

export const check: CommandWords['check'] = {
  usage: `Usage: npm run check [-- options] [file…]
  Without a file: the content first, then types, lint and format of the code, unless it is as they last passed it
  With files: only these (references are still checked against the whole guide)
  --content            the content only
  --strict AREA        warnings of this area count as errors too, e.g. lessons (the areas are in docs/rules.md)
  --format FORMAT      text (default), json or github
Exit codes: 0 no errors, 1 faults in the content, 2 wrong use, 3 a fault of the program`,
  notContent: (path) => `“${path}” is not in the content folder`,
  unknownArea: (name, known) => `There is no area “${name}”; there is: ${known.join(', ')}`,
};
