import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../../../src/model/citation/bibtex.ts';
import { workOf, type Facts } from './link.ts';

const paper = { kind: 'paper', lang: 'en', year: 2015 };

/** What another program reads out of an entry. */
function read(facts: Facts) {
  const [entry, ...more] = new Cite(formatBibtex(workOf(facts))).data;
  expect(more).toEqual([]);
  return entry!;
}

describe('an entry of BibTeX', () => {
  it('is a preprint with all that is known of it', () => {
    const facts = { ...paper, id: 'he-resnet', by: ['Kaiming He', 'Jian Sun'], etAl: true };
    expect(
      formatBibtex(
        workOf({ ...facts, title: 'A ResNet & R-CNN', url: 'https://arxiv.org/abs/1512.03385' }),
      ),
    ).toBe(
      [
        '@misc{he-resnet,',
        '  author = {He, Kaiming and Sun, Jian and others},',
        '  title = {A {ResNet} \\& {R-CNN}},',
        '  howpublished = {arXiv},',
        '  year = {2015},',
        '  url = {https://arxiv.org/abs/1512.03385},',
        '  urldate = {2026-11-24},',
        '  langid = {english},',
        '}',
      ].join('\n'),
    );
  });

  it.each([
    [{ ...paper, venue: 'CVPR' }, '@inproceedings', '  booktitle = {CVPR},'],
    [{ ...paper, venue: 'JMLR' }, '@article', '  journal = {JMLR},'],
    [{ kind: 'book', year: 2020, publisher: '甲出版社' }, '@book', '  publisher = {甲出版社},'],
    [{ kind: 'article', via: '知乎' }, '@misc', '  howpublished = {知乎},'],
  ])('has the type of its work and the field of that type: %j', (facts, type, line) => {
    const lines = formatBibtex(workOf(facts)).split('\n');
    expect(lines[0]).toBe(`${type}{a-link,`);
    expect(lines).toContain(line);
  });

  it('braces names that are no persons’, and no others', () => {
    const by = ['Hugging Face', 'Jane Roe', '李沐', 'TensorFly 社区', '阿斯顿·张', 'A & B'];
    expect(formatBibtex(workOf({ by })).split('\n')[1]).toBe(
      '  author = {{Hugging Face} and Roe, Jane and 李沐 and {TensorFly 社区} and {阿斯顿·张} and {A \\& B}},',
    );
  });

  it('puts what stands behind a family name between the names, as BibTeX reads it', () => {
    expect(formatBibtex(workOf({ by: ['Hal Daumé III', 'Ken Roe Jr.'] })).split('\n')[1]).toBe(
      '  author = {Daumé, III, Hal and Roe, Jr., Ken},',
    );
  });

  it('says nothing of what is not known', () => {
    expect(formatBibtex(workOf({ title: '题' })).split('\n')).toEqual([
      '@misc{a-link,',
      '  title = {题},',
      '  url = {https://example.org/t},',
      '  urldate = {2026-11-24},',
      '  langid = {chinese},',
      '}',
    ]);
  });

  it.each([
    '100% of $x_1$ & #hash {braces} ~tilde ^hat \\slash',
    '反向传播：算法的直觉（上）“引号”',
    'Python中`__pycache__`文件夹的产生与作用',
    'R-CNN, YOLO and C#: U-Net?',
    'Größe naïve Łódź',
    'Python--参数注解---keras',
    "``quoted'' ?`!`",
  ])('is read back as it was by another program: %s', (title) => {
    expect(read({ title }).title).toBe(title);
  });

  it('keeps braces of an address out of those of the field', () => {
    const entry = formatBibtex({ ...workOf({}), url: 'https://e.org/{a}?b=50%25#c_d' });
    expect(entry).toContain('  url = {https://e.org/%7Ba%7D?b=50%25#c_d},');
    expect(new Cite(entry).data[0]!.URL).toBe('https://e.org/%7Ba%7D?b=50%25#c_d');
  });

  it('is not left to the plugin’s writer as long as that lets `%` through beside Chinese', () => {
    const { format } = plugins.config.get('@bibtex') as { format: Record<string, boolean> };
    const before = { ...format };
    Object.assign(format, { asciiOnly: false });
    const written = new Cite([{ id: 'a', type: 'book', title: '100% 准确' }]).format('bibtex');
    Object.assign(format, before);
    expect(written).toContain('{100% 准确}');
  });
});
