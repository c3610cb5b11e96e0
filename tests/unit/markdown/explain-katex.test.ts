import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explainKatex } from '../../../src/markdown/explain-katex.ts';
import { katexReasons } from '../../../src/schema/phrases/math.ts';

/** Its own faults, a page without a doctype, and two that take their words from somewhere else, which are below. */
const internal =
  /please report|quirks mode|Got group of unknown type|No function handler|Unknown group type|Unknown type of space|length of delimiters|Mismatched|current@color|\\verb assertion|unsupported in|^LaTeX-incompatible|^Invalid x:/;

/** Messages of the installed KaTeX, with a word where it fills one in. */
const katex = readFileSync('node_modules/katex/dist/katex.mjs', 'utf8');

const messages = [
  ...katex.matchAll(/new ParseError\(((?:"(?:[^"\\]|\\.)*"|[^",()]|\([^()]*\))*)/g),
].flatMap(([, argument]) => {
  const text = [...argument!.matchAll(/"((?:[^"\\]|\\.)*)"|([^"+\s]+)/g)]
    .map(([, quoted]) => (quoted === undefined ? 'x' : quoted.replace(/\\(.)/g, '$1')))
    .join('')
    .replaceAll(/x{2,}/g, 'x');
  return text.length > 3 ? [text] : [];
});

it('KaTeX has as many messages as ever', () => {
  expect(messages.length).toBeGreaterThan(50);
});

it.each(messages.filter((text) => !internal.test(text)))(
  'a message of KaTeX is told in words: %s',
  (text) => {
    expect(explainKatex(text).value).toHaveProperty('phrase');
  },
);

it.each(["Invalid size: 'x'", "Invalid color: 'x'"])('so is %s', (text) => {
  expect(explainKatex(text).value).toHaveProperty('phrase');
});

/** What only its strict mode refuses. Characters it does not know are told by themselves. */
const strict = [...katex.matchAll(/reportNonstrict\("(\w+)", ("[^;]*)\);/g)]
  .map(
    ([, code, words]) =>
      `${words!
        .replaceAll(/" \+ [^"]*"?/g, '\\\\x')
        .replaceAll('"', '')
        .replaceAll(/  +/g, ' ')} [${code}]`,
  )
  .filter((text) => !/unknownSymbol|unicodeText/.test(text));

it.each(strict)('so is what strict mode refuses: %s', (text) => {
  expect(strict.length).toBeGreaterThan(5);
  expect(explainKatex(text).value).toHaveProperty('phrase');
});

it('no reason is listed twice', () => {
  expect(new Set(katexReasons).size).toBe(katexReasons.length);
});
