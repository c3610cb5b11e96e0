import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readPort, readSettings } from '../../src/settings.ts';
import type { CommandWords } from '../../src/words/commands.ts';
import { recoverSite } from '../build/build-site.ts';
import { RefusedError } from '../process/command.ts';
import { serveFolder } from './serve-folder.ts';

/** Serves the built site on this machine until the process ends. @throws RefusedError when there is no site */
export async function servePreview({ build: words }: CommandWords): Promise<void> {
  const { outDir, base } = readSettings();
  const wanted = readPort();
  recoverSite(outDir);
  if (!existsSync(join(outDir, 'index.html'))) throw new RefusedError(words.noSite);
  const server = createServer(serveFolder(outDir, base));
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && wanted !== 0) server.listen(0, 'localhost');
      else reject(error);
    });
    server.on('listening', () => resolve((server.address() as { port: number }).port));
    server.listen(wanted, 'localhost');
  });
  if (port !== wanted && wanted !== 0) console.log(words.portTaken(wanted));
  console.log(words.open(`http://localhost:${port}${base}`));
}
