import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markdownPlugins } from '../../../src/markdown/index.ts';
import { wordsOf } from '../../../src/words/index.ts';
import { messageOf } from '../../helpers/chinese.ts';

const {
  remarkPlugins,
  remarkRehype: options,
  rehypePlugins,
} = markdownPlugins({
  base: '/repo/',
  noteIdOf: () => 'part/note',
  words: wordsOf('en'),
  describe: messageOf,
});

/** The build's own plugins between the parser and the printer of HTML. */
function render(markdown: string): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkPlugins)
      .use(remarkRehype, options)
      .use(rehypePlugins)
      .use(rehypeStringify)
      .processSync({ value: markdown, path: 'content/part/note.mdx' }),
  );
}

/** The same with components as elements, which else are no HTML. */
function renderParts(markdown: string): string {
  const passThrough = ['mdxJsxTextElement'] as never[];
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkPlugins)
    .use(remarkRehype, { passThrough })
    .use(rehypePlugins)
    .use(() => (tree: Root) => {
      visit(tree, (node: object) => {
        const { type, name } = node as { type: string; name?: string };
        if (type !== 'mdxJsxTextElement') return;
        Object.assign(node, { type: 'element', tagName: name, properties: {} });
      });
    })
    .use(rehypeStringify);
  return String(processor.processSync({ value: markdown, path: 'content/part/note.mdx' }));
}

