import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rules, type RuleId } from '../../src/schema/rules.ts';
import { authorWords } from '../../src/words/index.ts';
import { replaceFile } from '../files/write-file.ts';

export const rulesDocPath = 'docs/rules.md';

/** The page of all rules, from the table that makes the messages. */
export function renderRulesDoc(): string {
  const areas = [...new Set(Object.values(rules).map(({ area }) => area))];
  return [
    '# 规则',
    '',
    '由 `src/schema/rules.ts` 生成：`npm run fix` 会重写这一页，请不要手改。',
    '',
    '「错误」使检查以退出码 1 结束，「警告」只提醒。',
    ...areas.flatMap((area) => [
      '',
      `## ${authorWords.areas[area]}`,
      '',
      '| 规则 | 级别 | 要求 | 消息 | 修复 |',
      '| --- | --- | --- | --- | --- |',
      ...(Object.keys(rules) as RuleId[]).filter((id) => rules[id].area === area).map(toRow),
    ]),
    '',
  ].join('\n');
}

function toRow(id: RuleId): string {
  const { message, fix, doc } = authorWords.rules[id];
  const severity = rules[id].severity === 'error' ? '错误' : '警告';
  const cells = [doc, show(message), show(fix)].map(escapeCell);
  return `| ${[`\`${id}\``, severity, ...cells].join(' | ')} |`;
}

/** Writes the page. @returns whether it changed */
export function writeRulesDoc(): boolean {
  const text = renderRulesDoc();
  if (existsSync(rulesDocPath) && readFileSync(rulesDocPath, 'utf8') === text) return false;
  replaceFile(rulesDocPath, [text]);
  return true;
}

function show(template: string): string {
  return template.replace(/\{(\w+)\}/g, '…');
}

/** Text for a table cell: what Markdown would take for markup stays as it is. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_<>|[\]$#~]/g, '\\$&');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeRulesDoc();
