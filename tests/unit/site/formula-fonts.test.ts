import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutFormulaFonts } from '../../../scripts/site/formula-fonts.ts';
import { readPages } from '../../../scripts/site/read-site.ts';
import { renderMath } from '../../../src/markdown/math.ts';
import { openKeptFiles } from '../../../src/notes/kept-files.ts';

const katex = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
let root: string;
let dir: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fonts-'));
  dir = join(root, 'site');
  mkdirSync(join(dir, '_astro'), { recursive: true });
  // The sheet and the fonts as a build leaves them: woff2 alone, a digest in each name.
  const sheet = readFileSync(join(katex, 'katex.min.css'), 'utf8').replace(
    /src:url\(fonts\/(KaTeX_[\w-]+)\.woff2\)[^;}]*/g,
    'src:url(/_astro/$1.whole.woff2) format("woff2")',
  );
  writeFileSync(join(dir, 'katex.css'), sheet);
  for (const name of readdirSync(join(katex, 'fonts')).filter((one) => one.endsWith('.woff2')))
    cpSync(join(katex, 'fonts', name), join(dir, '_astro', name.replace('.woff2', '.whole.woff2')));
});
afterEach(() => rmSync(root, { recursive: true }));

const formula = (tex: string) => renderMath(tex, false);

async function cut(html: string): Promise<string[]> {
  writeFileSync(join(dir, 'index.html'), `<p>${html}</p>`);
  await cutFormulaFonts(dir, readPages(dir), openKeptFiles(join(root, 'kept')), '1');
  return readdirSync(join(dir, '_astro')).sort();
}

describe('cutting the fonts of formulas', () => {
  it('keeps the fonts that are drawn in, small, each under the name of what it holds', async () => {
    const whole = statSync(join(dir, '_astro/KaTeX_Main-Regular.whole.woff2')).size;
    const names = await cut(formula('x + 1'));
    expect(names.map((name) => name.replace(/\.[0-9a-f]{8}\./, '.'))).toEqual([
      'KaTeX_Main-Regular.woff2',
      'KaTeX_Math-Italic.woff2',
    ]);
    for (const name of names) {
      expect(readFileSync(join(dir, 'katex.css'), 'utf8')).toContain(`/_astro/${name}`);
      expect(statSync(join(dir, '_astro', name)).size).toBeLessThan(whole / 10);
    }
  });

  it('has a page ask at once for what it begins with, and for nothing else', async () => {
    const head = '<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/katex.css">';
    const names = await cut(`${head}${formula('x')}<h2>1</h2>${formula('x + 1')}`);
    const [main, math] = names.map((name) => `/_astro/${name}`);
    const page = readFileSync(join(dir, 'index.html'), 'utf8');
    expect(page).toContain(
      `<link rel="icon" href="/i.svg"><link rel="preload" href="${math}" as="font" type="font/woff2" crossorigin><link rel="stylesheet"`,
    );
    expect(page).not.toContain(main);
  });

  it('leaves a page alone that begins without a formula', async () => {
    const html = `<link rel="stylesheet" href="/katex.css"><h2>1</h2>${formula('x')}`;
    await cut(html);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe(`<p>${html}</p>`);
  });

  it('leaves no rule for a font that is gone', async () => {
    await cut(formula('x'));
    const css = readFileSync(join(dir, 'katex.css'), 'utf8');
    expect(css.match(/@font-face/g)).toHaveLength(1);
    expect(css).not.toContain('whole');
  });

  it('takes the nearest face of a family where a formula asks for one that nobody has', async () => {
    const bold = '<span class="mathbb textbf">R</span>';
    const names = await cut(`<span class="katex"><span class="katex-html">${bold}</span></span>`);
    expect(names.map((name) => name.split('.')[0])).toEqual(['KaTeX_AMS-Regular']);
  });

  it('cuts no font again that it has cut for the same characters', async () => {
    const kept = openKeptFiles<string>(join(root, 'kept'));
    await cut(formula('x'));
    const [file] = readdirSync(join(root, 'kept'));
    const key = file!.replace('.json', '');
    kept.write(key, Buffer.from('kept').toString('base64'));
    rmSync(dir, { recursive: true });
    mkdirSync(join(dir, '_astro'), { recursive: true });
    writeFileSync(
      join(dir, 'katex.css'),
      '@font-face{font-family:KaTeX_Math;font-style:italic;font-weight:400;src:url(/_astro/KaTeX_Math-Italic.whole.woff2) format("woff2")}.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}',
    );
    cpSync(
      join(katex, 'fonts/KaTeX_Math-Italic.woff2'),
      join(dir, '_astro/KaTeX_Math-Italic.whole.woff2'),
    );
    const [name] = await cut(formula('x'));
    expect(readFileSync(join(dir, '_astro', name!), 'utf8')).toBe('kept');
  });
});
