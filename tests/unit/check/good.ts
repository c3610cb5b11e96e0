import { body, extra, field, linkField, linkUrl, swap, type Changes } from './harness.ts';

/** A body that takes far longer to read than the front matter of the base pack says. */
const long = (text: string): Changes => ({
  'basics/water.mdx': (old) => `${old.replace('minutes: 3\n', '')}\n${text}\n`,
});

/** Content that must pass: name and what is done to the base pack. */
export const good: readonly (readonly [string, Changes | string])[] = [
  ['nothing', {}],
  ['character references', 'a &amp; b &lt; c &copy; &#169; &nbsp; d'],
  ['escaped markup', 'a \\< b, \\{x\\}, \\$5, \\* and \\_'],
  ['escaped script', '\\<script>alert(1)\\</script>'],
  ['nested lists', '- a\n  1. b\n     - c\n\n       d\n- e'],
  ['task list', '- [ ] a\n- [x] b'],
  ['table with escaped pipes', '| a | b |\n| :-- | --: |\n| `x \\| y` | a \\| b |'],
  ['table with formulas', '| a | b |\n| --- | --- |\n| $x^2$ | $\\lvert y \\rvert$ |'],
  ['code with braces', '`{process.env}` and `${x}` and `<script>`'],
  [
    'fenced code with everything',
    '```jsx\nimport a from "b";\nexport const c = <div onClick={d}>{e}</div>;\n$x\n```',
  ],
  ['fenced code with tildes', '~~~js\n```\nx\n```\n~~~'],
  ['fence with four ticks', '````md\n```js\nx\n```\n````'],
  ['code in a list', '- a\n\n  ```js\n  x\n  ```\n- b'],
  ['code in a quote', '> ```js\n> x\n> ```'],
  [
    'languages of code',
    ['cpp', 'csharp', 'py', 'sh', 'text', 'txt', 'output', 'objective-c', 'ts', 'yml', 'ansi']
      .map((name) => `\`\`\`${name}\nx\n\`\`\``)
      .join('\n\n'),
  ],
  ['rows that are short or end with an empty cell', '| a | b |\n| - | - |\n| c |\n| d | e | |'],
  ['bars in a table outside of formulas', '| a \\| b |\n| --- |\n| `x \\| y` $x \\mid y$ |'],
  ['norm outside of a table', '$\\|x\\|$'],
  ['double ticks', '`` a ` b ``'],
  ['Markdown in code', '`[a](javascript:alert(1))`'],
  [
    'exercise with its answer',
    long(
      '<Exercise title="Boil" minutes="20" id="e">\n\nBoil.\n\n<Answer>\n\n```python run\nprint(1)\n```\n\n```output\n1\n```\n\n</Answer>\n\n</Exercise>',
    ),
  ],
  ['box of changes', '<Callout kind="changes">\n\nOnce leaves were cheap.\n\n</Callout>'],
  [
    'headings of a lesson with some left out',
    '## A {/* intuition */}\n\na\n\n## B {/* own */}\n\nb\n\n## C {/* summary */}\n\nc',
  ],
  [
    'link with all who made it',
    linkField(
      'by: [A, B]\n        etAl: true\n        via: C\n        venue: D\n        publisher: E\n        minutes: 30',
    ),
  ],
  ['comment', '{/* a comment with } and { and <b> */}'],
  ['comment in a sentence', 'a {/* b */} c'],
  ['comment over lines', '{/*\n a\n b\n*/}'],
  ['two comments', '{/* a */ /* b */}'],
  ['dollar signs escaped', 'costs \\$5 and \\$6'],
  ['dollar reference', 'costs &#36;5'],
  ['dollar in code', '`$HOME` and `a$b`'],
  ['emphasis next to Chinese punctuation', '**注意：**正文，**“引号”**后面，*（括号）*里'],
  ['Chinese with everything', '中文，English 混排；“引号”——破折号……省略号。'],
  ['formula with Chinese in text', '$x_{\\text{速度（米）}} + \\textbf{甲} + \\mathrm{d}x$'],
  ['formula with nested braces in text', '$\\text{速{度}甲}$'],
  ['formula with tag', '$$\nx = 1 \\tag{式 1}\n$$'],
  ['display formula', '$$\n\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}\n$$'],
  ['matrix', '$$\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n$$'],
  ['our macros', '$\\R^n, \\E[x], A\\T, \\argmax_x$'],
  ['cases', '$$\nf(x) = \\begin{cases} x & x > 0 \\\\ 0 & \\text{否则} \\end{cases}\n$$'],
  ['formula with less-than', '$a < b$ and $a \\lt b$'],
  ['formula with braces', '$\\{x \\mid x > 0\\}$'],
  ['formula in a list', '- $x$\n\n  $$\n  y\n  $$'],
  ['formula in a quote', '> $$\n> x\n> $$'],
  ['two dollars in a sentence', 'a $$x$$ b'],
  ['formula next to Chinese', '设$x$为实数，$y$。'],
  ['local definition', '$\\def\\a{x}\\a + \\a$'],
  ['newcommand', '$\\newcommand{\\a}[1]{#1^2}\\a{x}$'],
  ['formula with a percent sign', '$5\\%$'],
  ['formula with primes', "$f'(x)$"],
  ['empty lines around', '\n\n\na\n\n\n'],
  ['link to a note', '[a](/basics/leaves/)'],
  ['link to a heading', '[a](/practice/brewing/#time)'],
  ['link to a section', '[a](/basics/leaves/#about-leaves)'],
  ['link to a link of another note', '[a](/basics/leaves/#gov-uk-tea)'],
  ['relative link to a file', '[a](./leaves.mdx#colour) [b](../practice/brewing.mdx)'],
  ['relative link to an address', '[a](../leaves/) [b](../../practice/brewing/#time)'],
  [
    'links to the pages of the site',
    '[a](/) [b](/basics/) [c](/terms/#oxidation) [d](/reading/?kind=book) [e](/search/?q=x) [f](/health/) [g](/about/)',
  ],
  [
    'links to the lists of parts',
    '[a](/reading/basics/) [b](/reading/basics/#nasa-leaves) [c](/reading/practice/)',
  ],
  ['links to the data of the site', '[a](/reading.json) [b](/sitemap.xml) [c](/feed.xml)'],
  ['link to the top', '[a](#top) [b](/basics/leaves/#top) [c](/terms/#Top)'],
  [
    'links with text fragments',
    '[a](/basics/leaves/#:~:text=plant) [b](/basics/leaves/#colour:~:text=air) [c](#:~:text=Hot)',
  ],
  ['citation with an address', '见 [3]（https://a.com/x）和 [1, 2] (https://a.com/y)'],
  ['link outside', '[a](https://zh.wikipedia.org/wiki/茶_(植物)) [b](http://a.com/x?y=z&w=v#u)'],
  ['mail', '[a](mailto:a@b.com) [b](mailto:a@b.com?subject=x) [c](mailto:a@b.com,c@d.org) e@f.com'],
  ['link with a title', '[a](https://a.com/ "标题")'],
  ['reference link', '[a][b] and [b] and [b][]\n\n[b]: https://a.com/ "t"'],
  ['literal autolinks', 'see https://a.com/x and www.a.com and a@b.com'],
  ['footnote', 'a[^1] b[^x]\n\n[^1]: c\n\n[^x]: d\n\n    e'],
  ['footnotes in Chinese', 'a[^注一] b[^注一] c[^Note-A]\n\n[^注一]: d\n\n[^Note-A]: e'],
  ['dollars and brackets in formulas', '$$\n\\text{\\$\\$} + \\text{$a$}\n$$'],
  ['term with a picture of words', 'a <Term id="oxidation">`b` **c**</Term> d'],
  ['link with code', '[`a`](/basics/leaves/)'],
  ['link with brackets in its text', '[a \\[b\\]](/basics/leaves/)'],
  ['percent-encoded link', '[a](https://a.com/%E8%8C%B6)'],
  ['array index in prose', 'a\\[i] and x[0][1] and [1, 2]'],
  ['brackets in prose', '区间 [0, 1] 与 [a, b)'],
  ['headings', '## A {/* a */}\n\n### B `c` {/* b */}\n\n#### D {/* d */}\n\n## E {/* e */}'],
  ['strike-through', 'a ~~b~~ c'],
  ['ranges with tildes', '每天 1~2 杯，每杯 3~5 分钟'],
  ['less-than before a blank', 'a < b'],
  ['thematic break', 'a\n\n---\n\nb'],
  ['hard break', 'a\\\nb'],
  [
    'callouts',
    '<Callout kind="note" title="A">\n\na\n\n- b\n\n</Callout>\n\n<Callout kind="warning">\n\n```js\nx\n```\n\n</Callout>',
  ],
  ['card with a block', '<Card question="What is $x$?" id="c">\n\na\n\n$$\ny\n$$\n\n</Card>'],
  [
    'quote outside an about',
    '<Quote by="a" link="nasa-leaves" locator="p. 1" verbatim="true">\n\nb\n\n</Quote>',
  ],
  ['citation', 'a <Cite link="gov-uk-tea" locator="2" />.'],
  ['term in a list', '- <Term id="oxidation">a</Term> b'],
  ['figure', '<Figure name="convolution" caption="A \'quoted\' caption" />'],
  [
    'quote with markup as text',
    '<Quote by="a" link="nasa-leaves">\n\n\\<script>alert(1)\\</script> &lt;b&gt; `<i>`\n\n</Quote>',
  ],
  [
    'quote of the greatest length',
    `<Quote by="a" link="nasa-leaves">\n\n${'字'.repeat(400)}\n\n</Quote>`,
  ],
  ['attribute with references', '<Card question="a &lt; b &amp; c" id="c">d</Card>'],
  ['attribute with braces', '<Card question="{x}" id="c">d</Card>'],
  ['attribute in single quotes', "<Card question='a' id='c'>d</Card>"],
  ['attribute over lines', '<Card\n  question="a"\n  id="c"\n>\n\nd\n\n</Card>'],
  ['emoji', '👨‍👩‍👧 and ❤️ and ✅ and 1️⃣'],
  ['rare Chinese', '𠮷野家 㐀 〇 々'],
  ['other scripts', 'naïve Ελληνικά русский 日本語 한국어'],
  ['no-break space', 'a\u00a0b'],
  ['ideographic space', 'a\u3000b'],
  ['tabs in code', '```js\n\tx\n```'],
  ['no line break at the end', { 'basics/water.mdx': (text) => text.trimEnd() }],
  ['a line of 390 kB', long('word '.repeat(78_000))],
  ['a line of 390 kB of Chinese', long('中文字，'.repeat(32_000))],
  ['2,000 links on one line', '[a](/basics/leaves/) '.repeat(2000)],
  ['quoted title with a colon', field('title', '"Water: hot"')],
  ['title of digits in quotes', field('title', '"2026"')],
  ['title with quotation marks', field('title', "'It\"s'")],
  ['folded summary', field('summary', '>-\n  a\n  b')],
  ['block lists', field('requires', '\n  - basics/leaves')],
  ['comment in front matter', extra('# a comment')],
  ['empty line in front matter', extra('')],
  ['aliases', extra('aliases: [H2O, "水"]')],
  ['framework', extra('framework: tensorflow@1')],
  ['rating', extra('rating: essential')],
  [
    'planned notes between written ones, on a route too',
    {
      'guide.yaml': (text) =>
        swap(
          '      - leaves\n',
          '      - leaves\n      - steam\n',
        )(
          swap(
            '      - water\n',
            '      - water\n    planned:\n      - { slug: steam, title: Steam and bubbles }\n',
          )(
            swap(
              '      - practice/brewing',
              '      - basics/steam\n      - practice/brewing',
            )(text),
          ),
        ),
    },
  ],
  ['former address', extra('formerly: [basics/aqua]')],
  ['access code in quotes', linkField('accessCode: "0123"')],
  [
    'all rare fields',
    linkField(
      'year: 2020\n        level: core\n        access: login\n        framework: keras@2\n        listedAs: http://a.com/old\n        outline: [a, "`b` $c$"]\n        aliases: [nasa-leafs]',
    ),
  ],
  [
    'group of two',
    {
      'basics/leaves.mdx': (text) =>
        text
          .replace('kind: article', 'kind: article\n        group: g')
          .replace('kind: dataset', 'kind: dataset\n        group: g'),
    },
  ],
  ['why with code, formula, emphasis', linkField('why: "a `b` $c_1$ **d** *e*"')],
  ['why with inequality', linkField("why: 'a < b, c > d'")],
  ['address with a query', linkUrl('https://a.com/?b=c&d=e')],
  ['address with Chinese', linkUrl('https://a.com/茶')],
  ['address with parentheses', linkUrl('https://en.wikipedia.org/wiki/Tea_(meal)')],
  ['address with a port', linkUrl('https://a.com:8443/')],
  ['address with a hash route', linkUrl('"https://a.com/#/b?c=d"')],
  ['plain http', linkUrl('http://yann.lecun.com/exdb/')],
  ['international host', linkUrl('https://例子.中国/')],
  ['public address in digits', linkUrl('http://8.8.8.8/')],
  ['public IPv6 address', linkUrl('"http://[2606:4700::1111]/"')],
  ['address with brackets that are closed', linkUrl('https://a.com/树（图论）')],
  ['address with an encoded percent sign', linkUrl('https://a.com/100%25')],
  ['address with a word that holds token', linkUrl('https://a.com/tokenizer?tokens=5&key=value')],
  ['address of a disk with its code', linkUrl('https://pan.baidu.com/s/1abc?pwd=ab12')],
  ['host with an umlaut', linkUrl('https://bücher.de/')],
  ['host in Cyrillic letters', linkUrl('https://почта.рф/')],
  ['feature on a host where it is a parameter', linkUrl('https://a.com/?feature=x&si=y&from=z')],
  ['another site of the same host', linkUrl('https://example.github.io/other/')],
  ['address with a tilde', linkUrl('https://a.edu/~b/c.html')],
  ['address with an at sign', linkUrl('https://medium.com/@a/b')],
  ['address with brackets in its query', linkUrl('"https://a.com/?a[]=1"')],
  ['address with a text fragment', linkUrl('https://a.com/#:~:text=a%20b')],
  [
    'same page with another fragment',
    { 'basics/leaves.mdx': swap('https://www.nasa.gov/leaves', 'https://www.gov.uk/tea#green') },
  ],
  [
    'alias as ref',
    {
      'basics/leaves.mdx': swap(
        '        kind: dataset\n',
        '        kind: dataset\n        aliases: [old-leaves]\n',
      ),
      'practice/brewing.mdx': swap('ref: gov-uk-tea', 'ref: old-leaves'),
    },
  ],
  [
    'sections placed in the body',
    {
      'basics/leaves.mdx': swap('## Colour', '<ReadingList section="about-leaves" />\n\n## Colour'),
    },
  ],
  ['guide without routes', { 'guide.yaml': (text) => text.replace(/routes:[\s\S]*/, '') }],
  [
    'part without notes',
    {
      'guide.yaml': swap(
        'routes:',
        '  - id: later\n    title: a\n    summary: b\n    notes: []\nroutes:',
      ),
    },
  ],
  [
    'no terms',
    {
      'terms.yaml': '[]\n',
      'basics/leaves.mdx': (text) =>
        text
          .replace('teaches:\n  - oxidation', 'teaches: []')
          .replace(/<Term.*?>(.*?)<\/Term>/, '$1'),
    },
  ],
  [
    'link-health.json',
    {
      'link-health.json': '{"version": 1, "lastRun": "2026-01-01", "walledHosts": [], "links": []}',
    },
  ],
  ['text in a body of 2,000 paragraphs', long('段落文字。\n\n'.repeat(2000))],
  [
    'list of 500 bold words',
    body(Array.from({ length: 500 }, (_, i) => `- **词 ${i}**：说明`).join('\n')),
  ],
  ['table of 300 rows', body(`| a | b |\n| --- | --- |\n${'| **x** | `y` |\n'.repeat(300)}`)],
  // The limits of src/markdown/limits.ts, nearly reached together.
  [
    'as much of everything as a note may hold',
    {
      'basics/water.mdx': (old) =>
        [
          old.replace(/^minutes:.*\n/m, ''),
          'a\n\n'.repeat(3000),
          '- a\n  - b\n'.repeat(60),
          '*a '.repeat(1500),
          `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'|\n'.repeat(98)}`,
          Array.from({ length: 1000 }, (_, i) => `$x+y+x+y+z_{${i}}$ `).join(''),
          Array.from({ length: 90 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join(''),
          // A run that is looked for to the end of the line, and found there.
          `${'`` '.repeat(12)}\`${'a '.repeat(30_000)}\``,
        ].join('\n\n'),
    },
  ],
];
