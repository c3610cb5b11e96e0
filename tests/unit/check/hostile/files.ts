import { readFileSync } from 'node:fs';
import { body, extra, swap } from '../harness.ts';
import type { HostileCase } from './types.ts';

const note = (title: string) =>
  `---\ntitle: ${title}\nsummary: a\nlevel: intro\nminutes: 3\nrequires: []\nteaches: []\nreviewed: 2026-01-15\n---\n\nText.\n`;
const bytes = (...values: number[]) => new Uint8Array(values);
const broken = (...values: number[]) =>
  new Uint8Array([...readFileSync('tests/fixtures/tiny/basics/leaves.mdx'), ...values]);
const append =
  (...values: number[]) =>
  (text: string) =>
    text + String.fromCodePoint(...values);
const named = (name: string, rule: string): HostileCase => [
  `file ${name}`,
  { [name]: note('a') },
  `${name}:1:1 ${rule}`,
];

/** Names, kinds, encodings and sizes of files; guide.yaml and terms.yaml against them. */
export const files: HostileCase[] = [
  named('basics/a b.mdx', 'file-name'),
  named('basics/a#b.mdx', 'file-name'),
  named('basics/a?b.mdx', 'file-name'),
  named('basics/Upper.mdx', 'file-name'),
  named('basics/梯度.mdx', 'file-name'),
  named('basics/a_b.mdx', 'file-name'),
  named('basics/-a.mdx', 'file-name'),
  named('basics/a--b.mdx', 'file-name'),
  named('basics/a.b.mdx', 'file-name'),
  named('basics/a%20b.mdx', 'file-name'),
  named('basics/é.mdx', 'file-name'),
  named('basics/.mdx', 'file-name'),
  named('Basics/other.mdx', 'file-name'),
  named('基础/a.mdx', 'file-name'),
  named('basics/a&b.mdx', 'file-name'),
  named("basics/a'b.mdx", 'file-name'),
  named('basics/${x}.mdx', 'file-name'),
  named('basics/con.mdx', 'file-reserved'),
  named('basics/com1.mdx', 'file-reserved'),
  named('basics/lpt0.mdx', 'file-reserved'),
  named('basics/console.mdx', 'guide-note-listed'),
  named('basics/a.md', 'file-extension'),
  named('basics/a.MDX', 'file-extension'),
  named('basics/a.markdown', 'file-extension'),
  named('basics/leaves.md', 'file-extension'),
  named('README.md', 'file-extension'),
  named('basics/README.md', 'file-extension'),
  named('basics/deep/a.mdx', 'file-unexpected'),
  named('a.mdx', 'page-listed'),
  named('search.mdx', 'file-unexpected'),
  named('About.mdx', 'file-case-twin'),
  named('basics/a.txt', 'file-unexpected'),
  named('basics/a.js', 'file-unexpected'),
  named('basics/a.png', 'file-unexpected'),
  named('basics/_a.html', 'file-unexpected'),
  named('guide.yml', 'file-unexpected'),
  named('basics/guide.yaml', 'file-unexpected'),
  named('basics/Makefile', 'file-unexpected'),
  named('package.json', 'file-unexpected'),
  named('basics/lost.mdx', 'guide-note-listed'),
  named('extra/lost.mdx', 'guide-note-listed'),
  [
    'folder with the name of a note',
    { 'basics/x.mdx/a.mdx': note('a') },
    'basics/x.mdx:1:1 file-readable',
  ],
  [
    'folder in the place of a note that others need',
    { 'basics/leaves.mdx': null, 'basics/leaves.mdx/a.txt': 'a' },
    'basics/leaves.mdx:1:1 file-readable',
  ],
  [
    'folder in the place of guide.yaml',
    { 'guide.yaml': null, 'guide.yaml/a.txt': 'a' },
    'guide.yaml:1:1 file-readable',
  ],
  ['case twin of a note', { 'basics/Water.mdx': note('a') }, 'basics/Water.mdx:1:1 file-case-twin'],
  [
    'note with a capital instead',
    {
      'basics/leaves.mdx': null,
      'basics/Leaves.mdx': note('a')
        .replace('teaches: []', 'teaches: [oxidation]')
        .replace('Text.', '## T {/* colour */}\n\nText.')
        .replace(
          'reviewed',
          'sections:\n  - id: s\n    title: s\n    links:\n      - id: gov-uk-tea\n        title: a\n        url: https://a.com/\n        kind: docs\nreviewed',
        ),
    },
    'basics/Leaves.mdx:1:1 file-name',
  ],
  [
    'note with another extension',
    { 'basics/water.mdx': null, 'basics/water.md': note('a') },
    'basics/water.md:1:1 file-extension',
  ],
  [
    'required note with another extension',
    {
      'basics/leaves.mdx': null,
      'basics/leaves.md': readFileSync('tests/fixtures/tiny/basics/leaves.mdx'),
    },
    'basics/leaves.md:1:1 file-extension',
  ],
  ['BOM', { 'basics/water.mdx': (text) => `\ufeff${text}` }, '1:1 file-control-character'],
  [
    'CRLF',
    { 'basics/water.mdx': (text) => text.replaceAll('\n', '\r\n') },
    '1:4 file-control-character',
  ],
  ['lone CR', { 'basics/water.mdx': append(13, 97) }, '12:1 file-control-character'],
  [
    'CRLF in guide.yaml',
    { 'guide.yaml': (text) => text.replaceAll('\n', '\r\n') },
    'guide.yaml:1:13 file-control-character',
  ],
  [
    'BOM in terms.yaml',
    { 'terms.yaml': (text) => `\ufeff${text}` },
    'terms.yaml:1:1 file-control-character',
  ],
  ...(
    [
      ['NUL', 0],
      ['bell', 7],
      ['escape', 27],
      ['delete', 127],
      ['next line', 0x85],
      ['soft hyphen', 0xad],
      ['zero-width space', 0x200b],
      ['zero-width joiner', 0x200d],
      ['right-to-left override', 0x202e],
      ['left-to-right isolate', 0x2066],
      ['line separator', 0x2028],
      ['word joiner', 0x2060],
      ['BOM inside', 0xfeff],
      ['Arabic letter mark', 0x61c],
      ['Mongolian vowel separator', 0x180e],
      ['tag letter', 0xe0041],
      ['Hangul filler', 0x3164],
      ['interlinear anchor', 0xfff9],
      ['combining grapheme joiner', 0x34f],
    ] as const
  ).map(([name, code]): HostileCase => [
    name,
    body(`a${String.fromCodePoint(code)}b`),
    '13:2 file-control-character',
  ]),
  [
    'two kinds of invisible characters',
    body('a\u200bb\u202ec'),
    '13:2 file-control-character',
    '13:4 file-control-character',
  ],
  [
    'one kind of invisible character often',
    body('a\u200bb\u200bc\u200bd'),
    '13:2 file-control-character',
  ],
  ['invalid UTF-8', { 'basics/water.mdx': bytes(45, 45, 45, 10, 0xff, 0xfe) }, '1:1 file-encoding'],
  [
    'invalid UTF-8 in a note that others need',
    { 'basics/leaves.mdx': (text) => text, 'basics/water.mdx': bytes(0xc3, 0x28) },
    '1:1 file-encoding',
  ],
  [
    'required note in GBK',
    { 'basics/leaves.mdx': broken(0xcc, 0xdd, 0xb6, 0xc8) },
    'basics/leaves.mdx:1:1 file-encoding',
  ],
  ['UTF-16', { 'basics/water.mdx': bytes(0xff, 0xfe, 45, 0, 45, 0) }, '1:1 file-encoding'],
  ['invalid UTF-8 in guide.yaml', { 'guide.yaml': bytes(0xff) }, 'guide.yaml:1:1 file-encoding'],
  ['invalid UTF-8 in terms.yaml', { 'terms.yaml': bytes(0xff) }, 'terms.yaml:1:1 file-encoding'],
  ['lone surrogate bytes', { 'basics/water.mdx': bytes(0xed, 0xa0, 0x80) }, '1:1 file-encoding'],
  ['note of 1 MB on one line', body('文'.repeat(350_000)), '1:1 file-size'],
  [
    'required note of 1 MB',
    { 'basics/leaves.mdx': (text) => `${text}\n${'a '.repeat(500_000)}` },
    'basics/leaves.mdx:1:1 file-size',
  ],
  ['guide.yaml missing', { 'guide.yaml': null }, 'guide.yaml:1:1 file-missing'],
  ['terms.yaml missing', { 'terms.yaml': null }, 'terms.yaml:1:1 file-missing'],
  ['guide.yaml empty', { 'guide.yaml': '' }, 'guide.yaml:1:1 field-required'],
  ['guide.yaml of comments', { 'guide.yaml': '# a\n' }, 'guide.yaml:1:1 field-required'],
  ['guide.yaml a list', { 'guide.yaml': '- a\n' }, 'guide.yaml:1:1 field-value'],
  ['guide.yaml a word', { 'guide.yaml': 'hello\n' }, 'guide.yaml:1:1 field-value'],
  [
    'guide.yaml broken',
    { 'guide.yaml': swap('title: Steep', 'title: "Steep') },
    'guide.yaml:1:8 yaml-quote',
  ],
  [
    'guide.yaml of two documents',
    { 'guide.yaml': (text) => `${text}---\na: b\n` },
    'guide.yaml:25:1 yaml-syntax',
  ],
  [
    'guide.yaml with a directive',
    { 'guide.yaml': (text) => `%YAML 1.1\n---\n${text}` },
    'guide.yaml:1:1 yaml-plain',
  ],
  [
    'guide.yaml without parts',
    { 'guide.yaml': (text) => text.replace(/parts:[\s\S]*(?=routes:)/, '') },
    'guide.yaml:1:1 field-required',
  ],
  [
    'guide.yaml with parts as a word',
    { 'guide.yaml': (text) => text.replace(/parts:[\s\S]*(?=routes:)/, 'parts: all\n') },
    'guide.yaml:6:8 field-value',
  ],
  [
    'guide.yaml with another language',
    { 'guide.yaml': swap('language: en', 'language: fr') },
    'guide.yaml:4:11 field-value',
  ],
  [
    'guide.yaml with another repository',
    { 'guide.yaml': swap('https://github.com/example/steep', 'javascript:alert(1)') },
    'guide.yaml:5:13 field-value',
  ],
  [
    'guide.yaml with a misspelt field',
    { 'guide.yaml': swap('tagline:', 'tagLine:') },
    'guide.yaml:2:1 field-known',
  ],
  [
    'guide.yaml with misspelt parts',
    { 'guide.yaml': swap('parts:', 'part:') },
    'guide.yaml:6:1 field-known',
  ],
  [
    'planned twice',
    {
      'guide.yaml': swap(
        '      - water\n',
        '      - water\n      - steam\n    planned:\n      - {slug: steam, title: A}\n      - {slug: steam, title: A}\n',
      ),
    },
    'guide.yaml:16:16 list-once',
  ],
  [
    'planned with a field too many',
    {
      'guide.yaml': swap(
        '      - water\n',
        '      - water\n    planned: [{slug: a, title: A, x: 1}]\n',
      ),
    },
    'guide.yaml:13:35 field-known',
    'guide.yaml:13:22 planned-listed',
  ],
  [
    'planned by its slug alone',
    {
      'guide.yaml': swap('      - water\n', '      - water\n      - steam\n    planned: [steam]\n'),
    },
    'guide.yaml:14:15 field-value',
  ],
  [
    'planned notes that others point at',
    {
      'guide.yaml': swap(
        '      - leaves\n      - water\n',
        '      - leaves\n      - steam\n      - water\n    planned: [{slug: steam, title: A}]\n',
      ),
      'basics/water.mdx': (text) =>
        `${text.replace('requires: []', 'requires: [basics/steam]')}\n[How it steams](/basics/steam/).\n`,
    },
    '6:12 note-exists',
    '13:1 link-target-exists',
  ],
  [
    'guide.yaml with a note that is no file',
    { 'guide.yaml': swap('      - water\n', '      - water\n      - fire\n') },
    'guide.yaml:13:9 guide-note-missing',
  ],
  [
    'guide.yaml with a note twice',
    { 'guide.yaml': swap('      - water\n', '      - water\n      - water\n') },
    'guide.yaml:13:9 guide-note-once',
  ],
  [
    'guide.yaml without a note',
    { 'guide.yaml': swap('      - water\n', '') },
    'basics/water.mdx:1:1 guide-note-listed',
  ],
  [
    'guide.yaml with a part twice',
    { 'guide.yaml': swap('  - id: practice', '  - id: basics') },
    'guide.yaml:13:9 id-unique',
  ],
  [
    'guide.yaml with a reserved part',
    {
      'guide.yaml': swap(
        'routes:',
        '  - id: search\n    title: a\n    summary: b\n    notes: []\nroutes:',
      ),
    },
    'guide.yaml:18:9 field-value',
  ],
  [
    'guide.yaml with a part that Windows cannot have as a folder',
    {
      'guide.yaml': swap(
        'routes:',
        '  - id: aux\n    title: a\n    summary: b\n    notes: []\nroutes:',
      ),
    },
    'guide.yaml:18:9 field-value',
  ],
  [
    'note with a former address that Windows cannot have as a folder',
    extra('formerly:\n  - nul/water'),
    '10:5 field-value',
  ],
  [
    'guide.yaml with a route twice',
    {
      'guide.yaml': (text) =>
        `${text}  - id: first-cup\n    title: a\n    summary: b\n    notes: [basics/leaves]\n`,
    },
    'guide.yaml:25:9 id-unique',
  ],
  [
    'guide.yaml with a route to nowhere',
    { 'guide.yaml': swap('      - practice/brewing', '      - practice/brewin') },
    'guide.yaml:24:9 note-exists',
  ],
  [
    'guide.yaml with a route that repeats',
    { 'guide.yaml': swap('      - practice/brewing', '      - basics/leaves') },
    'guide.yaml:24:9 list-once',
  ],
  [
    'guide.yaml with a part id in capitals',
    { 'guide.yaml': swap('id: basics', 'id: Basics') },
    'guide.yaml:7:9 field-value',
  ],
  [
    'guide.yaml with a prototype key',
    { 'guide.yaml': (text) => `${text}__proto__: {a: b}\n` },
    'guide.yaml:25:1 field-known',
  ],
  ['terms.yaml a map', { 'terms.yaml': 'a: b\n' }, 'terms.yaml:1:1 field-value'],
  [
    'terms.yaml with a word',
    { 'terms.yaml': (text) => `${text}- word\n` },
    'terms.yaml:8:3 field-value',
  ],
  [
    'terms.yaml broken',
    { 'terms.yaml': swap('zh: oxidation', 'zh: "oxidation') },
    'terms.yaml:2:7 yaml-quote',
  ],
  [
    'terms.yaml with a term twice',
    { 'terms.yaml': (text) => text + text },
    'terms.yaml:8:7 id-unique',
  ],
  [
    'terms.yaml with a note that is no file',
    { 'terms.yaml': swap('note: basics/leaves', 'note: basics/leavs') },
    'terms.yaml:7:9 note-exists',
  ],
  [
    'terms.yaml with a note that does not teach it',
    {
      'terms.yaml': (text) => `${text}- {id: heat, zh: a, en: b, meaning: c, note: basics/water}\n`,
    },
    'terms.yaml:8:46 term-taught',
  ],
  [
    'terms.yaml with a link in a meaning',
    { 'terms.yaml': swap('The reaction', 'A [The](https://a.com) reaction') },
    'terms.yaml:6:12 field-value',
  ],
  [
    'terms.yaml with a formula at fault',
    { 'terms.yaml': swap('The reaction', 'The $\\foo$ reaction') },
    'terms.yaml:6:12 math-renders',
  ],
  [
    'terms.yaml without meaning',
    { 'terms.yaml': (text) => text.replace(/ {2}meaning.*\n/, '') },
    'terms.yaml:1:3 field-required',
  ],
  [
    'cycle of two',
    { 'basics/leaves.mdx': swap('requires: []', 'requires: [practice/brewing]') },
    'practice/brewing.mdx:7:5 requires-cycle',
  ],
  [
    'cycle of three',
    {
      'basics/leaves.mdx': swap('requires: []', 'requires: [basics/water]'),
      'basics/water.mdx': swap('requires: []', 'requires: [practice/brewing]'),
    },
    'practice/brewing.mdx:7:5 requires-cycle',
  ],
  [
    'link-health.json that is no JSON',
    { 'link-health.json': '{"version": 1,' },
    'link-health.json:1:15 json-syntax',
  ],
  [
    'link-health.json of another shape',
    {
      'link-health.json': '{"version": 2, "lastRun": "2026-01-01", "walledHosts": [], "links": []}',
    },
    'link-health.json:1:13 field-value',
  ],
  [
    'link-health.json with a conflict',
    { 'link-health.json': '<<<<<<< HEAD\n{}\n' },
    'link-health.json:1:1 merge-resolved',
  ],
];
