import { describe, expect, it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyGuide, errorsOf, filesOf, importList, linksOf, makeFolder, shown } from './harness.ts';
import { runImport } from '../../../scripts/import/run-import.ts';
import { chinese } from '../../helpers/chinese.ts';

/** The lines of a report below a heading. */
function below(stdout: string, head: RegExp): string[] {
  const lines = stdout.split('\n');
  const start = lines.findIndex((line) => head.test(line));
  const rest = lines.slice(start + 1);
  return start < 0
    ? []
    : rest.slice(
        0,
        rest.findIndex((line) => !line.startsWith('  ')),
      );
}

const left = (stdout: string) =>
  below(stdout, /^没有收的/).map((line) => line.trim().replace('LIST:', ''));

describe('what cannot be placed is told with its line and why', () => {
  it.each([
    ['mail', '[me](mailto:me@example.org)', '2  mailto:me@example.org  不是网址'],
    ['scripts', '[x](javascript:alert(1))', '2  javascript:alert(1)  不是网址'],
    [
      'files of the list',
      '[notes](./notes.md)',
      '2  ./notes.md  相对链接，用 --base 给出从哪里算起',
    ],
    ['pictures', '![p](https://p.example.org/a.png)', '2  https://p.example.org/a.png  图片'],
    ['code', '`https://code.example.org/x`', '2  https://code.example.org/x  在代码里'],
    ['comments', '<!-- https://gone.example.org/ -->', '2  https://gone.example.org/  在注释里'],
    [
      'frames',
      '<iframe src="https://f.example.org/"></iframe>',
      '2  https://f.example.org/  嵌入的内容',
    ],
    [
      'hosts that nobody reaches',
      '[x](http://localhost:3000/a)',
      '2  http://localhost:3000/a  读者到不了主机「localhost」',
    ],
    [
      'credentials',
      '[x](https://u:p@a.example.org/)',
      '2  https://u:p@a.example.org/  网址里带着用户名或密码「u」',
    ],
    [
      'tokens',
      '[x](https://a.example.org/?token=3c40ee32c6c029df85f7e552522f4a87)',
      '2  https://a.example.org/?token=3c40ee32c6c029df85f7e552522f4a87  网址里带着访问凭证「token」',
    ],
    [
      'definitions without a use',
      '[x]: https://d.example.org/',
      '2  https://d.example.org/  写了地址，没有地方用它',
    ],
  ])('%s', (_, line, expected) => {
    const { stdout, folder, status } = importList(
      `# Tea\n${line}\n\n- [Sencha](https://a.example.org/sencha)`,
    );
    expect(status).toBe(0);
    expect(left(stdout)).toEqual([expected]);
    expect(linksOf(folder)).toHaveLength(1);
  });

  it('a list about itself, its badges and its table of contents are no entries', () => {
    const { stdout, folder } = importList(`# Tea

[![Build](https://ci.example.org/b.svg)](https://ci.example.org/tea)

- [Green](#green)
- [Green](https://github.com/tea/list#green)

## Green
- [Sencha](https://a.example.org/sencha)

## License
[CC0](https://cc.example.org/zero)`);
    expect(left(stdout)).toEqual([
      '3  https://ci.example.org/b.svg  图片',
      '3  https://ci.example.org/tea  徽章',
      '6  https://github.com/tea/list#green  目录',
      '12  https://cc.example.org/zero  说的是清单自己（贡献、许可、赞助……）',
    ]);
    expect(stdout).toMatch(/^LIST：1 条，收进 1 条，没有收 0 条\n/);
    expect(stdout).toContain('指向清单自己的链接 1 个');
    expect(linksOf(folder)).toHaveLength(1);
  });

  it('a list without an entry writes nothing', () => {
    const { status, stdout, folder } = importList('# Tea\n\nNothing but words.');
    expect([status, stdout]).toEqual([
      1,
      'LIST 里没有一条可以收进清单的链接\n'.replace('LIST', stdout.split(' ')[0]!),
    ]);
    expect(filesOf(folder)).toEqual({});
  });

  it('bytes that are no text are a fault of the list', () => {
    const folder = makeFolder();
    const file = join(makeFolder(), 'list.md');
    writeFileSync(file, new Uint8Array([35, 255, 254, 10]));
    const { status, text } = runImport([file], folder, '2026-01-31', chinese);
    expect(status).toBe(1);
    expect(text).toContain('file-encoding');
  });
});

describe('addresses that are written otherwise are told', () => {
  it.each([
    [
      'tracking dropped',
      '[x](https://a.example.org/?id=1&utm_source=list)',
      'https://a.example.org/?id=1&utm_source=list → https://a.example.org/?id=1',
    ],
    [
      'blanks encoded',
      '[x](<https://a.example.org/a b>)',
      'https://a.example.org/a b → https://a.example.org/a%20b',
    ],
    [
      'stray percent signs encoded',
      '[x](https://a.example.org/100%)',
      'https://a.example.org/100% → https://a.example.org/100%25',
    ],
    [
      'glued punctuation dropped',
      '[x](https://a.example.org/a，)',
      'https://a.example.org/a， → https://a.example.org/a',
    ],
    [
      'a scheme that was forgotten',
      '[x](github.com/tea/pot)',
      'github.com/tea/pot → https://github.com/tea/pot',
    ],
    ['no scheme at all', '[x](//a.example.org/a)', '//a.example.org/a → https://a.example.org/a'],
  ])('%s', (_, link, expected) => {
    const { stdout, folder } = importList(`# Tea\n- ${link}`);
    expect(below(stdout, /^写法改过的/)).toEqual([`  LIST:2  ${expected}`]);
    expect(linksOf(folder)).toMatchObject([{ url: expected.split(' → ')[1] }]);
    expect(errorsOf(folder)).toEqual([]);
  });

  it('http stays http', () => {
    const { folder } = importList('# Tea\n- [x](http://github.com/tea/pot)');
    expect(linksOf(folder)).toMatchObject([{ url: 'http://github.com/tea/pot' }]);
  });

  it('relative ones start from --base', () => {
    const list = '# Tea\n- [Notes on pots](./a/pots.md)\n- [Top](/top.md)';
    const base = 'https://github.com/tea/list/blob/main/';
    const { stdout, folder } = importList(list, ['--base', base]);
    expect(linksOf(folder)).toMatchObject([
      { title: 'Notes on pots', url: `${base}a/pots.md` },
      { title: 'Top', url: 'https://github.com/top.md' },
    ]);
    expect(left(stdout)).toEqual([]);
  });
});

