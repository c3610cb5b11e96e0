import { describe, expect, it } from 'vitest';
import { forms } from './forms.ts';
import { errorsOf, importList, linksOf, notesOf, shown } from './harness.ts';

describe('a list with', () => {
  it.each(Object.entries(forms))('%s', (_, { list, expected }) => {
    const { status, stdout, folder } = importList(list);
    expect(status, stdout).toBe(0);
    expect(shown(folder)).toEqual(expected);
    expect(errorsOf(folder)).toEqual([]);
  });
});

describe('what is written for an entry', () => {
  it('has kind, language, year and id by its address, and its remark as a draft', () => {
    const { folder } = importList(`# 论文
- [批归一化](https://arxiv.org/abs/1502.03167) - 先读这一篇
- [A film](https://www.youtube.com/watch?v=abcdefghijk)
- [Deep nets](https://a.example.org/nets.pdf), NIPS 2012
- [Undated](https://a.example.org/undated.pdf)`);
    expect(linksOf(folder)).toEqual([
      {
        id: 'arxiv-piguiyihua',
        title: '批归一化',
        url: 'https://arxiv.org/abs/1502.03167',
        kind: 'paper',
        why: '先读这一篇',
        draft: true,
        year: 2015,
      },
      {
        id: 'youtube-film',
        title: 'A film',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        kind: 'video',
        lang: 'en',
      },
      {
        id: 'example-deep-nets',
        title: 'Deep nets',
        url: 'https://a.example.org/nets.pdf',
        kind: 'paper',
        lang: 'en',
        why: 'NIPS 2012',
        draft: true,
        year: 2012,
      },
      {
        id: 'example-undated',
        title: 'Undated',
        url: 'https://a.example.org/undated.pdf',
        kind: 'article',
        lang: 'en',
      },
    ]);
  });

  it('groups alternatives and no others', () => {
    const { folder } = importList(`# 茶
- [甲](https://a.example.org/1) | [乙](https://a.example.org/2)
- [丙](https://a.example.org/3)、[丁](https://a.example.org/4)
- YouTube：[戊](https://a.example.org/5)
- 或 B 站：[己](https://a.example.org/6)
- [论文](https://a.example.org/7) | [代码](https://a.example.org/8)`);
    expect(linksOf(folder).map((link) => ('group' in link ? link.group : undefined))).toEqual([
      'example-jia',
      'example-jia',
      undefined,
      undefined,
      'example-wu',
      'example-wu',
      undefined,
      undefined,
    ]);
  });

  it('has the code that opens a shared folder', () => {
    const { folder } = importList('# 茶\n- [课](https://pan.baidu.com/s/1) 提取码：ab12');
    expect(linksOf(folder)).toMatchObject([{ kind: 'netdisk', accessCode: 'ab12' }]);
    expect(linksOf(folder)[0]).not.toHaveProperty('why');
  });
});

describe('parts and notes', () => {
  it('are made of the first two levels where a third carries the list', () => {
    const { folder } = importList(forms['three levels of headings']!.list);
    expect(notesOf(folder).map(({ id }) => id)).toEqual([
      'jichu/chaye',
      'jichu/shui',
      'shijian/paocha',
    ]);
  });

  it('are made of few first headings with many second ones', () => {
    const heads = ['Green', 'Black'].flatMap((first) => [
      `## ${first}`,
      ...[1, 2, 3].map(
        (n) => `### ${first} ${n}\n- [${first} ${n}](https://a.example.org/${first}${n})`,
      ),
    ]);
    const { folder } = importList(`# Tea\n${heads.join('\n')}`);
    expect(notesOf(folder).map(({ id }) => id)).toEqual([
      'green/green-1',
      'green/green-2',
      'green/green-3',
      'black/black-1',
      'black/black-2',
      'black/black-3',
    ]);
  });

  it('never take an address of the site, nor a name that Windows keeps', () => {
    const { folder } = importList(`# Search
## Con
- [a1](https://a.example.org/1)
## Aux
- [a2](https://a.example.org/2)`);
    expect(notesOf(folder).map(({ id }) => id)).toEqual(['search-2/con-2', 'search-2/aux-2']);
    expect(errorsOf(folder)).toEqual([]);
  });

  it('are cut where a note would have more links than anybody reads', () => {
    const list = Array.from({ length: 310 }, (_, n) => `- [Link ${n}](https://a.example.org/${n})`);
    const { folder } = importList(`# Tea\n${list.join('\n')}`);
    expect(
      notesOf(folder).map(({ title, sections }) => [title, sections[0]!.links.length]),
    ).toEqual([
      ['Tea', 300],
      ['Tea 2', 10],
    ]);
    expect(errorsOf(folder)).toEqual([]);
  });
});
