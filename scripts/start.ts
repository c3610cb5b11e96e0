import { buildSite } from './build/build-site.ts';
import { runCommand } from './process/command.ts';
import { servePreview } from './serve/serve-preview.ts';

const usage = `用法：npm start
  建站，然后在本机打开，等于 npm run build 再 npm run preview
  环境变量：CONTENT_DIR、OUT_DIR、SITE、BASE、PORT
退出码：1 内容有错，2 变量不对或另一个构建正在进行，3 程序或这台机器出了问题`;

await runCommand(usage, async (words) => {
  const status = await buildSite({ isValidated: false, words });
  if (status === 0) await servePreview();
  return status;
});
