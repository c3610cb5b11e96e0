import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakFs } from '../../helpers/broken-fs.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';
import { body, swap, withPack, type Changes } from './harness.ts';

interface Run {
  status: number | null;
  out: string;
  error: string;
}

function check(contentDir: string, ...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir },
  });
  return { status, out: stdout, error: stderr };
}

const checkPack = (changes: Changes, args: string[] = [], after?: (folder: string) => void) =>
  withPack(
    { 'guide.yaml': swap('language: en', 'language: zh-CN'), ...changes },
    (folder) => check(folder, ...args.map((arg) => arg.replace('FOLDER', relative('.', folder)))),
    after,
  );

describe('exit codes of npm run check', { timeout: 30_000 }, () => {
  it('is 0 and says so when nothing is wrong', () => {
    expect(checkPack({})).toEqual({ status: 0, out: '内容没有问题\n', error: '' });
  });

  it('is 0 with warnings only', () => {
    const { status, out } = checkPack({
      'basics/leaves.mdx': (text) =>
        text.replace('https://www.nasa.gov/leaves', 'https://www.nasa.gov/?utm_source=x'),
    });
    expect(status).toBe(0);
    expect(out).toMatch(/0 个错误，1 个警告\n$/);
  });

  it('is 1 with an error, counted', () => {
    const { status, out, error } = checkPack(body('a {1}\n\nb {2}'));
    expect([status, error]).toEqual([1, '']);
    expect(out).toMatch(/2 个错误，0 个警告\n$/);
  });

  it.each([
    ['an unknown option', ['--fast']],
    ['an unknown format', ['--format', 'xml']],
    ['a file that is not there', ['FOLDER/basics/none.mdx']],
    ['a file outside the content', ['package.json']],
  ])('is 2 for %s, with the usage and without a stack trace', (_, args) => {
    const { status, out, error } = checkPack({}, args);
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(/用法：npm run check/);
    expect(error).not.toMatch(/ {2}at /);
  });

  it('is 2 for a content folder that is missing or is a file', () => {
    for (const folder of ['tests/fixtures/none', 'package.json']) {
      const { status, error } = check(folder, '--lang', 'zh-CN');
      expect(status).toBe(2);
      expect(error.split('\n')[0]).toMatch(/^没有内容文件夹「.*」$/);
      expect(error).not.toMatch(/ {2}at /);
    }
  });

  it('is 1 for an empty folder', () => {
    withPack({}, (folder) => {
      mkdirSync(join(folder, 'empty'));
      const { status, out } = check(join(folder, 'empty'));
      expect(status).toBe(1);
      expect(out).toMatch(/notes-exist/);
    });
  });

  it('is 3 with one plain line first for a fault of ours', () => {
    const { status, error } = checkPack({ 'guide.yaml': null }, [], (folder) =>
      symlinkSync('guide.yaml', join(folder, 'guide.yaml')),
    );
    expect(status, 'a symlink is a fault of the content').toBe(1);
    expect(error).toBe('');
    const broken = spawnSync(
      process.execPath,
      ['--import', breakFs(['lstatSync'], 'ERR_OURS', 'public'), 'scripts/check.ts'],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: 'tests/fixtures/tiny' },
      },
    );
    expect(broken.status).toBe(3);
    expect(broken.stderr.split('\n')[0]).toBe(commandWordsOf('en').process.ourFault);
  });
});

describe('what is printed', { timeout: 30_000 }, () => {
  it('names only the faults of the files asked for', () => {
    const changes = {
      ...body('a {1}'),
      'practice/brewing.mdx': (text: string) => `${text}\nb {2}\n`,
    };
    const { status, out } = checkPack(changes, ['FOLDER/practice/brewing.mdx']);
    expect(status).toBe(1);
    expect(out.match(/note-no-expression/g)).toHaveLength(1);
    expect(out).toMatch(/^\S*practice\/brewing\.mdx:48:3 /);
  });

  it('is JSON for programs', () => {
    const { out } = checkPack(body('a\u202eb {1}'), ['--format', 'json']);
    expect(JSON.parse(out)).toMatchObject([
      { ruleId: 'file-control-character', line: 13, column: 2 },
      { ruleId: 'note-no-expression', line: 13 },
    ]);
  });

  it('shows a hostile file name without its control characters, in every format', () => {
    const name = 'basics/a\u202e\nb\u001b[31m.mdx';
    for (const format of ['text', 'json', 'github']) {
      const { status, out } = checkPack({}, ['--format', format], (folder) =>
        writeFileSync(join(folder, name), 'a'),
      );
      expect(status).toBe(1);
      expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('is one annotation a fault for GitHub, with %, line breaks and commas escaped', () => {
    const { out } = checkPack(body('a {50%}'), ['--format', 'github']);
    expect(out.split('\n')[0]).toMatch(
      /^::error file=\S*basics\/water\.mdx,line=13,col=3,title=note-no-expression::笔记里有表达式 \{50%25\}%0A修复：/,
    );
  });

  it('prints twenty faults of a rule and counts the rest', () => {
    const { out } = checkPack(body(Array.from({ length: 25 }, (_, i) => `a {${i}}`).join('\n\n')));
    expect(out.match(/error {2}note-no-expression/g)).toHaveLength(20);
    expect(out).toMatch(/还有 5 处 note-no-expression\n25 个错误，0 个警告\n$/);
  });
});
