import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { commandWords } from '../../../scripts/process/command-words.ts';
import { renderRulesDoc } from '../../../scripts/fix/rules-doc.ts';
import { guideLanguage } from '../../../src/read/guide-language.ts';
import { authorWordsOf } from '../../../src/words/index.ts';
import { body, swap, withPack, type Changes } from '../check/harness.ts';

const chineseGuide = swap('language: en', 'language: zh-CN');

describe('the language of a guide', () => {
  it.each<[string, Changes, string | undefined]>([
    ['what guide.yaml says', {}, 'en'],
    ['what guide.yaml says in Chinese', { 'guide.yaml': chineseGuide }, 'zh-CN'],
    ['known when another field is at fault', { 'guide.yaml': swap('title:', 'titel:') }, 'en'],
    [
      'known when guide.yaml is no YAML',
      { 'guide.yaml': 'title: [\nlanguage: "zh-CN" # ours\nparts: {' },
      'zh-CN',
    ],
    [
      'known when guide.yaml has line ends of Windows and a byte order mark',
      { 'guide.yaml': '\ufefflanguage: zh-CN\r\ntitle: [' },
      'zh-CN',
    ],
    ['known when it is quoted', { 'guide.yaml': `"language" : 'en'\n` }, 'en'],
    ['unknown when it is none that a guide has', { 'guide.yaml': 'language: fr\n' }, undefined],
    ['unknown when it is no text', { 'guide.yaml': 'language: [en]\n' }, undefined],
    [
      'unknown when only a part has such a field',
      { 'guide.yaml': 'a:\n  language: en\n' },
      undefined,
    ],
    ['unknown in an empty file', { 'guide.yaml': '' }, undefined],
    [
      'unknown in a file that is no text',
      { 'guide.yaml': new Uint8Array([0xff, 0xfe]) },
      undefined,
    ],
    ['unknown without guide.yaml', { 'guide.yaml': null }, undefined],
  ])('is %s', (_, changes, language) => {
    withPack(changes, (folder) => expect(guideLanguage(folder)).toBe(language));
  });

  it('is unknown where guide.yaml is a folder, or there is no folder at all', () => {
    withPack(
      { 'guide.yaml': null },
      (folder) => expect(guideLanguage(folder)).toBeUndefined(),
      (folder) => mkdirSync(join(folder, 'guide.yaml')),
    );
    expect(guideLanguage('no/such/folder')).toBeUndefined();
  });
});

describe('the words of a command', () => {
  const languageOf = (contentDir: string, args: string[]) => {
    vi.stubEnv('CONTENT_DIR', contentDir);
    const { language } = commandWords(args);
    vi.unstubAllEnvs();
    return language;
  };

  it('are those of the guide, whatever --lang asks for', () => {
    expect(languageOf('tests/fixtures/tiny', ['--lang', 'zh-CN'])).toBe('en');
    withPack({ 'guide.yaml': chineseGuide }, (folder) =>
      expect(languageOf(folder, ['--lang', 'en'])).toBe('zh-CN'),
    );
  });

  it('are those of --lang without a guide, and English without both', () => {
    expect(languageOf('no/such/folder', ['--lang', 'zh-CN'])).toBe('zh-CN');
    expect(languageOf('no/such/folder', ['--lang=zh-CN'])).toBe('zh-CN');
    expect(languageOf('no/such/folder', ['--lang'])).toBe('en');
    expect(languageOf('no/such/folder', [])).toBe('en');
  });
});

it('the page of the rules is in the language of the guide', () => {
  const page = renderRulesDoc(authorWordsOf('en'));
  expect(page).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
  expect(page).toMatch(/^# Rules\n/);
  expect(page).toContain('| `file-name` | error | Notes stand at');
  expect(page).toContain('than … levels deep');
});

describe('npm run check', { timeout: 30_000 }, () => {
  const check = (changes: Changes, ...args: string[]) =>
    withPack(changes, (folder) => {
      const { status, stdout } = spawnSync(
        process.execPath,
        ['scripts/check.ts', '--content', ...args],
        { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: folder } },
      );
      return { status, out: stdout.replaceAll(/^\S*\/(?=[\w/.-]+:\d)/gm, '') };
    });

  it('speaks English of an English guide', () => {
    const { status, out } = check(body('a {1}\n\n<Callot kind="note">x</Callot>'));
    expect(status).toBe(1);
    expect(out).toBe(
      [
        'water.mdx:13:3  error  note-no-expression',
        '  The note has an expression, {1}',
        '  Fix: Write plain text; to show a brace, write \\{ or put it in code',
        'water.mdx:15:1  error  component-known',
        '  There is no component <Callot>',
        '  Expected: ReadingList, About, Quote, Figure, Callout, Term, Card, Exercise, Answer, Cite',
        '  Did you mean: Callout',
        '  Fix: Use one of the listed components, or Markdown',
        '2 errors, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  it('speaks the language that a broken guide.yaml still names', () => {
    const broken = (language: string) => ({
      'guide.yaml': `title: "Tea\nlanguage: ${language}\n`,
    });
    expect(check(broken('zh-CN')).out).toContain('\n  「title: "Tea」的引号没有闭合\n');
    expect(check(broken('en')).out).toContain('\n  “title: "Tea” has a quote that is not closed\n');
  });

  it('speaks English, or as --lang asks, when guide.yaml is not there', () => {
    const { status, out } = check({ 'guide.yaml': null });
    expect(status).toBe(1);
    expect(out).toContain('\n  guide.yaml is missing\n');
    expect(out).not.toMatch(/\p{Script=Han}/u);
    expect(check({ 'guide.yaml': null }, '--lang', 'zh-CN').out).toContain('\n  缺少 guide.yaml\n');
    expect(check({}, '--lang', 'fr').status).toBe(2);
  });
});
