import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyActions, pointerActions, windowSize, within, type Driver } from './driver.ts';

/** Quiet, light, and asking nothing of the network but what a test asks. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'layout.css.prefers-color-scheme.content-override': 1,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
};

/** Firefox, by WebDriver BiDi, which it speaks itself. */
export async function startFirefox(executablePath: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const { width, height } = windowSize;
  const child = spawn(
    executablePath,
    [
      ...['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
      ...['--width', String(width), '--height', String(height)],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill();
    await within(10_000, 'Ending Firefox', ended).catch(() => child.kill('SIGKILL'));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await within(60_000, 'The start of Firefox', readAddress(child.stderr, ended));
    const send = await connect(`${address}/session`);
    const { capabilities } = await send<{ capabilities: { browserVersion: string } }>(
      'session.new',
      { capabilities: {} },
    );
    const { contexts } = await send<{ contexts: { context: string }[] }>(
      'browsingContext.getTree',
      {},
    );
    const { context } = contexts[0]!;
    await send('browsingContext.setViewport', { context, viewport: windowSize });
    return {
      version: `Firefox ${capabilities.browserVersion}`,
      open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
      run: async (body, ...args) => {
        // As text, there and back: BiDi has a notation of its own for values.
        const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', {
          expression: `(async () => JSON.stringify(await (${String(body)})(...${JSON.stringify(args)})))()`,
          target: { context },
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return (result?.value === undefined ? undefined : JSON.parse(result.value)) as never;
      },
      press: (key, held) =>
        send('input.performActions', { context, actions: keyActions(key, held) }),
      clickAt: (x, y) =>
        send('input.performActions', { context, actions: pointerActions(x, y, true) }),
      pointAt: (x, y) =>
        send('input.performActions', { context, actions: pointerActions(x, y, false) }),
      screenshot: async () => {
        const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', {
          context,
        });
        return Buffer.from(data, 'base64');
      },
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

interface Evaluated {
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** The address that Firefox says it listens at. */
async function readAddress(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`Firefox ended at once:\n${said}`)));
  });
}

interface Reply {
  type: 'success' | 'error' | 'event';
  id: number;
  result?: unknown;
  error?: string;
  message?: string;
}

type Send = <Result = void>(method: string, params: object) => Promise<Result>;

/** A function that sends a BiDi command and waits for its answer. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`No connection to ${address}`)));
  });
  return async <Result>(method: string, params: object) => {
    const id = (last += 1);
    const answer = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, result, error, message } = await within(30_000, method, answer);
    if (type === 'error') throw new Error(`${method}: ${error}: ${message}`);
    return result as Result;
  };
}
