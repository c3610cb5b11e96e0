import { spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { RefusedError, reportError, UsageError } from '../../../scripts/process/command.ts';
import { explainSystemError, findSystemError, reasonOf } from '../../../src/read/system-error.ts';
import { SettingsError } from '../../../src/settings.ts';
import { authorWordsOf } from '../../../src/words/index.ts';
import { speak } from '../../../src/words/rule-words.ts';
import { breakFs } from '../../helpers/broken-fs.ts';
import { chinese } from '../../helpers/chinese.ts';

function report(error: unknown): { code: number; text: string } {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const code = reportError(error, '用法：x', chinese);
  const text = said.mock.calls.flat().map(String).join('\n');
  said.mockRestore();
  return { code, text };
}

function systemError(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: words of the system`), { code, syscall: 'open', path });
}

describe('what stops a command', () => {
  test('is told with the usage when the call was wrong', () => {
    expect(report(new UsageError('没有这样的选项'))).toEqual({
      code: 2,
      text: '没有这样的选项\n\n用法：x',
    });
  });

  test('is told alone when the command refuses', () => {
    for (const refusal of [new RefusedError('不行'), new SettingsError('SITE', () => '不行')])
      expect(report(refusal)).toEqual({ code: 2, text: '不行' });
  });

  test('is one sentence, without a stack, when the machine refuses', () => {
    expect(report(systemError('ENOSPC', `${process.cwd()}/content/guide.yaml`))).toEqual({
      code: 3,
      text: '磁盘满了：content/guide.yaml（ENOSPC）。腾出空间再运行。',
    });
    expect(report(systemError('EACCES', '/root/x')).text).toBe(
      '没有权限：/root/x（EACCES）。看看它和上级文件夹的权限。',
    );
    expect(report(systemError('EMFILE')).text).toBe(
      '同时打开的文件太多（EMFILE）。用 ulimit -n 放宽上限。',
    );
  });

  test('is told with its stack, to be reported, when it is a fault of ours', () => {
    const { code, text } = report(new TypeError('x is not a function'));
    expect(code).toBe(3);
    expect(text).toMatch(/^程序自己出错了，请把下面这段报告给维护者：\n/);
    expect(
      explainSystemError(Object.assign(new Error(), { code: 'ERR_ASSERTION' })),
    ).toBeUndefined();
    expect(explainSystemError({ code: 'ENOSPC' })).toBeUndefined();
    expect(explainSystemError(undefined)).toBeUndefined();
  });

  test('shows no invisible character of a path', () => {
    expect(report(systemError('ENOENT', '/a\u202eb')).text).toContain('/aU+202Eb');
  });

  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOENT', 'EMFILE', 'EIO', 'EBUSY'])(
    'has words for %s',
    (code) => expect(speak(reasonOf(code)!, chinese)).toMatch(/[\u4e00-\u9fff]{2}/),
  );

  test('is found in what another program printed', () => {
    const found = (output: string) => {
      const fault = findSystemError(output);
      return fault && speak(fault, chinese);
    };
    expect(found(`[err] EACCES: permission denied, open '/x/y'\n at z`)).toBe(
      '没有权限：/x/y（EACCES）。看看它和上级文件夹的权限。',
    );
    // As Astro prints it: in the line that it had begun.
    expect(found(`  ├─ /404.htmlENOSPC: no space left on device, write\n`)).toBe(
      '磁盘满了（ENOSPC）。腾出空间再运行。',
    );
    expect(found(`{ errno: -28, code: 'ENOSPC' }`)).toContain('磁盘满了');
    expect(found(`MY_EACCES: x\nENOSPC is a code\nENOENT: no such file`)).toBeUndefined();
  });
});

describe('a command', { timeout: 20_000 }, () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const own = Object.values(scripts).flatMap((line) => /scripts\/[\w-]+\.ts/.exec(line) ?? []);

  test('of package.json always runs inside runCommand, so that none ends without a word', () => {
    expect(own.length).toBeGreaterThan(10);
    for (const file of own)
      expect(readFileSync(file, 'utf8'), file).toMatch(/^await runCommand\(/m);
  });

  const env = { ...process.env, CONTENT_DIR: 'tests/fixtures/tiny' };
  const check = ['scripts/check.ts', '--content'];

  test('whose reader has seen enough goes on to its end in silence', () => {
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `"$0" "$@" --format json | true; echo "\${PIPESTATUS[0]}" >&2`,
        process.execPath,
        ...check,
      ],
      { encoding: 'utf8', env },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '0\n' });
  });

  test('whose output finds no room on the disk says so', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, check, {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
      env,
    });
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'The disk is full (ENOSPC). Make room and run it again.\n',
    });
  });

  test('that fails behind its back still has a first line for people', () => {
    const late = `data:text/javascript,${encodeURIComponent(
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; const { readFileSync } = fs; fs.readFileSync = (path, ...rest) => { if (String(path).endsWith('guide.yaml')) { fs.readFileSync = readFileSync; syncBuiltinESMExports(); setImmediate(() => { throw new Error('late'); }); } return readFileSync(path, ...rest); }; syncBuiltinESMExports();`,
    )}`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', late, ...check], {
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^A fault of the program itself; please report the following to its maintainers:\nError: late\n/,
    );
  });

  test.each([
    ['build', ['scripts/build.ts'], { BASE: 'C:/Program Files/Git/guide/' }],
    ['dev', ['scripts/dev.ts'], { SITE: 'https://guide.example/x' }],
    ['preview', ['scripts/preview.ts'], { PORT: 'http' }],
  ])('%s ends with 2 and one sentence when a variable has the wrong form', (_, args, wrong) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...env, ...wrong },
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^(?:SITE|BASE|PORT) ?[^\n]+\n$/);
  });

  test.each([
    ['build', ['scripts/build.ts'], 'ENOSPC', '.cache/build'],
    ['check:links', ['scripts/check-links.ts'], 'EACCES', '.cache'],
    ['preview', ['scripts/preview.ts'], 'EACCES', 'no-such-site.tijing'],
  ])('%s is one sentence and exit code 3 when the system refuses', (_, args, code, part) => {
    const broken = breakFs(['mkdirSync', 'writeFileSync', 'openSync', 'existsSync'], code, part);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', broken, ...args], {
      encoding: 'utf8',
      env: { ...env, SITE: '', BASE: '', OUT_DIR: 'no-such-site' },
    });
    expect(status, stdout + stderr).toBe(3);
    const reason = speak(reasonOf(code)!, authorWordsOf('en'));
    expect(stderr).toMatch(
      new RegExp(`^(?:The check did not come to its end: )?${reason}: \\S* \\(${code}\\)\\. `),
    );
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
