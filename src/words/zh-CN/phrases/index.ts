import type { AuthorWords } from '../../rule-words.ts';
import { addLink } from './add-link.ts';
import { markup } from './markup.ts';
import { math } from './math.ts';
import { yaml } from './yaml.ts';

/** Parts of what authors are told, in Chinese. */
export const zhCNPhrases: AuthorWords['phrases'] = { ...addLink, ...markup, ...math, ...yaml };
