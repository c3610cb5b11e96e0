import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addLinks } from '../../../scripts/authors/add-link.ts';
import { readLinkArguments } from '../../../scripts/authors/link-arguments.ts';
import { check, copyGuide, plain } from './harness.ts';

const target = 'basics/leaves#about-leaves';

/** Adds to a copy of the small guide; LIST stands for a file with that list. */
function call(args: string[], list: string | Uint8Array = '', folder = copyGuide()) {
  const lists = mkdtempSync(join(tmpdir(), 'lists-'));
  onTestFinished(() => rmSync(lists, { recursive: true }));
  const file = join(lists, 'list.txt');
  writeFileSync(file, list);
  const note = () => readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
  const before = note();
  const named = args.map((arg) => (arg === 'LIST' ? file : arg));
  const { status, text } = addLinks(readLinkArguments(named), folder);
  const after = note();
  const stdout = plain(text, folder).replaceAll(file, 'LIST');
  return { folder, status, stdout, after, isChanged: after !== before };
}

/** Ids, titles and addresses of what was added. */
function written(note: string): string[] {
  const fields = /^ {6}- id: (.+)\n {8}title: (.+)\n {8}url: (.+)$/gm;
  return [...note.matchAll(fields)].slice(2).map(([, ...parts]) => parts.join(' | '));
}

