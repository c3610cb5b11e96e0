import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';

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
  '.csv': 'text/csv; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.png': 'image/png',
  '.zip': 'application/zip',
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
    if (kindOf(file) === 'folder') {
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
  if (kindOf(file) !== 'file') {
    if (status === 404) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404');
    else send(response, folder, '404.html', 404);
    return;
  }
  const stream = createReadStream(file);
  // A build may take the file away at this moment, or nobody may read it: that is one answer, not the end of the server.
  stream.once('error', () => {
    if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' }).end('500');
  });
  stream.once('open', () => {
    // The reader may have left meanwhile: to pipe into nothing would be an error that nobody catches.
    if (response.destroyed) return void stream.destroy();
    response.writeHead(status, {
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
    });
    pipeline(stream, response, () => undefined);
  });
}

/** What a path is, or undefined when it is neither or cannot be seen. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
