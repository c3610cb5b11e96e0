import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveFolder } from '../../scripts/serve/serve-folder.ts';
import type { BuiltSite } from '../build/built.ts';

export interface Site {
  /** Origin and base, without the slash at the end. */
  address: string;
  /** Addresses that nothing was found at, since the site was opened. */
  missing: string[];
  /** From now on requests that match are cut off, or nothing is when called without. */
  breakLine: (pattern?: RegExp) => void;
  close: () => Promise<void>;
}

/** Serves a built site, every page with a watcher in it, on a line that can be broken: the same for every browser. */
export async function serveSite({ dir, base }: BuiltSite): Promise<Site> {
  const serve = serveFolder(dir, base);
  const watcher = readFileSync(join(import.meta.dirname, 'watch.js'));
  const missing: string[] = [];
  let broken: RegExp | undefined;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // No browser may keep what a broken line is about to withhold.
    response.setHeader('Cache-Control', 'no-store');
    if (broken?.test(pathname)) {
      request.socket.destroy();
    } else if (pathname === '/watch.js') {
      response.setHeader('Content-Type', 'text/javascript').end(watcher);
    } else {
      response.on('finish', () => {
        if (response.statusCode >= 400 && pathname !== '/favicon.ico') missing.push(pathname);
      });
      const page = join(dir, pathname.slice(base.length), 'index.html');
      if (pathname.endsWith('/') && existsSync(page)) {
        const html = readFileSync(page, 'utf8').replace(
          '<head>',
          '<head><script src="/watch.js"></script>',
        );
        response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
      } else {
        serve(request, response);
      }
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base.replace(/\/$/, '')}`,
    missing,
    breakLine: (pattern) => {
      broken = pattern;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
