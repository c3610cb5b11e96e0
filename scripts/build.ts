import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './process/command.ts';

const usage = `用法：npm run build [-- --validate]
  查内容 → 建站到旁边的文件夹 → 查建好的站 → 换上；任何一步失败，原来的站一个字节也不动
  --validate  再用 html-validate 逐页查 HTML；改了模板或组件以后用
  环境变量：CONTENT_DIR、OUT_DIR、SITE、BASE
退出码：0 建好了，1 内容有错，2 变量不对或另一个构建正在进行，3 程序或这台机器出了问题`;

await runCommand(usage, async (words) => {
  const { values } = parseArgs({ options: { validate: { type: 'boolean', default: false } } });
  const status = await buildSite({ isValidated: values.validate, words });
  if (status === 0 && !readSettings().isSiteKnown)
    console.log(
      '没有设 SITE，页面里的完整地址是 http://localhost:4321，只适合在本机看。要放到网上，带上 SITE（与 BASE）再建一次。',
    );
  return status;
});