describe('several links at once', () => {
  test('are taken from the command line, in their order', () => {
    const { status, after, stdout, folder } = call([
      'https://colah.github.io/posts/2015-08-Backprop/',
      'https://github.com/vdumoulin/conv_arithmetic',
      target,
    ]);
    expect(status).toBe(0);
    expect(written(after)).toEqual([
      'colah-backprop | 2015 08 Backprop | https://colah.github.io/posts/2015-08-Backprop/',
      'vdumoulin-conv-arithmetic | vdumoulin/conv_arithmetic | https://github.com/vdumoulin/conv_arithmetic',
    ]);
    expect(stdout).toMatch(/^加好了 2 条，写进 GUIDE\/basics\/leaves\.mdx；/);
    expect(stdout).toContain('\nGUIDE/basics/leaves.mdx:29  colah-backprop\n');
    expect(stdout).toContain('\nGUIDE/basics/leaves.mdx:34  vdumoulin-conv-arithmetic\n');
    expect(check(folder).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('are taken from a file with titles, comments, empty lines and the line ends of Windows', () => {
    const list = [
      '\ufeff# what to read',
      'https://www.zhihu.com/question/1/answer/2   如何理解反向传播算法？',
      '',
      '  \t ',
      'https://www.youtube.com/watch?v=aircAruvnKk\tBut what is a neural network?  # 3Blue1Brown',
      '   https://example.com/c#sharp　C# 与 F#  ',
      '#https://example.com/left-out',
      'https://example.com/last # no title',
    ].join('\r\n');
    const { status, after } = call(['--from', 'LIST', target], list);
    expect(status).toBe(0);
    expect(written(after)).toEqual([
      'zhihu-lijie-fanxiang-chuanbo-suanfa | 如何理解反向传播算法？ | https://www.zhihu.com/question/1/answer/2',
      'youtube-neural-network | But what is a neural network? | https://www.youtube.com/watch?v=aircAruvnKk',
      'example-leaves | C# 与 F# | https://example.com/c#sharp',
      'example-last | last | https://example.com/last',
    ]);
  });

  test(
    'are taken from standard input, after those on the command line',
    { timeout: 30_000 },
    () => {
      const folder = copyGuide();
      const { status, stdout } = spawnSync(
        process.execPath,
        ['scripts/add-link.ts', 'https://example.com/first', '--from', '-', target],
        {
          encoding: 'utf8',
          input: 'https://example.com/second The second\n',
          env: { ...process.env, CONTENT_DIR: folder },
        },
      );
      expect(stdout).toMatch(/^加好了 2 条/);
      expect(status).toBe(0);
      expect(written(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8'))).toEqual([
        'example-first | first | https://example.com/first',
        'example-second | The second | https://example.com/second',
      ]);
    },
  );

  test('make their section once', () => {
    const args = ['https://example.com/a1', 'https://example.com/b1', 'basics/leaves#books'];
    const { after, status } = call([...args, '--new-section', 'Books']);
    expect(status).toBe(0);
    expect(after.match(/- id: books/g)).toHaveLength(1);
    expect(written(after)).toHaveLength(2);
  });

  test('get an id each, whatever little is known of them', () => {
    const list = [2, 3, 4].map((n) => `https://www.zhihu.com/question/1/answer/${n}\n`).join('');
    expect(written(call(['--from', 'LIST', target], list).after)).toEqual([
      'zhihu-leaves | zhihu.com | https://www.zhihu.com/question/1/answer/2',
      'zhihu-leaves-2 | zhihu.com | https://www.zhihu.com/question/1/answer/3',
      'zhihu-leaves-3 | zhihu.com | https://www.zhihu.com/question/1/answer/4',
    ]);
  });
});

describe('all or nothing', () => {
  test('every fault of a list is told with its line, and nothing is written', () => {
    const list = `https://example.com/good A good one
# a comment
foo
[x](https://a.example.org/y)
  https://gov.uk/tea?utm_source=x  Tea
https://example.com/stars  ★★★ 好
https://example.com/good?utm_id=1
http://localhost/
`;
    const { status, stdout, isChanged } = call(
      ['--from', 'LIST', 'basics/leaves#books', '--new-section', 'Books'],
      list,
    );
    expect(stdout).toBe(`LIST:3:1  error  url-parse
  「foo」不是完整的网址
  修复：写成 https://… 的完整地址
LIST:4:1  error  url-parse
  「[x](https://a.example.org/y)」不是完整的网址
  是不是：https://a.example.org/y
  修复：写成 https://… 的完整地址
LIST:5:3  error  address-known
  网址「https://gov.uk/tea?utm_source=x」在 GUIDE/basics/leaves.mdx:18 已经有了，id 是 gov-uk-tea
  修复：这一个不用加；要在 basics/leaves#books 也列出，就在那份清单里写一行 - ref: gov-uk-tea
LIST:6:28  error  rating-in-prose
  「★★★ 好」里夹着评级记号
  修复：评级写进 rating 字段：recommended（荐）或 essential（必读）
LIST:7:1  error  address-once
  网址「https://example.com/good?utm_id=1」在 LIST:1 已经写过
  修复：删去这一个：一份清单里一个作品只列一次
LIST:8:1  error  url-private-host
  读者到不了主机「localhost」
  修复：换成公开的网址
6 个错误，0 个警告
`);
    expect(status).toBe(1);
    expect(isChanged).toBe(false);
  });

  test('the faults of the list, of the note and of an id are told in one run', () => {
    const { status, stdout } = call(['ftp://example.com/x', 'basics/leavse#books', '--id', 'X']);
    expect(stdout.match(/error {2}\S+/g)).toEqual([
      'error  note-exists',
      'error  id-free',
      'error  url-scheme',
    ]);
    expect(status).toBe(1);
  });

  test('no fault is only counted, however many there are', () => {
    const list = 'foo\n'.repeat(50);
    const { stdout } = call(['--from', 'LIST', target], list);
    expect(stdout).toContain('LIST:50:1  error  url-parse');
    expect(stdout).toMatch(/\n50 个错误，0 个警告\n$/);
  });

  test('a file that is no text is a fault of that file', () => {
    const { stdout, status } = call(['--from', 'LIST', target], new Uint8Array([0xff, 0xfe, 0x41]));
    expect(stdout).toContain('LIST:1:1  error  file-encoding');
    expect(status).toBe(1);
  });

  test.each([
    ['', /^.*list\.txt 里没有网址：一行一个，后面可以写题名$/],
    ['# nothing\n\n', /里没有网址/],
    ['x'.repeat(400_001), /list\.txt」超过 400 kB，分几次加$/],
  ])('a list without an address, or without end, is a wrong use', (list, message) => {
    expect(() => call(['--from', 'LIST', target], list)).toThrow(message);
  });

  test.each([
    ['no-such.txt', '读不了 --from 的「no-such.txt」：没有这个文件或文件夹：no-such.txt（ENOENT）'],
    ['tests', '读不了 --from 的「tests」：这里是文件夹，不是文件'],
  ])('so is %s, which cannot be read', (file, message) => {
    expect(() => call(['--from', file, target])).toThrow(message);
  });

  test.each(['id', 'title', 'why'])('so is --%s, which is said of one link alone', (name) => {
    const args = ['https://example.com/a', 'https://example.com/b', target, `--${name}`, 'x'];
    expect(() => call(args)).toThrow(`--${name} 只说得了一条链接，这里有 2 条`);
  });
});

describe('--id', () => {
  const ask = (id: string) => call(['https://example.com/new', target, '--id', id]);

  test('is the id', () => {
    const { after, stdout } = ask('the-new-one');
    expect(written(after)).toEqual(['the-new-one | new | https://example.com/new']);
    expect(stdout).not.toContain('作者或站点 + 主题');
  });

  test('of a link that was published once is not given away', () => {
    const folder = copyGuide();
    const file = join(folder, 'published.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"nasa-leaves"', '"lost-one",\n    "nasa-leaves"'));
    const args = ['https://example.com/new', target, '--id', 'lost-one'];
    expect(call(args, '', folder).stdout).toMatch(
      /不能用「lost-one」作 id：在 GUIDE\/published\.json:\d+ 已经用过\n {2}是不是：lost-one-2/,
    );
  });

  test.each([
    ['nasa-leaves', '在 GUIDE/basics/leaves.mdx:24 已经用过', 'nasa-leaves-2'],
    ['colour', '这一页已经用它作锚点', 'colour-2'],
    ['about-leaves', '在 GUIDE/basics/leaves.mdx:13 已经用过', 'about-leaves-2'],
    ['Nasa Leaves', '要用小写英文单词，用一个连字符相连，不超过 80 个字符', 'nasa-leaves-2'],
    ['梯度下降', '要用小写英文单词，用一个连字符相连，不超过 80 个字符', 'tidu-xiajiang'],
    ['！', '要用小写英文单词，用一个连字符相连，不超过 80 个字符', 'leaves'],
  ])('%s is refused with the nearest one that is free', (id, why, nearest) => {
    const { status, stdout, isChanged } = ask(id);
    expect(stdout).toBe(`<arguments>:1:1  error  id-free
  不能用「${id}」作 id：${why}
  是不是：${nearest}
  修复：换一个 --id，或者不写，由程序拟
1 个错误，0 个警告
`);
    expect(status).toBe(1);
    expect(isChanged).toBe(false);
  });
});

describe('what a link lacks', () => {
  /** The lines that the command gives to be filled. */
  const blockOf = (stdout: string) => /(?:^ {6}.*\n)+/m.exec(stdout)![0];

  /** The note with those lines, each `from` of them replaced, in the place of what was written. */
  function fill(args: string[], fillings: [from: RegExp, to: string][]) {
    const { folder, stdout, after } = call(args);
    const block = blockOf(stdout);
    const entry = /^ {6}- id: [\s\S]*?(?=^---$)/m;
    const start = after.lastIndexOf('      - id: ');
    const filled = fillings.reduce((text, [from, to]) => text.replace(from, to), block);
    const note = after.slice(0, start) + after.slice(start).replace(entry, () => filled);
    writeFileSync(join(folder, 'basics/leaves.mdx'), note);
    return check(folder).filter(({ severity }) => severity === 'error');
  }

  test('is given as lines that pass the check once they are filled', () => {
    const faults = fill(
      ['https://example.com/x', target],
      [
        [/title: .*/, 'title: "X: the whole"'],
        [/by: \[\]/, 'by: [李沐, 阿斯顿·张]'],
        [/rating:/, 'rating: recommended'],
        [/why:/, 'why: 讲水温'],
        [/year:/, 'year: 2020'],
      ],
    );
    expect(faults).toEqual([]);
  });

  test('is refused by the check while it is empty', () => {
    const faults = fill(['https://example.com/x', target], []);
    expect(faults.map(({ ruleId, params }) => [ruleId, params['field']])).toEqual([
      ['field-value', 'by'],
      ['field-value', 'rating'],
      ['field-value', 'why'],
      ['field-value', 'year'],
    ]);
  });

  test('is only what was not said: names, a year and a kind count for all links of a run', () => {
    const list = 'https://example.com/a1 First\nhttps://example.com/other\n';
    const told = ['--by', 'A', '--by', 'B', '--year', '2020', '--kind', 'docs', '--lang', 'en'];
    const { stdout } = call(['--from', 'LIST', target, ...told], list);
    expect(stdout).toBe(`加好了 2 条，写进 GUIDE/basics/leaves.mdx；id 发布以后不要再改
GUIDE/basics/leaves.mdx:29  a-first
      - id: a-first
        title: First
        url: https://example.com/a1
        by:
          - A
          - B
        kind: docs
        lang: en
        rating:
        why:
        year: 2020
GUIDE/basics/leaves.mdx:38  a-other
      - id: a-other
        title: other
        url: https://example.com/other
        by:
          - A
          - B
        kind: docs
        lang: en
        rating:
        why:
        year: 2020
写好的值核对一遍，空着的填好，抄回文件；没有的那一行删去：
  id      作者或站点 + 主题，现在的是拟的，发布以前可以改
  title   作品自己的题名，现在的取自网址
  rating  recommended、essential；收录而已就不写
  why     一句话，30–80 字：它讲清了什么，读它之前要会什么
`);
  });

  test('a paper that nobody knows the year of is no reason to refuse the rest', () => {
    const list = 'https://doi.org/10.1000/182 Some work\nhttps://example.com/x\n';
    const { status, stdout, after } = call(['--from', 'LIST', target], list);
    expect(stdout).toContain(
      '\n  像是 paper，不知道年份，先记作 article；补上 year，把 kind 改成 paper\n',
    );
    expect(after).toContain('kind: article');
    expect(status).toBe(0);
  });

  test('what is called a paper must have its year', () => {
    const { status, stdout } = call(['https://example.com/x', target, '--kind', 'paper']);
    expect(stdout).toContain('<arguments>:1:1  error  link-year');
    expect(status).toBe(1);
  });

  test('https is written where it is known, and said', () => {
    const { stdout, after } = call(['http://github.com/a/some-tool', target]);
    expect(stdout).toContain('\n  网址换成了 https\n');
    expect(after).toContain('url: https://github.com/a/some-tool\n');
  });
});
