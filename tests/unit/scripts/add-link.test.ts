import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/markdown/front-matter.ts';
import { addEntries, type NewLink } from '../../../scripts/authors/add-entry.ts';
import { addLinks } from '../../../scripts/authors/add-link.ts';
import { readLinkArguments } from '../../../scripts/authors/link-arguments.ts';
import { check, copyGuide, plain, run } from './harness.ts';
import { chinese, inChinese, messageOf } from '../../helpers/chinese.ts';

function call(folder: string, args: string[]) {
  const { status, text } = inChinese(() => addLinks(readLinkArguments(args), folder, chinese));
  return { status, stdout: plain(text, folder) };
}

describe('the edit of a note', () => {
  const link: NewLink = {
    id: 'new-link',
    title: 'New: a title',
    url: 'https://example.com/new',
    kind: 'article',
    lang: 'en',
  };
  const notes = readdirSync('content', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join('content', name)).map((file) => join('content', name, file)),
    );

  test('adds five lines to any note of the guide and changes none', () => {
    let edited = 0;
    for (const file of notes) {
      const text = readFileSync(file, 'utf8');
      const section = /^ {2}- id: (\S+)$/m.exec(splitFrontMatter(text)!.yaml)?.[1];
      if (section === undefined) continue;
      const before = text.split('\n');
      const after = addEntries(text, section, [link]).split('\n');
      const added = [
        '      - id: new-link',
        '        title: "New: a title"',
        '        url: https://example.com/new',
        '        kind: article',
        '        lang: en',
      ];
      const at = after.indexOf(added[0]!);
      expect(after.slice(at, at + 5), file).toEqual(added);
      expect([...after.slice(0, at), ...after.slice(at + 5)], file).toEqual(before);
      edited++;
    }
    expect(edited).toBeGreaterThan(0);
  });

  test('keeps comments and quotes', () => {
    const text = `---
title: 'One' # the title
sections:
  # what to read
  - id: more
    title: More
    links:
      - ref: a # shown here too
  # then the rest
  - id: rest
    title: "Rest"
    links:
      - ref: b
---

Body: --- stays.
`;
    expect(addEntries(text, 'more', [{ ...link, lang: 'zh' }])).toBe(
      text.replace(
        '  # then the rest\n',
        `      - id: new-link
        title: "New: a title"
        url: https://example.com/new
        kind: article
  # then the rest
`,
      ),
    );
  });

  test('keeps the style of lists that are not indented', () => {
    const text =
      '---\ntitle: One\nsections:\n- id: more\n  title: More\n  links:\n  - ref: a\n---\n';
    expect(addEntries(text, 'more', [{ ...link, lang: 'zh' }])).toBe(
      text.replace(
        '  - ref: a\n',
        '  - ref: a\n  - id: new-link\n    title: "New: a title"\n    url: https://example.com/new\n    kind: article\n',
      ),
    );
  });

  test('makes the section when a title for it is given', () => {
    const text = '---\ntitle: One\n---\n\nBody.\n';
    expect(addEntries(text, 'papers', [link], 'Papers')).toBe(`---
title: One
sections:
  - id: papers
    title: Papers
    links:
      - id: new-link
        title: "New: a title"
        url: https://example.com/new
        kind: article
        lang: en
---

Body.
`);
  });
});

