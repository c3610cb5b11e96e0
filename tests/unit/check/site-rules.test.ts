import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkPublic } from '../../../scripts/check/rules/public.ts';
import { htmlRules } from '../../../scripts/site/html.ts';
import type { Issue } from '../../../src/schema/issue.ts';
import { rules, type RuleId } from '../../../src/schema/rules.ts';
import { body, extra, issuesOf, linkUrl, swap, type Changes } from './harness.ts';
import { publicContent, type PublicFiles } from './public-content.ts';
import { healthOf } from './health-of.ts';

// What the built site refuses because of the content, the content check refuses first, with file and line. Each rule
// for built sites has its counterparts here, or the reason why no content can break it.

/** A body, a change of the base pack, or a file below public/; and the rule of the content that refuses it. */
type Counterpart = [content: string | Changes | { publicFile: PublicFiles }, rule: RuleId];
type Answer = Counterpart[] | { reason: string };

const about = (text: string): Changes => ({ 'about.mdx': (old) => `${old}\n${text}\n` });

const answers: Record<string, Answer> = {
  'dist-page-exists': [
    [{ 'basics/green.md': 'a' }, 'file-extension'],
    [{ 'basics/tea/green.mdx': 'a' }, 'file-unexpected'],
    [{ 'basics/leaves.mdx': null }, 'guide-note-missing'],
    [{ 'guide.yaml': swap('  - id: basics', '  - id: reading') }, 'field-value'],
    [{ publicFile: { basics: 'a' } }, 'public-file'],
  ],
  'dist-page-expected': [
    [{ publicFile: { 'google1.html': 'a' } }, 'public-file'],
    [{ 'extra.mdx': '---\ntitle: a\nsummary: b\n---\n\nc\n' }, 'page-listed'],
  ],
  'dist-page-indexed': [
    [{ publicFile: { 'pagefind/fragment/a.pf_fragment': 'a' } }, 'public-file'],
    [extra('formerly: [pagefind/x]'), 'field-value'],
  ],
  'dist-link-exists': [
    ['[a](/rss.xml) b', 'link-target-exists'],
    ['[a](/reading.ris) b', 'link-target-exists'],
    ['[a](/basics/leaves) b', 'link-target-exists'],
    ['[a](/Basics/leaves/) b', 'link-target-exists'],
    [about('[a](leaves/) b'), 'link-target-exists'],
    ['![a](/images/none.png)', 'image-local'],
    [{ publicFile: { 'images/a%20b.png': 'a' } }, 'public-file'],
    [{ publicFile: { 'a.css': 'a' } }, 'public-file'],
  ],
  'dist-fragment-exists': [
    ['[a](/basics/leaves/#none) b', 'link-fragment-exists'],
    ['[a](#%E6%B3%A8) b', 'link-fragment-exists'],
    [about('[a](/terms/#none) b'), 'link-fragment-exists'],
  ],
  'dist-base-kept': [
    ['<Card question="See [a](/basics/leaves/)">\n\nb\n\n</Card>', 'attribute-value'],
  ],
  'dist-same-origin': [
    ['[a](javascript:alert(1)) b', 'url-scheme'],
    ['![a](https://example.com/x.png)', 'image-local'],
    ['<Card question="[a](javascript:alert(1))">\n\nb\n\n</Card>', 'attribute-value'],
    [about('<Card question="![a](//example.com/x.png)">\n\nb\n\n</Card>'), 'attribute-value'],
    [linkUrl('ftp://example.com/'), 'url-scheme'],
    [healthOf({ finalUrl: 'javascript:alert(1)' }), 'health-address'],
    [healthOf({ finalUrl: 'leaves' }), 'health-address'],
    [healthOf({ archive: 'https://127.0.0.1/' }), 'health-address'],
  ],
  'dist-no-inline': [
    ['<script>1</script>', 'html-element'],
    ['<style>a</style>', 'html-element'],
    ['<Callout kind="note" onclick="x">\n\na\n\n</Callout>', 'attribute-known'],
    ['$\\htmlStyle{color:red}{x}$', 'math-renders'],
  ],
  'dist-csp': {
    reason: 'The layout writes it; pages below public/ are refused (dist-page-expected).',
  },
  'dist-id-unique': [
    ['## a {/* content */}\n\nb', 'id-unique'],
    ['## a {/* search-dialog-title */}\n\nb', 'id-unique'],
    ['## a {/* footnote-label */}\n\nb[^1]\n\n[^1]: c', 'id-unique'],
    ['## a {/* user-content-fn-1 */}\n\nb[^1]\n\n[^1]: c', 'id-unique'],
    ['a[^1] b[^1] c[^1-2]\n\n[^1]: d\n\n[^1-2]: e', 'id-unique'],
    ['<Figure name="convolution" />\n\n## a {/* figure-convolution-input */}\n\nb', 'id-unique'],
    [about('## a {/* x */}\n\nb\n\n## c {/* x */}\n\nd'), 'id-unique'],
    [about('## a {/* content */}\n\nb'), 'id-unique'],
    [{ 'terms.yaml': swap('- id: oxidation', '- id: content') }, 'id-unique'],
    [{ 'basics/leaves.mdx': swap('- id: nasa-leaves', '- id: explorer-form') }, 'id-unique'],
    [
      {
        'basics/leaves.mdx': swap(
          '        kind: dataset\n',
          '        kind: dataset\n        aliases: [colour]\n',
        ),
      },
      'alias-free',
    ],
    [
      {
        'basics/leaves.mdx': swap(
          '        kind: dataset\n',
          '        kind: dataset\n        aliases: [explorer-sort]\n',
        ),
      },
      'alias-free',
    ],
  ],
  'dist-id-reference': {
    reason:
      'Sections name their own heading, footnotes their own label, the rest is fixed in components.',
  },
  'dist-math-clean': [
    ['$\\undefined$', 'math-renders'],
    ['$\\href{https://example.com/}{x}$', 'math-renders'],
    ['$\\textcolor{#cc0000}{x}$', 'math-renders'],
    ['a \\$\\$ b', 'math-raw'],
    ['a \\\\(x\\\\) b', 'math-raw'],
    ['a &#92;[x b', 'math-raw'],
    ['<Callout kind="note" title="$$">\n\na\n\n</Callout>', 'attribute-value'],
    ['<Card question="a \\$\\$">\n\nb\n\n</Card>', 'math-raw'],
    ['```math\n\\undefined\n```', 'math-renders'],
    [{ 'guide.yaml': swap('tagline: A', 'tagline: $$ A') }, 'math-raw'],
    [{ 'basics/leaves.mdx': swap('why: ', 'why: \\$\\$ ') }, 'math-raw'],
    [{ 'terms.yaml': swap('meaning: ', 'meaning: \\\\[ ') }, 'math-raw'],
    [{ 'terms.yaml': swap('en: ', 'en: $$ ') }, 'math-raw'],
    [about('a \\$\\$ b'), 'math-raw'],
  ],
};

