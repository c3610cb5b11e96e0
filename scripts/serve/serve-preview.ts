import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readPort, readSettings } from '../../src/settings.ts';
import { recoverSite } from '../build/build-site.ts';
import { RefusedError } from '../process/command.ts';
import { serveFolder } from './serve-folder.ts';

/** Serves the built site on this machine until the process ends. @throws RefusedError when there is no site */
export async function servePreview(): Promise<void> {
  const { outDir, base } = readSettings();
  const wanted = readPort();
  recoverSite(outDir);
  if (!existsSync(join(outDir, 'index.html')))
    throw new RefusedError('还没有建站：先运行 npm run build，或直接 npm start');
  const server = createServer(serveFolder(outDir, base));
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted !== 0) server.listen(0, 'localhost');
      else reject(error);
    });
    server.on('listening', () => resolve((server.address() as { port: number }).port));
    server.listen(wanted, 'localhost');
  });
  if (port !== wanted && wanted !== 0) console.log(`端口 ${wanted} 已被占用，换了一个。`);
  console.log(`打开 http://localhost:${port}${base}   （Ctrl C 停止）`);
}
