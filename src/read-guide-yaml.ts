import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { guideSchema, type GuideData } from './schema/guide.ts';

/** Reads guide.yaml of a checked guide. @throws when the file is missing or at fault */
export function readGuideYaml(contentDir: string): GuideData {
  return guideSchema.parse(parse(readFileSync(join(contentDir, 'guide.yaml'), 'utf8')));
}
