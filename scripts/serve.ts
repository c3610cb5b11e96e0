import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
};

/**
 * A request handler that serves a folder as GitHub Pages does: below the base, `/x` redirected to `/x/`, 404.html for
 * what is missing, nothing outside the folder.
 */
export function serveFolder(folder: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodePath(request.url ?? '/');
    const prefix = base.replace(/\/$/, '');
    if (path === undefined || !path.startsWith(`${prefix}/`))
      return send(response, folder, '404.html', 404);
    const name = normalize(path.slice(prefix.length)).replaceAll(sep, '/');
    const file = join(folder, name);
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!name.endsWith('/')) {
        response.writeHead(301, { Location: `${prefix}${name}/` }).end();
        return undefined;
      }
      return send(response, folder, `${name}index.html`, 200);
    }
    return send(response, folder, name, 200);
  };
}

function send(response: ServerResponse, folder: string, name: string, status: number): void {
  const file = join(folder, name);
  if (!existsSync(file) || !statSync(file).isFile()) {
    if (status === 404) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404');
    else send(response, folder, '404.html', 404);
    return;
  }
  response.writeHead(status, {
    'Content-Type': types[extname(name)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
