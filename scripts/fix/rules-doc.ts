import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rules, type RuleId } from '../../src/schema/rules.ts';
import { slot, type AuthorWords } from '../../src/words/rule-words.ts';
import { languageOf } from '../../src/read/language.ts';
import { readContentDir } from '../../src/settings.ts';
import { authorWordsOf } from '../../src/words/index.ts';
import { replaceFile } from '../files/write-file.ts';

export const rulesDocPath = 'docs/rules.md';

/** The page of all rules, from the table that makes the messages. */
export function renderRulesDoc(words: AuthorWords): string {
  const { phrases } = words;
  const areas = [...new Set(Object.values(rules).map(({ area }) => area))];
  return [
    `# ${phrases['rules-title']}`,
    '',
    phrases['rules-source'],
    '',
    phrases['rules-levels'],
    ...areas.flatMap((area) => [
      '',
      `## ${words.areas[area]}`,
      '',
      phrases['rules-head'],
      '| --- | --- | --- | --- | --- |',
      ...(Object.keys(rules) as RuleId[])
        .filter((id) => rules[id].area === area)
        .map((id) => toRow(id, words)),
    ]),
    '',
  ].join('\n');
}

function toRow(id: RuleId, words: AuthorWords): string {
  const { message, fix, doc } = words.rules[id];
  const severity = words.phrases[`severity-${rules[id].severity}`];
  const cells = [doc, show(message), show(fix)].map(escapeCell);
  return `| ${[`\`${id}\``, severity, ...cells].join(' | ')} |`;
}

/** Writes the page. @returns whether it changed */
export function writeRulesDoc(words: AuthorWords): boolean {
  const text = renderRulesDoc(words);
  if (existsSync(rulesDocPath) && readFileSync(rulesDocPath, 'utf8') === text) return false;
  replaceFile(rulesDocPath, [text]);
  return true;
}

function show(template: string): string {
  return template.replace(slot, (...[, , , other]: (string | undefined)[]) => other ?? '…');
}

/** Text for a table cell: what Markdown would take for markup stays as it is. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_<>|[\]$#~]/g, '\\$&');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeRulesDoc(authorWordsOf(languageOf(readContentDir(), process.argv)));
