import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readFaces } from '../../../scripts/site/formula-faces.ts';
import { readPage } from '../../../scripts/site/read-page.ts';
import { renderMath } from '../../../src/markdown/math.ts';

const sheet = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);
const faces = readFaces(sheet);

/** Characters of a formula, by the face in which KaTeX's sheet draws them. */
function drawn(tex: string): Record<string, string> {
  const html = `<p>text ${renderMath(tex, false)} text</p>`;
  const page = readPage('a.html', 'a.html', html, faces);
  return Object.fromEntries(
    [...page.drawn].map(([face, characters]) => [face, [...characters].sort().join('')]),
  );
}

describe('the faces of a formula', () => {
  it.each([
    ['x+1', { 'KaTeX_Math italic 400': 'x', 'KaTeX_Main normal 400': '+1' }],
    ['\\mathbf{w}', { 'KaTeX_Main normal 700': 'w' }],
    ['\\boldsymbol{\\theta}', { 'KaTeX_Math italic 700': 'θ' }],
    ['\\mathbb{R}', { 'KaTeX_AMS normal 400': 'R' }],
    ['\\mathcal{L}', { 'KaTeX_Caligraphic normal 400': 'L' }],
    ['\\mathsf{T}', { 'KaTeX_SansSerif normal 400': 'T' }],
    ['\\mathtt{a}', { 'KaTeX_Typewriter normal 400': 'a' }],
    ['\\text{max}', { 'KaTeX_Main normal 400': 'amx' }],
    ['\\textbf{a}', { 'KaTeX_Main normal 700': 'a' }],
    ['\\sum', { 'KaTeX_Size1 normal 400': '∑' }],
    ['\\displaystyle\\sum', { 'KaTeX_Size2 normal 400': '∑' }],
    ['\\bigl(\\Bigr)', { 'KaTeX_Size1 normal 400': '(', 'KaTeX_Size2 normal 400': ')' }],
  ])('of %s are those of its sheet', (tex, expected) => {
    expect(drawn(tex)).toEqual(expected);
  });

  it('hold what only a child of a growing bracket is drawn in', () => {
    const html =
      '<span class="katex"><span class="katex-html"><span class="delimsizing mult"><span class="delim-size4"><span>⎛</span></span></span></span></span>';
    const { drawn: found } = readPage('a.html', 'a.html', html, faces);
    expect([...found.keys()]).toEqual(['KaTeX_Size4 normal 400']);
  });

  it('hold nothing of what is only read aloud, nor of the text around', () => {
    const all = Object.values(drawn('\\alpha')).join('');
    expect(all).toBe('α');
  });

  it('are read from a sheet that this reader understands, or not at all', () => {
    expect(() => readFaces('.katex:hover .a{font-weight:700}')).toThrow('.katex:hover .a');
  });
});
