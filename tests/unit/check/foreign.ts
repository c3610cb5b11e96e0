import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIssues } from '../../../scripts/check/report.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import { authorWordsOf } from '../../../src/words/index.ts';

const english = authorWordsOf('en');
const chinese = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef]+/gu;

/** Chinese in the English report of faults, but for what it quotes of the guide. */
export function foreignIn(issues: readonly Issue[], written: string): string[] {
  return [...formatIssues(issues, 'text', english).matchAll(chinese)]
    .map(([text]) => text)
    .filter((text) => !written.includes(text));
}

/** Names and texts of all files of a folder. */
export function writtenIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${file}\n${readFileSync(file, 'utf8')}` : file;
    })
    .join('\n');
}