/** What html-validate finds and content can cause; all else is in templates, or written by the printers of HTML. */
const htmlAnswers: Record<string, Answer> = {
  'element-permitted-content': [
    ['[a <Term id="oxidation">b</Term>](/basics/leaves/) c', 'link-nested'],
    ['[a <Cite link="gov-uk-tea" />](/basics/leaves/) c', 'link-nested'],
    ['[a[^1]](/basics/leaves/) c\n\n[^1]: d', 'link-nested'],
    ['a <Term id="oxidation">https://example.com/</Term> b', 'link-nested'],
    ['a <Term id="oxidation"><Cite link="gov-uk-tea" /></Term> b', 'link-nested'],
    ['[a <Term id="oxidation">b</Term>][c] d\n\n[c]: /basics/leaves/', 'link-nested'],
    ['<div>a</div>', 'html-element'],
  ],
  'element-name': [['<tea-leaf>a</tea-leaf>', 'mdx-syntax']],
  'empty-heading': [['## &nbsp; {/* a */}\n\nb', 'heading-plain']],
  'empty-title': [
    [{ 'basics/water.mdx': (old) => old.replace(/^title: .*$/m, 'title: " "') }, 'field-value'],
  ],
  'no-dup-id': [['## a {/* content */}\n\nb', 'id-unique']],
  'unique-landmark': [
    [
      {
        'basics/leaves.mdx': swap(
          'sections:\n',
          'sections:\n  - id: more\n    title: About leaves\n    links:\n      - ref: nasa-leaves\n',
        ),
      },
      'section-title-once',
    ],
  ],
  'wcag/h30': [['[ ](/basics/leaves/) a', 'link-text']],
  'wcag/h37': [['![](/images/a.png)', 'image-alt']],
};

