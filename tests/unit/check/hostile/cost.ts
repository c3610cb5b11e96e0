import { extra, field, swap } from '../harness.ts';
import type { HostileCase } from './types.ts';

/** As much of a text as a file may hold. */
const fill = (text: string) => text.repeat(Math.floor(380_000 / text.length));
const lines = (line: (index: number) => string, count: number) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const nested = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}x${close.repeat(depth)}`;
const tooMuch = '11:1 markup-size';
const table = (columns: number, rows: number, row = '|') =>
  `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${`${row}\n`.repeat(rows)}`;

/** Small files that once took minutes or gigabytes. Each ends at a limit that counts what it would cost. */
export const cost: HostileCase[] = [
  // Formulas
  [
    'a macro of 100 tokens used 999 times',
    `$\\def\\a{${'x'.repeat(100)}}${'\\a'.repeat(999)}$`,
    '13:2 math-renders',
  ],
  [
    'a macro that copies its argument, of a macro that copies its argument',
    `$\\def\\a#1{#1#1#1#1#1#1#1#1#1#1}\\a{\\a{\\a{${'x'.repeat(100)}}}}$`,
    '13:2 math-renders',
  ],
  ['600 nested roots', `$${nested('\\sqrt{', '}', 600)}$`, '13:307 math-renders'],
  ['40 nested roots, deep as elements', `$${nested('\\sqrt{', '}', 40)}$`, '13:2 math-renders'],
  ['400 nested fractions', `$${nested('\\frac{', '}{y}', 400)}$`, '13:307 math-renders'],
  [
    'nesting without braces',
    `$${nested('\\left(\\frac1x', '\\right)', 250)}$`,
    '13:2 math-renders',
  ],
  [
    '2,000 columns in one formula',
    `$$\n\\begin{matrix}${'&'.repeat(2000)}\\end{matrix}\n$$`,
    '14:1 math-renders',
  ],
  ['a size of 4,900 digits', `$\\kern${'1'.repeat(4900)}em$`, '13:7 math-renders'],
  [
    '1,000 formulas of 30 characters',
    {
      'basics/water.mdx': (old) =>
        `${old.replace(/^minutes:.*\n/m, '')}\n${lines((i) => `$${'x+'.repeat(12)}x_{${i}}$\n`, 1000)}`,
    },
    '1308:1 markup-size',
  ],
  [
    'formulas of 25,000 characters in the fields of one note',
    extra(
      `sections:\n  - id: s\n    title: s\n    links:\n${lines(
        (i) =>
          `      - {id: l-${i}, title: t, url: "https://a.com/${i}", kind: article, why: "$${'x+'.repeat(124)}x_{${i}}$"}`,
        100,
      )}`,
    ),
    '91:75 markup-size',
  ],
  ['200,000 TeX brackets in prose', fill('\\('), tooMuch],
  ['TeX brackets that open and open', `${'\\(x '.repeat(9000)}`],

  // Tables
  ['a table of 300 columns and 2,000 rows', table(300, 2000), '13:1 markup-size'],
  ['the same in a list', `- a\n\n${table(300, 1500).replace(/^/gm, '  ')}`, '15:3 markup-size'],
  ['a table of 95,000 columns', table(95_000, 0), tooMuch],
  ['a table of 80,000 rows', table(1, 80_000, '|a|'), tooMuch],
  ['100 tables of 20 columns and 20 rows', `${table(20, 20)}\n`.repeat(100), '542:1 markup-size'],

  // Blocks
  ['100,000 paragraphs', fill('a\n\n'), tooMuch],
  ['100,000 list items', fill('- a\n'), tooMuch],
  ['60,000 quotes', fill('> a\n\n'), tooMuch],
  ['1,500 quotes', '> a\n\n'.repeat(1500), tooMuch],
  ['lists in lists, 1,500 times', '- a\n  - b\n'.repeat(1500), tooMuch],
  ['24 lists and quotes in each of 400 lines', `${'- > '.repeat(24)}a\n`.repeat(400), tooMuch],
  ['50 quotes in each of 3,000 lines', `${'> '.repeat(50)}a\n`.repeat(3000), tooMuch],
  [
    '3,000 lines in the depth of 49 lists',
    `${'- '.repeat(49)}a${`\n\n${' '.repeat(98)}b`.repeat(3000)}`,
    tooMuch,
  ],
  ['190,000 lines of code', `\`\`\`text\n${fill('a\n')}\`\`\``, tooMuch],
  ['10,000 definitions', '[a]: /basics/leaves/\n'.repeat(10_000), '13:1 markup-size'],

  // Marks
  ['stars and underscores by turns', fill('*_'), '13:1 markup-size'],
  ['closing brackets', fill(']'), '13:1 markup-size'],
  ['images in images', nested('![', '](/images/a.png)', 5000), '13:1 markup-size'],
  ['images in images, 600', nested('![', '](/images/a.png)', 600), '13:1 markup-size'],
  [
    'runs of backticks, each of its own length',
    lines((i) => '`'.repeat(i + 1), 700).replaceAll('\n', ' '),
    '13:1 markup-size',
  ],
  [
    'dollars of their own length before a long text',
    `${lines((i) => '$'.repeat(i + 1), 100).replaceAll('\n', ' ')} ${'a '.repeat(50_000)}`,
    '13:1 markup-size',
  ],
  ['130,000 tags', fill('<a>'), '13:1 markup-size'],
  ['less-than signs in 130,000 paragraphs', fill('<\n\n'), tooMuch],
  ['braces in 130,000 paragraphs', fill('{\n\n'), tooMuch],
  ['15,000 cards', fill('<Card question="a">b</Card>\n\n'), tooMuch],
  [
    '30,000 attributes',
    `<Card ${lines((i) => `a${i}="b"`, 30_000).replaceAll('\n', ' ')}>x</Card>`,
    tooMuch,
  ],
  ['an address of 300,000 dots', `https://a.com/${'.'.repeat(300_000)}x`, '13:1 url-length'],
  ['40,000 addresses', fill('www.a.com '), tooMuch],
  [
    'a pipe at the start of each line does not end a paragraph',
    '|*a\n'.repeat(3000),
    '13:1 markup-size',
  ],

  // YAML
  ['39,000 keys', extra(lines((i) => `a${i}: b`, 39_000)), '2:1 markup-size'],
  ['13,000 anchors', extra(lines((i) => `a${i}: &a${i} b`, 13_000)), '2:1 markup-size'],
  ['195,000 commas', extra(`a: [${fill(',')}]`), '2:1 markup-size'],
  ['195,000 colons', extra(fill(':\n')), '2:1 markup-size'],
  ['ampersands', extra(`a: ${fill('& ')}`), '2:1 markup-size'],
  [
    'a why of 380,000 characters',
    extra(
      `sections: [{id: a, title: b, links: [{id: a-b, title: c, url: "https://a.com/", kind: article, why: "${fill('$a ')}"}]}]`,
    ),
    '9:101 field-value',
  ],
  [
    'an address of 50,000 characters',
    extra(
      `sections: [{id: a, title: b, links: [{id: a-b, title: c, url: "https://a.com/?${fill('a&').slice(0, 50_000)}", kind: article}]}]`,
    ),
    '9:63 url-length',
  ],
  ['a title of 380,000 letters', field('title', 'a'.repeat(380_000)), '2:8 field-value'],
  [
    'terms by the ten thousand',
    { 'terms.yaml': swap('- id: oxidation', `${fill('- a\n')}- id: oxidation`) },
    'terms.yaml:1:1 markup-size',
  ],
];
