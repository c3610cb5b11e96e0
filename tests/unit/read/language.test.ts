import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/read/language.ts';
import { commandWordsOf } from '../../../src/words/commands.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'language-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(join(folder, 'guide.yaml'), text);

describe('the language of a command', () => {
  test.each([
    ['language: zh-CN', 'zh-CN'],
    ['title: x\nlanguage: "en" # English\nparts: []\n', 'en'],
    ['title: x\r\nlanguage: zh-CN\r\n', 'zh-CN'],
    ['\uFEFFlanguage: zh-CN\n', 'zh-CN'],
    ["'language' : 'zh-CN'", 'zh-CN'],
    // Whatever else is wrong there.
    ['title: [\nlanguage: zh-CN\n\tparts: }', 'zh-CN'],
    ['titel: x\nlanguage: en\n', 'en'],
  ])('is that of guide.yaml: %j', (text, language) => {
    write(text);
    expect(languageOf(folder)).toBe(language);
    expect(languageOf(folder, ['--lang', language === 'en' ? 'zh-CN' : 'en'])).toBe(language);
  });

  test.each([
    [[], 'en'],
    [['--lang', 'zh-CN'], 'zh-CN'],
    [['x', '--lang=zh-CN', 'y'], 'zh-CN'],
    [['--lang', 'en'], 'en'],
    [['--lang', 'tlh'], 'en'],
    [['--lang'], 'en'],
  ])('is that of %j where guide.yaml names none, and else English', (args, language) => {
    for (const text of [
      'language: tlh',
      'language: [en]',
      'parts:\n  - language: zh-CN',
      '',
      '\u0000\uD800',
    ]) {
      write(text);
      expect(languageOf(folder, args)).toBe(language);
    }
  });

  test('is found without failing where there is no file to read', () => {
    expect(languageOf(join(folder, 'none'))).toBe('en');
    mkdirSync(join(folder, 'guide.yaml'));
    expect(languageOf(folder, ['--lang', 'zh-CN'])).toBe('zh-CN');
  });

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
    expect(spawnSync('mkfifo', [join(folder, 'guide.yaml')]).status).toBe(0);
    expect(languageOf(folder)).toBe('en');
  });
});

describe('a command', { timeout: 20_000 }, () => {
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['scripts/new-note.ts', ...args],
      { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } },
    );
    return { status, text: stdout + stderr };
  };
  const [chinese, english] = (['zh-CN', 'en'] as const).map((language) =>
    commandWordsOf(language).authors.newUsage('part'),
  ) as [string, string];

  test('speaks the language of its guide', () => {
    write('language: zh-CN\n');
    expect(run('--help').text).toContain(chinese);
    expect(run()).toEqual({ status: 2, text: `第一个参数写成 <部分>/<短名>\n\n${chinese}\n` });
    write('language: en\n');
    expect(run('--help').text).toContain(english);
    expect(run().text).toBe(`Write the first argument as <part>/<slug>\n\n${english}\n`);
  });

  test('takes --lang for itself', () => {
    expect(run('--lang', 'zh-CN').text).toContain(chinese);
    expect(run('--lang=en').text).toContain(english);
  });
});
