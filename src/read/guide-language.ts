import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../markdown/front-matter.ts';
import { guideLanguages, type GuideData } from '../schema/guide.ts';
import { textOf } from './content.ts';
import { dataFiles } from './data-file.ts';
import { cleanText } from './text.ts';

/**
 * The language that guide.yaml names, however much else of it is at fault: its faults are told in this language.
 * Undefined when it cannot be read or names none that the guide can have. Never throws.
 */
export function guideLanguage(contentDir: string): GuideData['language'] | undefined {
  let text: string;
  try {
    text = cleanText(readFileSync(join(contentDir, dataFiles.guide.name), 'utf8'));
  } catch {
    return undefined;
  }
  const { data } = parseYaml(text, dataFiles.guide.name, 0);
  const line = /^language:[ \t]*(["']?)([\w-]+)\1[ \t]*(?:#.*)?$/m;
  const name = data === undefined ? line.exec(text)?.[2] : textOf(data, 'language');
  return guideLanguages.find((language) => language === name);
}