describe('the plugins of the build', () => {
  it.each([
    ['import', 'import fs from "node:fs"\n\ntext', 'note-no-import'],
    ['export', 'export const a = 1\n\ntext', 'note-no-import'],
    ['an expression', 'a {process.env.HOME} b', 'note-no-expression'],
    ['an attribute that runs', '<ReadingList section={require("fs")} />', 'attribute-literal'],
    ['a spread', '<ReadingList {...process.env} />', 'attribute-literal'],
    ['a script', '<script>alert(1)</script>', 'html-element'],
    [
      'an event attribute',
      '<Callout kind="note" onclick="alert(1)">x</Callout>',
      'attribute-known',
    ],
  ])('refuse %s before anything is compiled', (_, markdown, rule) => {
    expect(() => render(markdown)).toThrow(rule);
  });

  it('name file, line and column of what they refuse', () => {
    expect(() => render('text\n\na {b}')).toThrow(
      'content/part/note.mdx:3:3 note-no-expression 笔记里有表达式 {b}',
    );
  });

  it('give a heading a link to itself, after its id', () => {
    expect(render('## Colour and *air* {/* colour */}')).toBe(
      '<h2 id="colour"><a href="#colour">Colour and <em>air</em></a></h2>',
    );
  });

  it('name footnotes in the words of the guide, and leave their heading out of search', () => {
    const html = render('a[^注一]\n\n[^注一]: b');
    expect(html).toMatch(/<h2 data-pagefind-ignore(?:="")? id="footnote-label">/);
    expect(html).toContain('>Footnotes</a></h2>');
    expect(html).toContain('aria-label="Back to reference 1"');
    const [, target] = /href="#(user-content-fn-[^"]+)"/.exec(html)!;
    expect(html).toContain(`<li id="${target}">`);
  });

  it('let comments pass', () => {
    expect(render('a {/* note to self */} b')).toContain('a');
  });

  it.each([
    ['[x](/part/other/)', 'href="/repo/part/other/"'],
    ['[x](/part/other/#here)', 'href="/repo/part/other/#here"'],
    ['[x](../other/)', 'href="/repo/part/other/"'],
    ['[x](./other.mdx#here)', 'href="/repo/part/other/#here"'],
    ['[x](#here)', 'href="#here"'],
    ['[x](/part/other/#:~:text=a%20b)', 'href="/repo/part/other/#:~:text=a%20b"'],
    ['[x](./other.mdx#here:~:text=a)', 'href="/repo/part/other/#here:~:text=a"'],
    ['[x](https://example.org/)', 'href="https://example.org/" rel="external noopener"'],
    ['![x](/images/a.png)', 'src="/repo/images/a.png"'],
  ])('give %s its base', (markdown, html) => {
    expect(render(markdown)).toContain(html);
  });

  it('give a heading the id of its comment and nothing else of it', () => {
    expect(render('## 标题 {/* a-title */}')).toBe(
      '<h2 id="a-title"><a href="#a-title">标题</a></h2>',
    );
  });

  it('render formulas with MathML and their TeX', () => {
    const html = render('a $x^2$ b\n\n$$\n\\frac{1}{2}\n$$');
    expect(html.match(/class="katex"/g)).toHaveLength(2);
    expect(html.match(/class="katex-display"/g)).toHaveLength(1);
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
  });

  it.each(['x', 'W', '7', '0.05'])('render %s as the text that it is', (tex) => {
    const html = render(`a $${tex}$ b`);
    expect(html.replace(/<[^>]*>/g, '')).toBe(`a ${tex} b`);
    expect(html).toMatch(/<span class="katex katex-html(?: numeral)?">/);
  });

  it.each([
    ['7', true],
    ['0.05', true],
    ['-2.3571', true],
    ['95\\%', true],
    ['x', false],
    ['10^{-3}', false],
    ['1/3', false],
  ])('write the formula %s as any other number of its sentence: %s', (tex, isNumber) => {
    const html = render(`从 0.01 到 $${tex}$，`);
    expect(html.includes('numeral')).toBe(isNumber);
    expect(render(`$$\n${tex}\n$$`)).not.toContain('numeral');
  });

  it.each(['\\eta', '-1', 'x^2', '\\mathbf{x}', 'f(x)'])(
    'leave nothing of %s to be guessed: what no voice reads as text has MathML',
    (tex) => {
      const html = render(`a $${tex}$ b`);
      expect(html).toContain('<math');
      expect(html).toContain(tex);
    },
  );

  it('let display formulas and tables scroll by keyboard, with a name', () => {
    const html = render('$$\nx\n$$\n\n| a |\n| --- |\n| b |');
    expect(html).toContain(
      '<span class="katex-display"><span class="katex" tabindex="0" role="group" aria-label="Formula, scrolls sideways">',
    );
    expect(html).toContain(
      '<div class="wide"><div class="scroll" tabindex="0" role="group" aria-label="Table, scrolls sideways"><table>',
    );
  });

  it('make header cells without words ordinary cells and drop a header row without any', () => {
    const html = render('| | b |\n| --- | --- |\n| 1 | 2 |').replace(/\n/g, '');
    expect(html).toContain('<thead><tr><td></td><th scope="col">b</th></tr></thead>');
    expect(render('| | |\n| --- | --- |\n| 1 | 2 |')).not.toContain('<thead>');
  });

  it('turn the alignment of columns into classes', () => {
    const html = render('| a |\n| --: |\n| b |');
    expect(html).toContain('<td class="align-right">b</td>');
    expect(html).not.toContain('align="');
  });

  it('close bold text next to Chinese punctuation', () => {
    expect(render('**注意：**正文')).toBe('<p><strong>注意：</strong>正文</p>');
  });

  it.each([
    ['靠 *焦点损失* 或分配', '靠<em>焦点损失</em>或分配'],
    ['算出 [梯度](#a) ， 更新', '算出<a href="#a">梯度</a>， 更新'],
    ['**交叉熵。** 记 **熵：** $x$ 与', '<strong>交叉熵。</strong>记<strong>熵：</strong><span'],
    ['先用 *ReLU* 再用 *池化* CNN', '先用 <em>ReLU</em> 再用<em>池化</em> CNN'],
    ['调用 `池化` 得到', '调用 <code>池化</code> 得到'],
    ['一行\n两行 one\ntwo', '一行两行 one\ntwo'],
    ['见 <Term id="a"> 梯度 </Term> 与', '见<Term'],
  ])('take out the blanks of %s that Chinese does not have', (markdown, html) => {
    expect(renderParts(markdown)).toContain(html);
  });

  it('keep punctuation on the line of its formula, outside the formula', () => {
    const html = render('长度（$x_1$），宽 $y$ 和 $z$');
    expect(html).toMatch(/长度<span class="bound">（<span class="katex">.*?<\/span>），<\/span>宽/);
    expect(html.match(/<span class="bound"><span class="base">/g)).toHaveLength(1);
    expect(render('宽（$x$），高')).toMatch(
      /^<p>宽<span class="bound">（<span class="katex katex-html"><span class="mathnormal">x<\/span><\/span>），<\/span>高/,
    );
  });
});
