import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { canInstallPackages, installPackages } from './setup/apt.ts';
import { formatIssues, formats } from './check/report.ts';
import { runCommand, UsageError } from './process/command.ts';
import { readContent } from '../src/read/read-content.ts';
import { checkSnippets } from './snippets/check-snippets.ts';
import { keepIn, keepNothing } from './snippets/kept.ts';
import { pythonPath } from './snippets/python.ts';

const usage = `用法：npm run check:snippets [-- 选项] [文件…]
  运行笔记里的 python run 代码块，核对紧随其后的 output；其余 python 代码块只查语法
  --fresh           全部重新运行；平时只运行改过的笔记，其余用上次的结果
  --install         缺少的 Python 库用 apt-get 装上（Debian，root）
  --format FORMAT   text（默认）、json、github
  环境变量：PYTHON（默认 /usr/bin/python3）、CONTENT_DIR
退出码：0 没有错误，1 代码块有错，2 用法不对或缺少 Python 的库，3 程序自己的错`;

await runCommand(usage, async (words) => {
  const { values, positionals } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      install: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
    allowPositionals: true,
  });
  const format = formats.find((name) => name === values.format);
  if (!format)
    throw new UsageError(`不认识的格式「${values.format}」，可用：${formats.join('、')}`);
  const absent = positionals.find((file) => !existsSync(file));
  if (absent !== undefined) throw new UsageError(`没有文件「${absent}」`);
  const wanted = new Set(
    positionals.map((file) => relative('.', resolve(file)).replaceAll('\\', '/')),
  );
  const { notes } = readContent(readSettings().contentDir);

  const python = pythonPath();
  const chosen = notes.filter(({ source }) => wanted.size === 0 || wanted.has(source.file));
  const kept = values.fresh ? keepNothing : keepIn('.cache/snippets');
  const check = () => checkSnippets(chosen, python, undefined, kept);
  let report = await check();
  if (report.missing.length > 0 && values.install && canInstallPackages()) {
    installPackages(report.missing);
    report = await check();
  }
  const { issues, missing, parsed, run, skipped } = report;
  if (missing.length > 0) {
    console.error(
      `${python} 缺少运行代码块要用的东西。在 Debian 上安装：\n  apt-get install ${missing.join(' ')}`,
    );
    return 2;
  }
  if (wanted.size === 0) kept.prune();
  if (issues.length > 0 || format === 'json')
    process.stdout.write(formatIssues(issues, format, words));
  if (skipped.fences > 0)
    console.error(
      `没有运行 ${skipped.fences} 个代码块：${python} 没有 ${skipped.modules.join('、')}，Debian 也没有这样的软件包。改了它们，就用 PYTHON 指定一个有的再查。`,
    );
  if (format === 'text' && issues.length === 0)
    console.log(`${parsed} 个 python 代码块没有问题，其中运行了 ${run} 个`);
  return issues.length > 0 ? 1 : 0;
});