describe('npm run add', () => {
  test('adds a link that passes the checker and says what to improve', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, [
      'https://example.com/a-new-leaf.html',
      'basics/leaves#about-leaves',
    ]);
    expect(stdout).toBe(`加好了 1 条，写进 GUIDE/basics/leaves.mdx；id 发布以后不要再改
GUIDE/basics/leaves.mdx:30  example-new-leaf
      - id: example-new-leaf
        title: a new leaf
        url: https://example.com/a-new-leaf.html
        by: []
        kind: article
        lang: en
        rating:
        why:
        year:
写好的值核对一遍，空着的填好，抄回文件；没有的那一行删去：
  id      作者或站点 + 主题，现在的是拟的，发布以前可以改
  title   作品自己的题名，现在的取自网址
  by      作者，一人一项：[甲, 乙]；转载的站点另写 via
  kind    按网址猜的，可用：article、course、book、paper、docs、repo、video、interactive、dataset、tool、community、netdisk
  lang    按题名和网址猜的，可用：zh、en
  rating  recommended、essential；收录而已就不写
  why     一句话，30–80 字：它讲清了什么，读它之前要会什么
  year    首次发表的年份，论文与书必填
`);
    expect(status).toBe(0);
    expect(check(folder).map(messageOf)).toEqual([
      '链接「example-new-leaf」没有 why',
      '题名「a new leaf」是从地址猜的',
      '还没有记进 published.json：链接 example-new-leaf',
    ]);
    expect(
      readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8').split('\n').slice(29, 34),
    ).toEqual([
      '      - id: example-new-leaf',
      '        title: a new leaf',
      '        url: https://example.com/a-new-leaf.html',
      '        kind: article',
      '        lang: en',
    ]);
  });

  test('takes what it is told and then asks for nothing', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, [
      'https://example.com/x',
      'practice/brewing#books',
      '--new-section',
      'Books',
      '--title',
      'X: the book',
      '--by',
      'A. B.',
      '--by',
      'C. D.',
      '--via',
      'E',
      '--year',
      '2020',
      '--kind',
      'book',
      '--lang',
      'zh',
      '--rating',
      'essential',
      '--why',
      '讲 **水温**',
    ]);
    expect(stdout).toMatch(
      /^加好了 1 条，写进 GUIDE\/practice\/brewing\.mdx；id 发布以后不要再改\nGUIDE\/practice\/brewing\.mdx:\d+ {2}b-x-book\n$/,
    );
    expect(status).toBe(0);
    expect(check(folder).map(messageOf)).toEqual(['还没有记进 published.json：链接 b-x-book']);
    expect(readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8')).toContain(`  - id: books
    title: Books
    links:
      - id: b-x-book
        title: "X: the book"
        url: https://example.com/x
        by:
          - A. B.
          - C. D.
        via: E
        kind: book
        rating: essential
        why: 讲 **水温**
        year: 2020
`);
  });

  test('refuses an address that the guide has, names the first place and says how to show it twice', () => {
    const folder = copyGuide();
    const text = readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8');
    const { status, stdout } = call(folder, [
      'http://gov.uk/tea/?utm_source=x',
      'practice/brewing#books',
      '--new-section',
      'Books',
    ]);
    expect(stdout).toBe(`<arguments>:1:1  error  address-known
  网址「http://gov.uk/tea/?utm_source=x」在 GUIDE/basics/leaves.mdx:18 已经有了，id 是 gov-uk-tea
  修复：这一个不用加；要在 practice/brewing#books 也列出，就在那份清单里写一行 - ref: gov-uk-tea
1 个错误，0 个警告
`);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8')).toBe(text);
  });

  test('proposes no second mention to a list that has the address', () => {
    const { status, stdout } = call(copyGuide(), ['https://gov.uk/tea', 'practice/brewing#more']);
    expect(stdout).toBe(`<arguments>:1:1  error  address-once
  网址「https://gov.uk/tea」在 GUIDE/basics/leaves.mdx:18 已经写过
  修复：删去这一个：一份清单里一个作品只列一次
1 个错误，0 个警告
`);
    expect(status).toBe(1);
  });

  test('adds nothing when it is run a second time', () => {
    const folder = copyGuide();
    const args = ['https://example.com/x', 'basics/leaves#about-leaves'];
    expect(call(folder, args).status).toBe(0);
    const text = readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
    expect(call(folder, args).status).toBe(1);
    expect(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8')).toBe(text);
  });

  test.each([
    [
      ['javascript:alert(1)', 'basics/leaves#about-leaves'],
      'url-scheme\n  不允许的协议「javascript:」',
    ],
    [
      ['http://localhost/x', 'basics/leaves#about-leaves'],
      'url-private-host\n  读者到不了主机「localhost」',
    ],
    [
      ['https://example.com/x', 'basics/leavse#about-leaves'],
      'note-exists\n  没有笔记「basics/leavse」\n  是不是：basics/leaves',
    ],
    [
      ['https://example.com/x', 'basics/leaves#about-leafs'],
      'section-exists\n  这篇笔记没有阅读清单「about-leafs」\n  期望：about-leaves\n  是不是：about-leaves',
    ],
    [
      ['https://example.com/x', 'basics/water#more'],
      'section-exists\n  这篇笔记没有阅读清单「more」\n  期望：（这篇还没有阅读清单；加上 --new-section 标题）',
    ],
    [
      [
        'https://example.com/x',
        'basics/leaves#about-leaves',
        '--why',
        '见 [链接](https://a.example.com)',
      ],
      'field-value\n  字段「why」的值不对',
    ],
    [
      ['https://example.com/x', 'basics/leaves#about-leaves', '--title', '★★★ 好书'],
      'rating-in-prose\n  「★★★ 好书」里夹着评级记号',
    ],
  ])('refuses %j in the words of the checker and writes nothing', (args, message) => {
    const folder = copyGuide();
    const text = readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8');
    const { status, stdout } = call(folder, args);
    expect(stdout).toContain(message);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8')).toBe(text);
  });

  test('shows the faults of a note that is broken already', () => {
    const folder = copyGuide();
    writeFileSync(
      join(folder, 'basics/water.mdx'),
      '---\ntitle: Water\nlevle: core\n---\n\nHot.\n',
    );
    const { status, stdout } = call(folder, [
      'https://example.com/x',
      'basics/water#more',
      '--new-section',
      'More',
    ]);
    expect(stdout).toContain(
      'GUIDE/basics/water.mdx:3:1  error  field-known\n  不认识的字段「levle」',
    );
    expect(status).toBe(1);
  });

  test('drops tracking parameters before it writes, and says so', () => {
    const folder = copyGuide();
    const { status, stdout } = call(folder, [
      'https://example.com/x?utm_source=y&page=2&fbclid=z#here',
      'basics/leaves#about-leaves',
    ]);
    expect(stdout).toContain('\n  网址去掉了跟踪参数 utm_source、fbclid\n');
    expect(stdout).not.toContain('warning');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'basics/leaves.mdx'), 'utf8')).toContain(
      '        url: https://example.com/x?page=2#here\n',
    );
  });

  test.each([
    [['https://example.com/x'], '先写网址或 --from 文件，最后写 <部分>/<短名>#<阅读清单>'],
    [['basics/leaves#about-leaves'], '先写网址或 --from 文件'],
    [
      ['https://example.com/x', 'basics/leaves'],
      '「basics/leaves」要写成 <部分>/<短名>#<阅读清单>，放在最后',
    ],
    [['https://example.com/x', 'basics/leaves#A B'], '阅读清单的 id「A B」要用小写英文和连字符'],
    [
      ['https://example.com/x', 'basics/leaves#a', '--kind', 'blog'],
      '--kind 不能是「blog」，可用：article、course',
    ],
    [
      ['https://example.com/x', 'basics/leaves#a', '--rating', '5'],
      '--rating 不能是「5」，可用：recommended、essential',
    ],
  ])('calls %j a wrong use', (args, message) => {
    const folder = copyGuide();
    expect(() => call(folder, args)).toThrow(message);
  });

  test('shows how to use it and ends with 2 when it is called wrongly', { timeout: 30_000 }, () => {
    const { status, stderr } = run('add-link.ts', copyGuide(), ['x']);
    expect(stderr).toMatch(
      /^先写网址或 --from 文件，最后写 <部分>\/<短名>#<阅读清单>\n\n用法：npm run /,
    );
    expect(status).toBe(2);
  });
});
