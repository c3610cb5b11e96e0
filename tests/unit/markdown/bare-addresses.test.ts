import type { Nodes } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { markdownPlugins } from '../../../src/markdown/index.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { parseNoteBody } from '../../../src/markdown/parser.ts';
import { messageOf } from '../../helpers/chinese.ts';

const { remarkPlugins, rehypePlugins } = markdownPlugins({
  base: '/',
  noteIdOf: () => 'part/note',
  words: wordsOf('en'),
  describe: messageOf,
});

const built = (text: string) =>
  String(
    unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkPlugins)
      .use(remarkRehype)
      .use(rehypePlugins)
      .use(rehypeStringify)
      .processSync(text),
  ).replaceAll(' rel="external noopener"', '');

/** Every link and text with the source at its place. */
function pieces(text: string): string[] {
  const found: string[] = [];
  const walk = (node: Nodes) => {
    const { start, end } = node.position!;
    if (node.type === 'link') found.push(`${node.url} = ${text.slice(start.offset, end.offset)}`);
    if (node.type === 'text') {
      expect(text.slice(start.offset, end.offset)).toBe(node.value);
      expect(end.column - start.column).toBe(node.value.length);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(parseNoteBody(text));
  return found;
}

const cases: [text: string, ...links: string[]][] = [
  ['见 https://example.org/x，见下文。', 'https://example.org/x'],
  ['（https://example.org/x）', 'https://example.org/x'],
  ['「https://example.org/x」。', 'https://example.org/x'],
  ['https://example.org/x。', 'https://example.org/x'],
  ['https://example.org/x……', 'https://example.org/x'],
  ['https://example.org/x——说明', 'https://example.org/x'],
  ['“https://example.org/x”', 'https://example.org/x'],
  [
    'https://example.org/x、https://example.com/y，还有',
    'https://example.org/x',
    'https://example.com/y',
  ],
  ['https://example.org，首页', 'https://example.org'],
  ['https://example.org见下文', 'https://example.org'],
  ['https://example.org/x.，句点', 'https://example.org/x'],
  ['(https://example.org/x)，括号', 'https://example.org/x'],
  ['https://example.org/x_(y)，括号', 'https://example.org/x_(y)'],
  ['https://例子.中国/，国际域名', 'https://例子.中国/'],
  ['https://zh.wikipedia.org/wiki/茶，汉字在路径里', 'https://zh.wikipedia.org/wiki/茶'],
  ['**https://example.org/x，**强调', 'https://example.org/x'],
  ['**https://example.org/x**，强调之后', 'https://example.org/x'],
  ['**（https://example.org/x）**，括号在强调里', 'https://example.org/x'],
  ['https://example.org/a_b_/c.d...e', 'https://example.org/a_b_/c.d...e'],
  ['https://example.org/x...', 'https://example.org/x'],
  ['[ https://example.org/x，方括号', 'https://example.org/x'],
  ['https://example.org/?u=https://example.com/', 'https://example.org/?u=https://example.com/'],
];

describe('a bare address', () => {
  it.each(cases)('ends where prose goes on: %s', (text, ...links) => {
    expect(pieces(text)).toEqual(links.map((link) => `${link} = ${link}`));
    const html = built(text);
    expect(
      [...html.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map((match) => decodeURI(match[1]!)),
    ).toEqual(links);
    expect(html.replace(/<[^>]*>/g, '')).toBe(text.replaceAll('**', ''));
  });

  it('without a scheme ends there too', () => {
    expect(pieces('（www.example.org/x）')).toEqual([
      'http://www.example.org/x = www.example.org/x',
    ]);
    expect(built('（www.example.org/x）')).toContain(
      '（<a href="http://www.example.org/x">www.example.org/x</a>）',
    );
  });

  it('in a link with a text of its own stays as it is written', () => {
    expect(pieces('[https://example.org/x，](https://example.org/x，)')).toEqual([
      'https://example.org/x， = [https://example.org/x，](https://example.org/x，)',
    ]);
  });

  it('that GFM finds only in finished text gives every piece its place', () => {
    expect(pieces('![ https://example.org/x，见下文 costs $5')).toEqual([
      'https://example.org/x = https://example.org/x',
    ]);
  });

  it('that is no address is no link', () => {
    expect(built('https://，')).toBe('<p>https://，</p>');
  });
});
