import { field, swap } from '../harness.ts';
import type { HostileCase } from './types.ts';

const leaves = (from: string, to: string): HostileCase[1] => ({
  'basics/leaves.mdx': swap(from, to),
});

/** References between notes, headings, sections, quotes. */
export const structure: HostileCase[] = [
  ['heading without id', '## Heat', '13:1 heading-id'],
  ['heading with a Chinese id', '## Heat {/* 热 */}', '13:1 heading-id'],
  ['heading with a bad id', '## Heat {/* Heat_1 */}', '13:1 heading-id'],
  ['heading of level one', '# Heat {/* heat */}', '13:1 heading-level'],
  ['heading that skips a level', '## A {/* a */}\n\n#### B {/* b */}', '15:1 heading-level'],
  [
    'heading too deep',
    '## A {/* a */}\n\n### B {/* b */}\n\n#### C {/* c */}\n\n##### D {/* d */}',
    '19:1 heading-level',
  ],
  ['first heading too deep', '### A {/* a */}', '13:1 heading-level'],
  ['heading with a link', '## [A](/basics/leaves/) {/* a */}', '13:1 heading-plain'],
  ['heading with a component', '## <Term id="oxidation">A</Term> {/* a */}', '13:1 heading-plain'],
  [
    'heading with an image',
    '## ![a](/images/x.png) {/* a */}',
    '13:1 heading-plain',
    '13:4 image-local',
  ],
  ['heading id twice', '## A {/* a */}\n\n## B {/* a */}', '15:1 id-unique'],
  ['heading id of the page', '## A {/* content */}', '13:1 id-unique'],
  ['empty heading', '## {/* a */}', '13:1 heading-plain'],
  ['stars in a heading', '## ★★★ A {/* a */}', '13:1 rating-in-prose'],
  ['stars in a summary', field('summary', '★★★ heat'), '3:10 rating-in-prose'],
  ['underlined heading without id', 'Heat\n----', '13:1 heading-setext'],
  ['section that is not there', '<ReadingList section="none" />', '13:14 section-exists'],
  [
    'section placed twice',
    leaves(
      '## Colour',
      '<ReadingList section="about-leaves" />\n\n<ReadingList section="about-leaves" />\n\n## Colour',
    ),
    'basics/leaves.mdx:36:1 section-once',
  ],
  [
    'about of a link elsewhere',
    '<About link="gov-uk-tea">\n\na\n\n</About>',
    '13:8 about-link-local',
  ],
  [
    'about of no link',
    leaves('<About link="gov-uk-tea">', '<About link="gov-uk-te">'),
    'basics/leaves.mdx:38:8 about-link-local',
  ],
  [
    'about twice',
    leaves(
      '<About link="gov-uk-tea">',
      '<About link="gov-uk-tea">\n\na\n\n</About>\n\n<About link="gov-uk-tea">',
    ),
    'basics/leaves.mdx:44:1 about-once',
  ],
  [
    'about in a list',
    leaves(
      '<About link="gov-uk-tea">\n\nIt holds a table.\n\n',
      '- <About link="gov-uk-tea">a</About>\n\n<About link="nasa-leaves">\n\n',
    ),
    'basics/leaves.mdx:38:3 component-place',
  ],
  ['term that is not there', 'a <Term id="none">b</Term>', '13:9 term-exists'],
  ['term misspelt', 'a <Term id="oxidaton">b</Term>', '13:9 term-exists'],
  ['figure that is not there', '<Figure name="none" />', '13:9 figure-exists'],
  [
    'figure twice',
    '<Figure name="convolution" />\n\n<Figure name="convolution" />',
    '15:1 id-unique',
  ],
  [
    'citation of a link whose note cannot be read',
    {
      'basics/leaves.mdx': swap('title: Leaves', 'title: [Leaves'),
      'basics/water.mdx': (text) => `${text}\na <Cite link="nasa-leaves" />\n`,
    },
    'basics/leaves.mdx:2:8 yaml-syntax',
  ],
  [
    'one former id for two links',
    {
      'basics/leaves.mdx': (text) =>
        text.replaceAll(/^( +)(kind: .*)$/gm, '$1$2\n$1aliases: [old-leaves]'),
    },
    'basics/leaves.mdx:29:19 alias-free',
  ],
  ['citation of no link', 'a <Cite link="none" />', '13:9 link-exists'],
  ['quote of no link', '<Quote by="a" link="none">\n\nb\n\n</Quote>', '13:15 link-exists'],
  [
    'ref to no link',
    { 'practice/brewing.mdx': swap('ref: gov-uk-tea', 'ref: gov-uk-te') },
    'practice/brewing.mdx:14:14 link-exists',
  ],
  ['quote without author', '<Quote link="nasa-leaves">\n\nb\n\n</Quote>', '13:1 quote-source'],
  ['quote without source', '<Quote by="a">\n\nb\n\n</Quote>', '13:1 quote-source'],
  ['quote without both', '<Quote>\n\nb\n\n</Quote>', '13:1 quote-source'],
  [
    'paraphrase too long',
    `<Quote by="a" link="nasa-leaves">\n\n${'字'.repeat(401)}\n\n</Quote>`,
    '13:1 quote-length',
  ],
  [
    'excerpt too long',
    `<Quote by="a" link="nasa-leaves" locator="1" verbatim="true">\n\n${'字'.repeat(121)}\n\n</Quote>`,
    '13:1 quote-length',
  ],
  [
    'excerpt without place',
    '<Quote by="a" link="nasa-leaves" verbatim="true">\n\nb\n\n</Quote>',
    '13:1 quote-locator',
  ],
  ['quote without words', '<Quote by="a" link="nasa-leaves"></Quote>', '13:1 component-content'],
  [
    'link section removed while brewing shows its link',
    leaves('      - id: gov-uk-tea', '      - id: gov-uk-teas'),
    'basics/leaves.mdx:38:8 about-link-local',
    'practice/brewing.mdx:14:14 link-exists',
  ],
  [
    'broken front matter of a note that others point at',
    leaves('title: Leaves', 'title: "Leaves'),
    'basics/leaves.mdx:2:8 yaml-quote',
  ],
  [
    'duplicate key in a note that others point at',
    leaves('title: Leaves', 'title: Leaves\ntitle: Leaf'),
    'basics/leaves.mdx:3:1 yaml-duplicate-key',
  ],
  [
    'broken body of a note that others point at',
    leaves('All tea', 'All <tea'),
    'basics/leaves.mdx:32:5 mdx-syntax',
  ],
  [
    'one wrong field of a note that others point at',
    leaves('level: intro', 'level: x'),
    'basics/leaves.mdx:4:8 field-value',
  ],
  [
    'heading removed that another note points at',
    { 'practice/brewing.mdx': swap('{/* time */}', '{/* clock */}') },
    'basics/leaves.mdx:36:57 link-fragment-exists',
  ],
  [
    'note removed that others point at',
    { 'practice/brewing.mdx': null },
    'basics/leaves.mdx:36:57 link-target-exists',
    'guide.yaml:17:9 guide-note-missing',
  ],
  ['100 nested quotes', `${'> '.repeat(101)}a`, '13:1 markup-depth'],
  ['10,000 nested quotes', `${'> '.repeat(10_000)}a`, '13:1 markup-depth'],
  ['3,000 nested lists', `${'- '.repeat(3000)}a`, '13:1 markup-depth'],
  [
    '1,000 nested components',
    `${'<Callout kind="tip">\n'.repeat(1000)}a\n${'</Callout>\n'.repeat(1000)}`,
    '113:1 markup-depth',
  ],
  ['100,000 stars on one line', '**。'.repeat(70_000), '13:1 markup-size'],
  ['100,000 tildes on one line', '~~a'.repeat(100_000), '13:1 markup-size'],
  ['80,000 footnotes on one line', '[^a]'.repeat(80_000), '13:1 markup-size'],
  [
    '9,000 footnotes in one note',
    Array.from({ length: 9000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b`).join('\n\n'),
    '13:2 markup-size',
  ],
  ['100,000 opening brackets', '['.repeat(100_000), '13:1 markup-size'],
];