/** Marks, attributes and controls that only components, layouts and the printers of HTML write. */
const templateRules = [
  'area-alt',
  'aria-hidden-body',
  'aria-label-misuse',
  'attr-case',
  'attr-delimiter',
  'attr-quotes',
  'attr-spacing',
  'attribute-allowed-values',
  'attribute-misuse',
  'autocomplete-password',
  'close-attr',
  'close-order',
  'deprecated',
  'doctype-html',
  'element-case',
  'element-permitted-occurrences',
  'element-permitted-order',
  'element-permitted-parent',
  'element-required-ancestor',
  'element-required-attributes',
  'element-required-content',
  'form-dup-name',
  'hidden-focusable',
  'input-attributes',
  'map-dup-name',
  'map-id-name',
  'meta-refresh',
  'multiple-labeled-controls',
  'no-abstract-role',
  'no-autoplay',
  'no-conditional-comment',
  'no-deprecated-attr',
  'no-dup-attr',
  'no-dup-class',
  'no-implicit-button-type',
  'no-implicit-input-type',
  'no-implicit-close',
  'no-multiple-main',
  'no-raw-characters',
  'no-redundant-aria-label',
  'no-redundant-for',
  'no-redundant-role',
  'no-self-closing',
  'no-utf8-bom',
  'no-unused-disable',
  'prefer-button',
  'prefer-native-element',
  'prefer-tbody',
  'presentation-role-style',
  'script-element',
  'script-type',
  'text-content',
  'unrecognized-char-ref',
  'valid-autocomplete',
  'valid-for',
  'valid-id',
  'void-content',
  'wcag/h36',
  'wcag/h63',
  'wcag/h67',
  'wcag/h71',
];

const written = ['scripts/site', 'scripts/social']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('what the built site can refuse', () => {
  const used = new Set([...written.matchAll(/createIssue\(\s*'([\w-]+)'/g)].map(([, id]) => id!));
  const listed = Object.entries(rules).filter(([, { area }]) => area === 'dist');

  it('is all in the table of rules', () => {
    expect([...used].sort()).toEqual(listed.map(([id]) => id).sort());
  });

  it('has an answer by the content check, or a reason, unless it only warns', () => {
    const refusing = listed.filter(([, { severity }]) => severity === 'error').map(([id]) => id);
    // Its answers are those to the rules of html-validate.
    expect([...Object.keys(answers), 'dist-html-valid'].sort()).toEqual(refusing.sort());
  });

  test('every rule of html-validate is either answered or about what no content writes', () => {
    expect(Object.keys(htmlAnswers).filter((name) => !htmlRules().includes(name))).toEqual([]);
    expect(
      htmlRules()
        .filter((name) => !Object.hasOwn(htmlAnswers, name))
        .sort(),
    ).toEqual([...templateRules].sort());
  });
});

describe.each(Object.entries({ ...answers, ...htmlAnswers }))('%s', (_, answer) => {
  if (!Array.isArray(answer)) {
    it(`cannot be broken by content: ${answer.reason}`, () => {
      expect(answer.reason).toMatch(/\.$/);
    });
    return;
  }
  it.each(answer.map(([content, rule]) => [rule, content] as const))(
    'is preceded by %s, with file and line: %j',
    (rule, content) => {
      const found = find(content).filter(({ severity }) => severity === 'error');
      expect(found.map(({ ruleId }) => ruleId)).toContain(rule);
      for (const { file, line } of found) expect(`${file}:${line}`).toMatch(/^[\w/.%-]+:\d+$/);
    },
  );
});

function find(content: Counterpart[0]): Issue[] {
  if (typeof content === 'string') return issuesOf(body(content));
  if ('publicFile' in content) return checkPublic(publicContent(content.publicFile as PublicFiles));
  return issuesOf(content);
}
