import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules, type Area } from '../src/schema/rules.ts';
import { checkGuide } from './check/check-guide.ts';
import { codeTools } from './check/code-tools.ts';
import { formatIssues, formats, type Format } from './check/report.ts';
import { runCommand, UsageError } from './process/command.ts';
import { runTools } from './process/tools.ts';
import { guideLanguages } from '../src/schema/guide.ts';

const usage = `用法：npm run check [-- 选项] [文件…]
  没有文件：先查内容，再查类型、代码规范与格式
  有文件：只查这些文件（仍按整份指南核对引用）
  --content            只查内容
  --strict AREA        这一类规则的警告也算错误，例如 lessons（类别见 docs/rules.md）
  --format FORMAT      text（默认）、json、github
  --lang LANG          guide.yaml 没有写明语言时，用什么语言说：zh-CN、en（默认）
退出码：0 没有错误，1 内容有错，2 用法不对，3 程序自己的错`;

await runCommand(usage, (words) => {
  const { values, positionals } = readArguments();
  const { content, issues: found } = checkGuide();
  const issues = found.map((issue) =>
    rules[issue.ruleId].area === values.strict ? { ...issue, severity: 'error' as const } : issue,
  );
  const wanted = new Set(
    positionals.map((file) => relative('.', resolve(file)).replaceAll('\\', '/')),
  );
  const shown = issues.filter(
    ({ file }) =>
      wanted.size === 0 || [...wanted].some((path) => file === path || file.startsWith(`${path}/`)),
  );
  for (const path of wanted) {
    const isContent = [
      ...content.files.map((file) => file.path),
      ...issues.map(({ file }) => file),
    ].some((file) => file === path || file.startsWith(`${path}/`));
    if (!isContent) throw new UsageError(`「${path}」不在内容文件夹里`);
  }
  process.stdout.write(formatIssues(shown, values.format, words));
  if (shown.some(({ severity }) => severity === 'error')) return 1;
  const isContentOnly =
    values.content || wanted.size > 0 || process.env['CONTENT_DIR'] !== undefined;
  if (isContentOnly || values.format === 'json') return 0;
  return runTools(Object.values(codeTools), words);
});

interface Arguments {
  values: { content: boolean; strict: Area | undefined; format: Format };
  positionals: string[];
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({
    options: {
      content: { type: 'boolean', default: false },
      strict: { type: 'string' },
      format: { type: 'string', default: 'text' },
      lang: { type: 'string' },
    },
    allowPositionals: true,
  });
  const format = formats.find((name) => name === values.format);
  if (!format)
    throw new UsageError(`不认识的格式「${values.format}」，可用：${formats.join('、')}`);
  const areas = new Set(Object.values(rules).map(({ area }) => area));
  const strict = [...areas].find((area) => area === values.strict);
  if (values.strict !== undefined && strict === undefined)
    throw new UsageError(`不认识的类别「${values.strict}」，可用：${[...areas].join('、')}`);
  const { lang } = values;
  if (lang !== undefined && !guideLanguages.some((language) => language === lang))
    throw new UsageError(`不认识的语言「${lang}」，可用：${guideLanguages.join('、')}`);
  const missing = positionals.find((file) => !existsSync(file));
  if (missing !== undefined) throw new UsageError(`没有文件「${missing}」`);
  return { values: { content: values.content, strict, format }, positionals };
}
