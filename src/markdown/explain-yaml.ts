import { say, type Phrase } from '../schema/phrases/index.ts';
import { yamlCodes } from '../schema/phrases/yaml.ts';

export const tooDeep = say('yaml-RESOURCE_EXHAUSTION');

/** Deepest nesting of brackets on one line; the note schema needs four levels. */
const depthLimit = 50;

/** Lines, separators and marks of one file: fields of three thousand links, or a second of the parser. */
export const markLimit = 30_000;

/** Whether a text has more lines, separators and marks than a number. */
export function hasMoreMarks(yaml: string, most: number): boolean {
  let count = 0;
  for (const _ of yaml.matchAll(/\n|,|[:?-](?=\s|$)|[&*!]/g)) if (++count > most) return true;
  return false;
}

/** Offset of the bracket that nests too deep, or undefined: the YAML parser would run out of stack. */
export function isTooDeep(yaml: string): number | undefined {
  let depth = 0;
  let start = 0;
  for (let i = 0; i < yaml.length; i++) {
    const character = yaml[i]!;
    if (character === '\n') depth = 0;
    else if (character === '[' || character === '{') {
      if (depth++ === 0) start = i;
      if (depth > depthLimit) return start;
    } else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return undefined;
}

/** A code of the YAML parser in plain words. */
export function explainYaml(code: string): Phrase {
  const known = yamlCodes.find((name) => name === code);
  return say(known === undefined ? 'yaml-other' : `yaml-${known}`);
}
