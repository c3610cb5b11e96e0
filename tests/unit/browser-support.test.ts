import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { browsers, readingBrowsers, targetOf } from '../../src/browsers.ts';
import type { NewFeature } from '../helpers/browser-support/compat.ts';
import { findNewCss } from '../helpers/browser-support/css.ts';
import { fallbacks } from '../helpers/browser-support/fallbacks.ts';
import { findNewHtml } from '../helpers/browser-support/html.ts';
import { findNewApis } from '../helpers/browser-support/script.ts';
import { findNewSyntax } from '../helpers/browser-support/syntax.ts';

const list = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .filter((name) => ending.test(name));
// Those of this repository: another test has a script of an owner lie in public/ for a while.
const plainScripts = spawnSync('git', ['ls-files', 'public'], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((name) => name.endsWith('.js'));
const scripts = [
  ...list('src/client', /\.ts$/),
  ...list('src/figures', /\/element\.ts$/),
  ...plainScripts,
];

const newCss = findNewCss(await lower('src/styles/index.css'), readingBrowsers, 'styles');
const planted = 'tests/fixtures/new-apis.ts';
// One look at everything: the types of the browser's own objects take seconds to read.
const apis = findNewApis(
  [...scripts, planted],
  browsers,
  (file) => file === planted || /^(?:src\/client|src\/figures|public)\//.test(file),
);
if (plainScripts.length === 0) throw new Error('git names no script in public/');
const isPlanted = ({ at }: NewFeature) => at.startsWith(planted);
const newApis = apis.filter((one) => !isPlanted(one));
const plantedApis = apis.filter(isPlanted);

const advice =
  'do without it, or say in tests/helpers/browser-support/fallbacks.ts what is shown instead';

describe('what is shipped', () => {
  it('asks no style of a browser that it lacks without a fallback', () => {
    expect(withoutFallback(newCss), advice).toEqual([]);
  });

  it('takes no newer style from KaTeX', () => {
    const sheet = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8');
    const found = findNewCss(sheet, readingBrowsers, 'katex.min.css');
    expect(withoutFallback(found), advice).toEqual([]);
  });

  it('asks no object, function or pattern of a browser that it lacks without a fallback', () => {
    expect(withoutFallback(newApis), advice).toEqual([]);
  });

  it.each(plainScripts)('%s, which no build lowers, is written in old syntax', async (file) => {
    expect(await findNewSyntax(readFileSync(file, 'utf8'), readingBrowsers, file)).toEqual([]);
  });

  it('has no fallback for what nobody asks any more', () => {
    const asked = new Set([...newCss, ...newApis].map(({ feature }) => feature));
    expect(Object.keys(fallbacks).filter((feature) => !asked.has(feature))).toEqual([]);
  });
});

describe('the check for styles', () => {
  it.each([
    ['a { color: light-dark(red, blue) }', 'color: light-dark()'],
    [':root { --x: light-dark(red, blue) }', '--x: light-dark()'],
    ['a { color: color-mix(in oklab, var(--x) 5%, red) }', 'color: color-mix()'],
    ['a { text-decoration: underline 1px var(--x) }', 'text-decoration: more than a line'],
    ['a { min-height: 100dvh }', 'min-height: dvh'],
    ['a { width: 5cqi }', 'width: cqi'],
    ['a { user-select: all }', 'user-select'],
    ["a::after { content: '×' / '' }", 'content: /'],
    ['a { text-wrap-style: pretty }', 'text-wrap-style'],
    ['a { nonsense: 1 }', 'nonsense'],
    ['a { &:hover { color: red } }', 'nesting'],
    ['a:has(b) { color: red }', ':has(b)'],
    ['::details-content { color: red }', '::details-content'],
    ['@media (width >= 3em) { a { color: red } }', '@media range_syntax'],
    ['@media not (min-width: 3em) { a { color: red } }', '@media or_syntax'],
    ['@media (scripting: none) { a { color: red } }', '@media scripting'],
    ['@container (width >= 3em) { a { color: red } }', '@container'],
    ['@starting-style { a { color: red } }', '@starting-style'],
    // A browser that takes a declaration for the sake of var() has thrown away the one before.
    ['a { height: 100vh; height: min(100dvh, var(--x)) }', 'height: dvh'],
  ])('refuses %s', (css, feature) => {
    expect(findNewCss(css, readingBrowsers, 'css').map((one) => one.feature)).toContain(feature);
  });

  it.each([
    'a { height: 100vh; height: 100dvh }',
    'a { -webkit-user-select: all; user-select: all }',
    '@supports (height: 1dvh) { a { height: 1dvh } }',
    'a { text-decoration: underline; text-decoration-color: var(--x) }',
    '@layer x { a:is(b, c):focus-visible { inset: 0; padding-inline: 1em } }',
    '@media (prefers-color-scheme: dark) { a { color-scheme: dark } }',
    "@font-face { font-family: x; src: url(x.woff2) format('woff2') }",
  ])('lets pass %s', (css) => {
    expect(findNewCss(css, readingBrowsers, 'css')).toEqual([]);
  });
});

describe('the check for scripts', () => {
  it('refuses members, statics, iterators, patterns, selectors and queries, and only the new ones', () => {
    expect(plantedApis.map(({ feature }) => feature)).toEqual([
      'Map.groupBy',
      'Object.groupBy',
      'Array.toSorted',
      'Iterator.map',
      'Uint8Array.toHex',
      'Intl.Segmenter',
      'Intl.Segmenter.segment',
      'URL.canParse',
      'Document.startViewTransition',
      'HTMLElement.showPopover',
      'requestIdleCallback',
      'RegExp lookbehind',
      'RegExp flag v',
      'RegExp modifiers',
      ':has(b)',
      '@media range_syntax',
    ]);
  });

  it('says where and what is missing', () => {
    expect(plantedApis[0]).toEqual({
      feature: 'Map.groupBy',
      at: 'tests/fixtures/new-apis.ts:3',
      missing:
        'chrome 105 (since 117), edge 105 (since 117), firefox 115 (since 119), safari 16 (since 17.4)',
    });
  });
});

describe('the check for syntax and pages', () => {
  it.each(['class A { static { this.x = 1 } }', 'x = /(?<=a)b/', 'x = /[a--b]/v'])(
    'refuses %s',
    async (code) => {
      expect(await findNewSyntax(`old();${code}`, readingBrowsers, 'x.js')).toMatchObject([
        { feature: 'syntax', at: expect.stringContaining(`x.js: ${code.slice(0, 7)}`) },
      ]);
    },
  );

  it('lets pass what the oldest read', async () => {
    const code = 'class A { #x = 1; static y = this?.z ?? 2; }\nawait import("x"); a ||= 1n;';
    expect(await findNewSyntax(code, readingBrowsers, 'x.js')).toEqual([]);
  });

  it.each([
    ['<search><p>x</p></search>', '<search>'],
    ['<button popovertarget="x">x</button>', '<button popovertarget>'],
    ['<details name="x"></details>', '<details name>'],
  ])('refuses %s', (html, feature) => {
    const found = findNewHtml(fromHtml(html), readingBrowsers, 'page');
    expect(found.map((one) => one.feature)).toContain(feature);
  });
});

function withoutFallback(found: readonly NewFeature[]): NewFeature[] {
  return found.filter(({ feature }) => !Object.hasOwn(fallbacks, feature));
}

/** A sheet as the build would ship it. */
async function lower(sheet: string): Promise<string> {
  const result = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: targetOf(readingBrowsers),
      rolldownOptions: { input: sheet },
    },
  });
  const { output } = [result].flat()[0] as { output: { source?: string }[] };
  return output[0]!.source!;
}
