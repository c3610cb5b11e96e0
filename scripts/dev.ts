import { pathToFileURL } from 'node:url';
import { readSettings } from '../src/settings.ts';
import { formatIssues } from './check/report.ts';
import { runCommand } from './process/command.ts';
import { readContent } from '../src/read/read-content.ts';
import { toolEnv, toolPath } from './process/tools.ts';

const usage = `用法：npm run dev [-- Astro 的选项]
  边写边看，存盘即刷新；没有搜索
  环境变量：CONTENT_DIR、SITE、BASE
退出码：1 guide.yaml 或 terms.yaml 有错，2 用法不对，3 程序或这台机器出了问题`;

await runCommand(usage, async (words) => {
  const { guide, terms, issues } = readContent(readSettings().contentDir);
  // Faults of notes show in the page; without these two files there is none.
  const faults = issues.filter(
    ({ file, severity }) => severity === 'error' && [guide.path, terms.path].includes(file),
  );
  if (faults.length > 0) {
    process.stdout.write(formatIssues(faults, 'text', words));
    return 1;
  }
  // In this process: a signal ends the server, and nothing is left running behind it.
  const astro = toolPath('astro');
  Object.assign(process.env, toolEnv());
  process.argv.splice(1, 1, astro, 'dev');
  await import(pathToFileURL(astro).href);
  return 0;
});
