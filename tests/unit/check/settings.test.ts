import { describe, expect, it, test } from 'vitest';
import { placesOf, reportOf, settings, swap, type Changes } from './harness.ts';

const page = (text = 'Text.') =>
  `---\ntitle: Questions\nsummary: What guests ask\n---\n\n${text}\n`;
const withPages = (lines: string, files: Changes = { 'faq.mdx': page() }): Changes => ({
  ...settings(`pages:\n${lines}`),
  ...files,
});

describe('guide.yaml may set', () => {
  it.each([
    ['a branch', 'branch: site/live-2'],
    ['a licence', 'licence: { text: All rights reserved }'],
    [
      'a licence and where it stands',
      'licence:\n  text: CC0\n  url: https://creativecommons.org/publicdomain/zero/1.0/',
    ],
    ['an accent', "accent:\n  light: '#0B6E4F'"],
    ['an accent for each theme', "accent: { light: '#0b6e4f', dark: '#6cc9a8' }"],
    ['images of public/', 'logo: /favicon.svg\nfavicon: /favicon.svg'],
    ['no page at the head', 'pages: [{ id: about }]'],
  ])('%s', (_, lines) => {
    expect(reportOf(settings(lines))).toBe('');
  });

  test('pages of its own', () => {
    const changes = withPages('  - id: faq\n    header: true\n  - id: about', {
      'faq.mdx': page('## Why {/* why */}\n\n[about](/about/) [why](#why)'),
      'about.mdx': (text) => `${text}\n[why](/faq/#why)\n`,
    });
    expect(reportOf(changes)).toBe('');
  });
});

describe('guide.yaml may not set', () => {
  it.each([
    ['a branch with a blank', 'branch: my site', '分支名，例如 main 或 site/live'],
    ['a branch that git refuses', 'branch: a..b', '分支名，例如 main 或 site/live'],
    ['a branch with a slash at its end', 'branch: a/', '分支名，例如 main 或 site/live'],
    ['a colour by its name', 'accent:\n  light: green', '六位十六进制的颜色'],
    ['a colour of three digits', "accent:\n  light: '#0a5'", '六位十六进制的颜色'],
    ['a colour that YAML takes for a comment', 'accent:\n  light: #0b6e4f', '写在引号里'],
    ['an image of another kind', 'logo: /logo.jpg', 'SVG 或 PNG'],
    ['an image by the path of its file', 'logo: public/logo.svg', 'public/images/logo.svg 写作'],
    ['an image of another site', 'favicon: https://a.org/b.svg', 'SVG 或 PNG'],
    ['a licence without words', 'licence: { url: https://a.org/ }', 'text'],
    ['a licence at no address', 'licence: { text: a, url: javascript:alert(1) }', 'url-scheme'],
    [
      'a page where the site has one',
      'pages: [{ id: search }, { id: about }]',
      '没有被站点占用的短名',
    ],
    [
      'a page that Windows cannot have',
      'pages: [{ id: con }, { id: about }]',
      'Windows 没有留给设备',
    ],
  ])('%s', (_, lines, told) => {
    const report = reportOf(settings(lines));
    expect(report).toMatch(new RegExp(`^guide\\.yaml:[678]:.* {2}error`));
    expect(report).toMatch(new RegExp(told));
  });
});

describe('the accent', () => {
  test('is judged for the dark by itself', () => {
    const dark = settings("accent: { light: '#0b6e4f', dark: '#0b6e4f' }");
    expect(reportOf(dark).split('\n')).toEqual([
      'guide.yaml:6:35  error  accent-contrast',
      expect.stringContaining('强调色 #0b6e4f 看不清'),
      expect.stringMatching(/用最接近而看得清的 '#[0-9a-f]{6}'/),
    ]);
  });

  test('passes as the shade that the message names', () => {
    for (const theme of ['light', 'dark']) {
      const other = theme === 'light' ? '' : "light: '#0b6e4f', ";
      const set = (colour: string) => settings(`accent: { ${other}${theme}: '${colour}' }`);
      const shade = /'(#[0-9a-f]{6})'/.exec(reportOf(set('#808080')))![1]!;
      expect(reportOf(set(shade)), theme).toBe('');
    }
  });
});

describe('pages beside the notes', () => {
  it.each([
    ['called as a part', '  - id: basics', { 'basics.mdx': page() }, ['guide.yaml:7:9 id-unique']],
    [
      'listed twice',
      '  - id: faq\n  - id: faq',
      { 'faq.mdx': page(), 'about.mdx': null },
      ['guide.yaml:8:9 id-unique'],
    ],
    [
      'with a link to nowhere',
      '  - id: faq',
      { 'faq.mdx': page('[a](/basics/leafs/)'), 'about.mdx': null },
      ['faq.mdx:6:1 link-target-exists'],
    ],
    [
      'with an id that stands twice',
      '  - id: faq',
      { 'faq.mdx': page('## A {/* a */}\n\n## B {/* a */}'), 'about.mdx': null },
      ['faq.mdx:8:1 id-unique'],
    ],
    [
      'called as the site calls its own',
      '  - id: faq\n  - id: about',
      { 'search.mdx': page() },
      ['guide.yaml:7:9 page-file', 'search.mdx:1:1 file-unexpected'],
    ],
  ])('are refused when %s', (_, lines, files: Changes, places) => {
    const found = placesOf(withPages(lines, files)).filter((place) => !/page-listed/.test(place));
    expect(found).toEqual(places);
  });

  test('are refused at the former address of a part', () => {
    const changes = withPages('  - id: faq\n  - id: about');
    const moved = (text: string) =>
      swap(
        'title: Practice',
        'title: Practice\n    formerly: [faq]',
      )((changes['guide.yaml'] as (text: string) => string)(text));
    expect(placesOf({ ...changes, 'guide.yaml': moved })).toEqual(['guide.yaml:18:16 alias-free']);
  });
});
