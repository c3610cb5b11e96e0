import type { AuthorWords } from '../../rule-words.ts';
import { addLink } from './add-link.ts';
import { fields } from './fields.ts';
import { files, system } from './files.ts';
import { lessons } from './lessons.ts';
import { markup } from './markup.ts';
import { katex, math } from './math.ts';
import { report } from './report.ts';
import { site } from './site.ts';
import { snippets } from './snippets.ts';
import { structure } from './structure.ts';
import { yaml, yamlCodes } from './yaml.ts';

/** Parts of what authors are told, in English. */
export const enPhrases: AuthorWords['phrases'] = {
  ...markup,
  ...math,
  ...katex,
  ...fields,
  ...files,
  ...system,
  ...yaml,
  ...yamlCodes,
  ...lessons,
  ...structure,
  ...report,
  ...addLink,
  ...site,
  ...snippets,
};
