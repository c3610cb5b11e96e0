import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAstro } from '../../../scripts/build/run-astro.ts';
import { speak } from '../../../src/words/rule-words.ts';
import { chinese } from '../../helpers/chinese.ts';

let root: string;

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'astro-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** A program in the place of Astro. */
function program(text: string): string {
  const file = join(root, 'astro.mjs');
  writeFileSync(file, text);
  return file;
}

const never = new AbortController().signal;
const run = async (text: string) => {
  const fault = await runAstro(join(root, 'site'), {}, never, chinese.commands, program(text));
  return fault && speak(fault, chinese);
};

/** Waits for what another process does; the test's own limit ends the wait. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setTimeout(20);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Writes its number and goes on for ever, as an Astro that renders. */
const endless = `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.OUT_DIR, String(process.pid)); setInterval(() => {}, 1000);`;

describe('Astro', { timeout: 20_000 }, () => {
  test('gets the folder, and what it prints is kept to itself when all went well', async () => {
    const text = `import { writeFileSync } from 'node:fs'; console.log('a lot'); writeFileSync(process.env.OUT_DIR, process.argv[2]);`;
    expect(await run(text)).toBeUndefined();
    expect(readFileSync(join(root, 'site'), 'utf8')).toBe('build');
  });

  test('that fails has its own words shown', async () => {
    expect(await run(`console.error('No such component'); process.exit(1);`)).toBe(
      'Astro 没有建成：\nNo such component\n',
    );
  });

  test.each([
    [
      `ENOSPC: no space left on device, open '/site/a.html'\\n    at async Object.open`,
      '磁盘满了：/site/a.html（ENOSPC）。腾出空间再运行。',
    ],
    [`Pagefind: No space left on device (os error 28)`, '磁盘满了（ENOSPC）。腾出空间再运行。'],
    [
      `EROFS: read-only file system, mkdir '/site'`,
      '这里只能读，不能写：/site（EROFS）。换一个可以写的地方。',
    ],
    ['FATAL ERROR: Reached heap limit - JavaScript heap out of memory', 'Astro 的内存不够。'],
  ])('that says %j is one sentence, without its stack', async (words, sentence) => {
    expect(await run(`console.error("${words}"); process.exit(1);`)).toBe(sentence);
  });

  test('that is killed is told by its signal', async () => {
    expect(await run(`process.kill(process.pid, 'SIGKILL');`)).toBe(
      'Astro 被信号 SIGKILL 终止，多半是内存不够。',
    );
    expect(await run(`process.kill(process.pid, 'SIGTERM');`)).toBe('Astro 被信号 SIGTERM 终止。');
  });

  test('that is asked to end is dead when it has ended', async () => {
    const abort = new AbortController();
    const end = runAstro(join(root, 'site'), {}, abort.signal, chinese.commands, program(endless));
    await until(
      () => existsSync(join(root, 'site')) && readFileSync(join(root, 'site')).length > 0,
    );
    abort.abort();
    expect(await end).toContain('SIGKILL');
    expect(isAlive(Number(readFileSync(join(root, 'site'), 'utf8')))).toBe(false);
  });

  test('does not outlive a build that is killed', async () => {
    const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/build/run-astro.ts'));
    const text = `import { runAstro } from ${JSON.stringify(module.href)}; await runAstro(${JSON.stringify(join(root, 'site'))}, {}, new AbortController().signal, {}, ${JSON.stringify(program(endless))});`;
    const build = spawn(process.execPath, ['--input-type=module', '-e', text], {
      stdio: 'inherit',
    });
    await until(
      () => existsSync(join(root, 'site')) && readFileSync(join(root, 'site')).length > 0,
    );
    const pid = Number(readFileSync(join(root, 'site'), 'utf8'));
    expect(isAlive(pid)).toBe(true);
    build.kill('SIGKILL');
    await until(() => !isAlive(pid));
  });
});
