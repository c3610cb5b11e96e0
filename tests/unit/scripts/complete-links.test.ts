import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, target, written } from './add-harness.ts';
import { check, copyGuide } from './harness.ts';

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
GUIDE/basics/leaves.mdx:30  a-first
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
GUIDE/basics/leaves.mdx:39  a-other
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

  test('is given without the empty lines behind an entry, and not of a list in one line', () => {
    const folder = copyGuide();
    const file = join(folder, 'basics/leaves.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('\n---\n\n', '\n\n# the end\n---\n\n'));
    const { stdout, after } = call(['https://example.com/x', target], '', folder);
    expect(blockOf(stdout)).not.toContain('\n\n');
    expect(blockOf(stdout)).toMatch(/year:\n$/);
    expect(after).toContain('# the end\n---');

    const line = 'sections: [{ id: more, title: More, links: [{ ref: gov-uk-tea }] }]';
    writeFileSync(file, text.replace(/^sections:[\s\S]*?(?=^---)/m, `${line}\n`));
    writeFileSync(
      join(folder, 'practice/brewing.mdx'),
      readFileSync(join(folder, 'practice/brewing.mdx'), 'utf8').replace(
        '      - ref: gov-uk-tea\n',
        '      - id: gov-uk-tea\n        title: Tea\n        url: https://www.gov.uk/tea\n        kind: article\n',
      ),
    );
    const told = call(['https://example.com/x', 'basics/leaves#more'], '', folder).stdout;
    expect(told).not.toMatch(/^ +(?:-|title:|by:)/m);
    expect(told).toContain('\n  why     一句话');
  });

  test('https is written where it is known, and said', () => {
    const { stdout, after } = call(['http://github.com/a/some-tool', target]);
    expect(stdout).toContain('\n  网址换成了 https\n');
    expect(after).toContain('url: https://github.com/a/some-tool\n');
  });
});
