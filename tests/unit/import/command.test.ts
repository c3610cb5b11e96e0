import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runImport } from '../../../scripts/import/run-import.ts';
import { chinese, inChinese } from '../../helpers/chinese.ts';
import { copyGuide, run } from '../scripts/harness.ts';
import { errorsOf, filesOf, makeFolder, shown } from './harness.ts';

describe('the command', () => {
  it('says how it is used, in the language of the guide', { timeout: 30_000 }, () => {
    const { status, stdout } = run('import-list.ts', copyGuide(), ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^用法：npm run import -- /);
    for (const option of ['--into', '--base', '--name', '--dry-run'])
      expect(stdout).toContain(option);
  });

  it('imports a file of the command line and ends with 0', { timeout: 30_000 }, () => {
    const folder = copyGuide();
    const file = join(makeFolder(), 'list.md');
    writeFileSync(file, '# Pots\n- [Yixing](https://a.example.org/yixing)');
    const { status, stdout, stderr } = run('import-list.ts', folder, [file]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('写了 3 个文件：\n');
    expect(shown(folder).at(-1)).toBe('Pots > 读什么: Yixing | https://a.example.org/yixing');
  });

  it.each([
    [[], '要写一个 Markdown 文件或文件夹'],
    [['a.md', 'b.md'], '要写一个 Markdown 文件或文件夹'],
    [['no-such.md'], '没有文件或文件夹「no-such.md」'],
    [['FOLDER'], '里没有 .md 文件'],
    [['x.md', '--base', 'ftp://a'], '--base「ftp://a」不是以 http 开头的完整网址'],
    [['x.md', '--into', 'Search'], '--into「Search」不能作部分的 id'],
    [['x.md', '--into', 'search'], '--into「search」不能作部分的 id'],
    [['x.md', '--name', ' '], '--name 不能是空的'],
    [['x.md', '--wrong'], '--wrong'],
  ])('refuses a call that it cannot understand: %j', (args, message) => {
    const folder = copyGuide();
    const before = filesOf(folder);
    const named = args.map((arg) => (arg === 'FOLDER' ? makeFolder() : arg));
    expect(() => inChinese(() => runImport(named, folder, '2026-01-31', chinese))).toThrow(message);
    expect(filesOf(folder)).toEqual(before);
  });

  it('tells a wrong call by 2', { timeout: 30_000 }, () => {
    const { status, stderr } = run('import-list.ts', copyGuide(), ['no-such.md']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^没有文件或文件夹「no-such\.md」\n\n用法：/);
  });
});

describe('a folder', () => {
  /** A folder of lists, imported into a new guide. */
  function importFolder(files: Record<string, string>, args: string[] = []) {
    const home = makeFolder();
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(home, name, '..'), { recursive: true });
      writeFileSync(join(home, name), text);
    }
    const folder = makeFolder();
    const { status, text } = inChinese(() =>
      runImport([home, ...args], folder, '2026-01-31', chinese),
    );
    return { folder, status, stdout: text.replaceAll(home.replaceAll('\\', '/'), 'HOME') };
  }

  const files = {
    'b.md': '# Black\n- [Assam](https://a.example.org/assam)\n- [Green](a/green.md)',
    'README.md': '# Tea\n- [Sencha](https://a.example.org/sencha)',
    'a/green.md':
      '# Green\n## Rare\n- [Gyokuro](https://a.example.org/gyokuro)\n- [Pots](../pots.md)',
    '.hidden/x.md': '- [x](https://a.example.org/x)',
    'node_modules/y.md': '- [y](https://a.example.org/y)',
    'notes.txt': 'https://a.example.org/z',
  };

  it('is read with all its Markdown, README first, each file under its title', () => {
    const { folder, status, stdout } = importFolder(files);
    expect(status, stdout).toBe(0);
    expect(shown(folder)).toEqual([
      'Tea > What to read: Sencha | https://a.example.org/sencha',
      'Black > What to read: Assam | https://a.example.org/assam',
      'Green > Rare: Gyokuro | https://a.example.org/gyokuro',
    ]);
    expect(stdout).toContain('  HOME/b.md:3  a/green.md  目录\n');
    expect(stdout).toContain('  HOME/a/green.md:4  ../pots.md  相对链接');
    expect(errorsOf(folder)).toEqual([]);
  });

  it('has its relative links start from where each file stands', () => {
    const { folder } = importFolder(files, ['--base', 'https://github.com/tea/list/blob/main/']);
    expect(shown(folder)).toContain(
      'Green > Rare: Pots | https://github.com/tea/list/blob/main/pots.md',
    );
  });
});

describe('what cannot be read', () => {
  it('is told without a stack: nested too deeply', () => {
    const folder = makeFolder();
    const file = join(makeFolder(), 'deep.md');
    writeFileSync(file, `${'> '.repeat(20_000)}[x](https://a.example.org/x)`);
    const { status, text } = runImport([file], folder, '2026-01-31', chinese);
    expect(status).toBe(1);
    expect(text).toContain('markup-depth');
  });

  it('has bytes before its text and ends of lines of Windows', () => {
    const folder = makeFolder();
    const file = join(makeFolder(), 'windows.md');
    writeFileSync(file, '\ufeff# Tea\r\n\r\n- [Sencha](https://a.example.org/sencha)\r\n');
    expect(runImport([file], folder, '2026-01-31', chinese).status).toBe(0);
    expect(shown(folder)).toEqual(['Tea > What to read: Sencha | https://a.example.org/sencha']);
  });
});
