import { afterEach, expect, test, vi } from 'vitest';
import { RefusedError } from '../../../scripts/process/command.ts';
import { runTools, toolEnv, toolPath } from '../../../scripts/process/tools.ts';
import { chinese } from '../../helpers/chinese.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

const words = commandWordsOf('zh-CN');

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function run(
  ...commands: [string, ...string[]][]
): Promise<{ code: number; said: string[] }> {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = await runTools(
    commands.map((command) => [command.join(' '), { command }]),
    chinese,
  );
  return { code, said: error.mock.calls.map(([text]) => String(text)) };
}

/** Makes every Node that starts from here on run a line first. */
const first = (line: string) =>
  vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(line)}`);

test('all tools run, and each that did not pass is named once', { timeout: 20_000 }, async () => {
  first('process.exit(process.argv[2] === "pass" ? 0 : 1)');
  expect(await run(['oxfmt', 'pass'])).toEqual({ code: 0, said: [] });
  expect(await run(['oxfmt', 'fail'], ['eslint', 'pass'], ['eslint', 'fail'])).toEqual({
    code: 1,
    said: ['oxfmt 没有通过', 'eslint 没有通过'],
  });
});

test('of a tool that finds no fault nothing is heard', { timeout: 20_000 }, async () => {
  first('console.log(process.argv[2]); process.exit(process.argv[2] === "pass" ? 0 : 1)');
  const heard = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await run(['oxfmt', 'pass'], ['eslint', 'fail']);
  expect(heard.mock.calls.map(([text]) => String(text)).join('')).toBe('fail\n');
});

test('a tool that is killed is no fault of the content', { timeout: 20_000 }, async () => {
  first('process.kill(process.pid, "SIGKILL")');
  expect(await run(['oxfmt', '--check', '.'])).toEqual({
    code: 3,
    said: ['oxfmt 被信号 SIGKILL 终止，多半是内存不够'],
  });
});

test('a tool that is not installed is named with what to do', () => {
  expect(() => toolPath('no-such-tool', words)).toThrow(RefusedError);
  expect(() => toolPath('no-such-tool', words)).toThrow('没有装 no-such-tool：先运行 npm ci');
});

test('a BASE_URL of the surroundings does not reach the tools', () => {
  vi.stubEnv('BASE_URL', '/elsewhere/');
  expect(toolEnv({ OUT_DIR: 'x' })).toMatchObject({ OUT_DIR: 'x' });
  expect('BASE_URL' in toolEnv()).toBe(false);
});
