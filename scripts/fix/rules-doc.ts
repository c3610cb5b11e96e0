import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { rules, type Area } from '../../src/schema/rules.ts';
import { replaceFile } from '../files/write-file.ts';

export const rulesDocPath = 'docs/rules.md';

const areaNames: Record<Area, string> = {
  files: '文件',
  yaml: 'YAML 与 JSON',
  fields: '字段',
  markup: '正文的标记',
  lessons: '课的样子',
  addresses: '外部地址',
  references: '相互引用',
  structure: '结构',
  ratings: '评级与引文',
  math: '公式',
  snippets: '代码片段',
  commands: '命令',
  dist: '构建出的站点',
};

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
      `## ${areaNames[area]}`,
      '',
      '| 规则 | 级别 | 要求 | 消息 | 修复 |',
      '| --- | --- | --- | --- | --- |',
      ...Object.entries(rules)
        .filter(([, rule]) => rule.area === area)
        .map(
          ([id, { severity, doc, message, fix }]) =>
            `| ${[`\`${id}\``, severity === 'error' ? '错误' : '警告', escapeCell(doc), escapeCell(show(message)), escapeCell(show(fix))].join(' | ')} |`,
        ),
    ]),
    '',
  ].join('\n');
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
