import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideLanguages, type GuideData } from '../schema/guide.ts';

/** Line by line, because every command asks and most have no use for a parser; below another field it is indented. */
const field = /^(["']?)language\1[ \t]*:[ \t]+(["']?)([\w-]+)\2[ \t]*(?:#.*)?$/m;

/**
 * The language that guide.yaml names, however much else of it is at fault: its faults are told in this language.
 * Undefined when it cannot be read or names none that the guide can have. Never throws.
 */
export function guideLanguage(contentDir: string): GuideData['language'] | undefined {
  let text: string;
  try {
    text = readFileSync(join(contentDir, 'guide.yaml'), 'utf8');
  } catch {
    return undefined;
  }
  const name = field.exec(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))?.[3];
  return guideLanguages.find((language) => language === name);
}
