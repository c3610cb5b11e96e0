import { runCommand } from './process/command.ts';
import { servePreview } from './serve/serve-preview.ts';

const usage = `用法：npm run preview
  在本机打开建好的站；端口 4321，被占用时另找一个
  环境变量：PORT、OUT_DIR、BASE
退出码：2 还没有建站或变量不对，3 程序或这台机器出了问题`;

await runCommand(usage, async () => {
  await servePreview();
  return 0;
});
