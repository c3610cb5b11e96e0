import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../src/settings.ts';
import { runCommand, UsageError } from './command.ts';
import { serveFolder } from './serve.ts';
import { recover } from './swap.ts';

const usage = `用法：npm run preview
  在本机打开建好的站；端口 4321，被占用时另找一个。环境变量 PORT、OUT_DIR、BASE`;

await runCommand(usage, async () => {
  const { outDir, base } = readSettings();
  recover(outDir);
  if (!existsSync(join(outDir, 'index.html')))
    throw new UsageError('还没有建站：先运行 npm run build，或直接 npm start');
  const port = await listen(Number(process.env['PORT'] ?? 4321));
  console.log(`打开 http://localhost:${port}${base}   （Ctrl C 停止）`);
  return 0;

  /** Port that was free, the wanted one first. */
  function listen(wanted: number): Promise<number> {
    const server = createServer(serveFolder(outDir, base));
    return new Promise((resolve, reject) => {
      server.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && wanted !== 0) server.listen(0, 'localhost');
        else reject(error);
      });
      server.on('listening', () => resolve((server.address() as { port: number }).port));
      server.listen(wanted, 'localhost');
    });
  }
});
