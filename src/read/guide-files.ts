import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuideData } from '../schema/guide.ts';
import { FaultError } from '../schema/issue.ts';
import type { GuideLanguage } from '../schema/language.ts';
import type { Term } from '../schema/term.ts';
import { dataFiles, type DataReader } from './data-file.ts';
import { languageOf } from './language.ts';
import { cleanText } from './text.ts';

/** guide.yaml of a checked guide. @throws FaultError when it is at fault, which it can be while somebody writes */
export function readGuideYaml(contentDir: string): GuideData {
  return readChecked(contentDir, dataFiles.guide);
}

/** The language of the guide, also at a moment when guide.yaml cannot be read. */
export function readLanguage(contentDir: string): GuideLanguage {
  try {
    return readGuideYaml(contentDir).language;
  } catch {
    return languageOf(contentDir);
  }
}

/** terms.yaml of a checked guide. @throws FaultError as above */
export function readTerms(contentDir: string): Term[] {
  return readChecked(contentDir, dataFiles.terms);
}

function readChecked<Data>(contentDir: string, { name, read }: DataReader<Data>): Data {
  const path = join(contentDir, name);
  const { file, issues } = read(path, cleanText(readFileSync(path, 'utf8')));
  if (file.data === undefined) throw new FaultError(issues);
  return file.data;
}