describe('a work that comes again', () => {
  const list = `# Tea
## Green
- [Sencha](https://a.example.org/sencha)
- [Again, in one list](https://a.example.org/sencha/)
## Black
- [Once more](http://www.a.example.org/sencha?utm_source=x)`;

  it('becomes a reference, and in one list nothing', () => {
    const { folder, stdout } = importList(list);
    expect(shown(folder)).toEqual([
      'Green > What to read: Sencha | https://a.example.org/sencha',
      'Black > What to read: ref example-sencha',
    ]);
    expect(stdout).toMatch(/^LIST：3 条，收进 3 条（其中 2 条写成 ref），没有收 0 条\n/);
    expect(below(stdout, /^写成 ref/)).toEqual([
      '  LIST:4  https://a.example.org/sencha/ → example-sencha  tea/green#what-to-read',
      '  LIST:6  http://www.a.example.org/sencha → example-sencha  tea/black#what-to-read',
    ]);
    expect(errorsOf(folder)).toEqual([]);
  });

  it('refers to what the guide has already', () => {
    const folder = copyGuide();
    const url = /url: (\S+)/.exec(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8'))![1]!;
    const { status, stdout } = importList(`# More\n- [x](${url})`, [], folder);
    expect(status, stdout).toBe(0);
    expect(shown(folder).at(-1)).toMatch(/^More > 读什么: ref \S+$/);
    expect(errorsOf(folder)).toEqual([]);
  });
});

describe('--dry-run', () => {
  it('says the same and writes nothing', () => {
    const list = '# Tea\n- [Sencha](https://a.example.org/sencha)';
    const { status, stdout, folder } = importList(list, ['--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toContain('会写 4 个文件（--dry-run，什么也没有写）：\n');
    expect(stdout).toContain('GUIDE/tea/tea.mdx  1 条\n');
    expect(filesOf(folder)).toEqual({});
  });
});

describe('a guide that is there', () => {
  it('gets new parts at its end, and keeps every byte of the rest', () => {
    const folder = copyGuide();
    const before = filesOf(folder);
    writeFileSync(
      join(folder, 'guide.yaml'),
      before['guide.yaml']!.replace('parts:', '# In order.\nparts:'),
    );
    const { status, stdout } = importList(
      '# Pots\n## Clay\n- [Yixing](https://a.example.org/yixing)',
      [],
      folder,
    );
    expect(status, stdout).toBe(0);
    const after = filesOf(folder);
    for (const name of Object.keys(before).filter((name) => name !== 'guide.yaml'))
      expect(after[name], name).toBe(before[name]);
    expect(after['guide.yaml']).toContain('# In order.\nparts:\n  - id: basics\n');
    expect(after['guide.yaml']).toContain('  - id: pots\n    title: Pots\n');
    expect(errorsOf(folder)).toEqual([]);
  });

  it('takes all of it into one part with --into', () => {
    const folder = copyGuide();
    const { status } = importList(
      '# Pots\n## Clay\n### Red\n- [Yixing](https://a.example.org/yixing)\n## Iron\n### Old\n- [Tetsubin](https://a.example.org/iron)',
      ['--into', 'practice'],
      folder,
    );
    expect(status).toBe(0);
    expect(shown(folder).slice(-2)).toEqual([
      'Clay > Red: Yixing | https://a.example.org/yixing',
      'Iron > Old: Tetsubin | https://a.example.org/iron',
    ]);
    expect(filesOf(folder)['guide.yaml']).toMatch(
      /- id: practice[\s\S]*- brewing\n {6}- clay\n {6}- iron\n/,
    );
  });

  it('has no such part: nothing is written, and the nearest is named', () => {
    const folder = copyGuide();
    const before = filesOf(folder);
    const { status, stdout } = importList(
      '- [x](https://a.example.org/x)',
      ['--into', 'practise'],
      folder,
    );
    expect(status).toBe(1);
    expect(stdout).toContain('part-exists');
    expect(stdout).toContain('practice');
    expect(filesOf(folder)).toEqual(before);
  });

  it('with faults is mended first', () => {
    const folder = copyGuide();
    writeFileSync(join(folder, 'basics/water.mdx'), 'no front matter');
    const { status, stdout } = importList('- [x](https://a.example.org/x)', [], folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^什么也没有写。先改好这些：\n/);
  });

  it('itself is no entry', () => {
    const { stdout } = importList(
      '- [x](https://example.github.io/steep/basics/leaves/)\n- [y](https://a.example.org/y)',
      [],
      copyGuide(),
    );
    expect(left(stdout)).toEqual([
      '1  https://example.github.io/steep/basics/leaves/  指向这份指南自己',
    ]);
  });
});
