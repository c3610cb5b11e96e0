import type { AuthorWords } from '../../rule-words.ts';
import { enPhrases } from '../phrases/index.ts';
import { enCommands } from '../commands/index.ts';
import { addresses } from './addresses.ts';
import { commands } from './commands.ts';
import { dist } from './dist.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { lessons } from './lessons.ts';
import { markup } from './markup.ts';
import { math } from './math.ts';
import { ratings } from './ratings.ts';
import { references } from './references.ts';
import { snippets } from './snippets.ts';
import { structure } from './structure.ts';
import { unfinished } from './unfinished.ts';
import { yaml } from './yaml.ts';

/** What authors are told, in English. */
export const enRules: AuthorWords = {
  language: 'en',
  commands: enCommands,
  comma: ', ',
  rules: {
    ...files,
    ...yaml,
    ...fields,
    ...markup,
    ...lessons,
    ...addresses,
    ...references,
    ...structure,
    ...ratings,
    ...math,
    ...unfinished,
    ...snippets,
    ...commands,
    ...dist,
  },
  areas: {
    files: 'Files',
    yaml: 'YAML and JSON',
    fields: 'Fields',
    markup: 'Markup',
    lessons: 'Shape of a lesson',
    addresses: 'Outside addresses',
    references: 'References',
    structure: 'Structure',
    ratings: 'Ratings and quotes',
    math: 'Formulas',
    unfinished: 'Unfinished work',
    snippets: 'Snippets of code',
    commands: 'Commands',
    dist: 'The built site',
  },
  phrases: enPhrases,
};
