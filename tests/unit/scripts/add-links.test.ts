import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, target, written } from './add-harness.ts';
import { check, copyGuide } from './harness.ts';

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
    expect(stdout).toContain('\nGUIDE/basics/leaves.mdx:30  colah-backprop\n');
    expect(stdout).toContain('\nGUIDE/basics/leaves.mdx:35  vdumoulin-conv-arithmetic\n');
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

  test('that are too many for a note are refused for that alone', () => {
    const list = Array.from({ length: 3000 }, (_, n) => `https://example.com/${n} Number ${n}\n`);
    const { stdout, isChanged } = call(['--from', 'LIST', target], list.join(''));
    expect(stdout.match(/^.* {2}error .*$/gm)).toEqual([
      'GUIDE/basics/leaves.mdx:1:1  error  file-size',
      'GUIDE/basics/leaves.mdx:2:1  error  markup-size',
    ]);
    expect(isChanged).toBe(false);
  });

  test('make a list of lines of an empty one', () => {
    const folder = copyGuide();
    const file = join(folder, 'basics/leaves.mdx');
    const water = join(folder, 'basics/water.mdx');
    writeFileSync(
      water,
      readFileSync(water, 'utf8').replace('teaches: []', 'sections: []\nteaches: []'),
    );
    const { status } = call(
      ['https://example.com/xyz', 'basics/water#more', '--new-section', 'More'],
      '',
      folder,
    );
    expect(status).toBe(0);
    expect(readFileSync(water, 'utf8')).toContain(
      'sections:\n  - id: more\n    title: More\n    links:\n      - id: example-xyz\n',
    );
    expect(readFileSync(file, 'utf8')).not.toContain('xyz');
  });

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
