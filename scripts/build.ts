import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { readSettings } from '../src/settings.ts';
import { checkContent } from './check/check-content.ts';
import { expectedPages } from './check/expected-pages.ts';
import { formatIssues } from './check/report.ts';
import { runCommand } from './command.ts';
import { readContent } from './read-content.ts';
import { discard, nextOf, recover, swap } from './swap.ts';
import { toolEnv } from './tool-env.ts';

const usage = `用法：npm run build
  查内容 → 建站到旁边的文件夹 → 查建好的站 → 换上；任何一步失败，原来的站一个字节也不动
  环境变量：CONTENT_DIR、OUT_DIR、SITE、BASE
退出码：0 建好了，1 内容有错，3 程序自己的错`;

await runCommand(usage, async () => {
  const { contentDir, outDir, base } = readSettings();
  recover(outDir);
  discard(outDir);
  const content = readContent(contentDir);
  const issues = checkContent(content);
  if (issues.length > 0) process.stdout.write(formatIssues(issues, 'text'));
  if (issues.some(({ severity }) => severity === 'error')) return 1;

  const started = performance.now();
  if (!runAstro(nextOf(outDir))) return 3;
  const label = relative('.', nextOf(outDir)) || nextOf(outDir);
  // Loaded late: html-validate takes a while, and a fault of the content needs no answer from it.
  const { checkDist } = await import('./check/site/check-site.ts');
  const faults = checkDist(nextOf(outDir), base, expectedPages(content), label);
  if (faults.length > 0) {
    process.stdout.write(formatIssues(faults, 'text'));
    discard(outDir);
    return 3;
  }
  swap(outDir);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `建好了：${content.notes.length} 篇笔记，用时 ${seconds} 秒，在 ${relative('.', outDir) || outDir}`,
  );
  return 0;
});

/** Runs Astro quietly; its own words are shown when it fails. */
function runAstro(next: string): boolean {
  const { status, stdout, stderr } = spawnSync('astro', ['build'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
    env: toolEnv({ OUT_DIR: next, ASTRO_TELEMETRY_DISABLED: '1' }),
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}
