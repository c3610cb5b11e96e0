import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { keyActions, pointerActions, windowSize, within, type Driver } from './driver.ts';

/** WebKit's GTK port, by the W3C's WebDriver; it knows no headless mode, so it gets a screen of its own. */
export async function startWebkit(executablePath: string): Promise<Driver> {
  const port = await freePort();
  const { width, height } = windowSize;
  const children: ChildProcess[] = [];
  const close = () => {
    for (const child of children.reverse()) child.kill();
    return Promise.resolve();
  };
  try {
    const { child: screen, display } = await startScreen(width, height + 200);
    children.push(screen);
    const driver = spawn(executablePath, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      // No graphics card: everything is drawn by the processor.
      env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' },
    });
    children.push(driver);
    const ask = client(`http://127.0.0.1:${port}`);
    await within(30_000, 'The start of WebKitWebDriver', untilReady(ask));
    const { sessionId, capabilities } = await ask<{
      sessionId: string;
      capabilities: { browserVersion: string };
    }>('POST', '/session', { capabilities: {} });
    const send: Ask = (method, path, body) => ask(method, `/session/${sessionId}${path}`, body);
    await send('POST', '/timeouts', { pageLoad: 30_000, script: 20_000 });
    await send('POST', '/window/rect', { x: 0, y: 0, width, height: height + 100 });
    return {
      version: `WebKit ${capabilities.browserVersion}`,
      open: (url) => send('POST', '/url', { url }),
      run: async (body, ...args) => {
        const script = `const done = arguments[arguments.length - 1];
          Promise.resolve().then(() => (${String(body)})(...${JSON.stringify(args)}))
            .then((value) => done({ value }), (fault) => done({ fault: String(fault) }));`;
        const { value, fault } = await send<{ value?: unknown; fault?: string }>(
          'POST',
          '/execute/async',
          { script, args: [] },
        );
        if (fault !== undefined && fault !== null) throw new Error(fault);
        return value as never;
      },
      press: (key, held) => send('POST', '/actions', { actions: keyActions(key, held) }),
      clickAt: (x, y) => send('POST', '/actions', { actions: pointerActions(x, y, true) }),
      pointAt: (x, y) => send('POST', '/actions', { actions: pointerActions(x, y, false) }),
      screenshot: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
      close: async () => {
        await within(10_000, 'Ending WebKit', send('DELETE', '')).catch(() => undefined);
        await close();
      },
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** A screen in memory. Xvfb picks a number that is free and writes it down. */
async function startScreen(
  width: number,
  height: number,
): Promise<{ child: ChildProcess; display: string }> {
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    (child.stdio[3] as NodeJS.ReadableStream).once('data', (data: Buffer) =>
      resolve(data.toString().trim()),
    );
  });
  return { child, display: `:${await within(20_000, 'The start of Xvfb', number)}` };
}

type Ask = <Result = void>(method: string, path: string, body?: object) => Promise<Result>;

function client(origin: string): Ask {
  return async <Result>(method: string, path: string, body?: object) => {
    const response = await fetch(origin + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await response.json()) as { value: Result & { message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.message ?? response.status}`);
    return value;
  };
}

async function untilReady(ask: Ask): Promise<void> {
  for (;;) {
    const status = await ask<{ ready: boolean }>('GET', '/status').catch(() => undefined);
    if (status?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
