import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { renderRulesDoc } from '../../../scripts/fix/rules-doc.ts';
import { authorWordsOf } from '../../../src/words/index.ts';
import { body, withPack, type Changes } from '../check/harness.ts';

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
        '  Expected: ReadingList, About, Quote, Figure, Callout, Term, Card, Exercise, Answer, Versions, Version, Cite',
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
