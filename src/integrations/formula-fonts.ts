import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import subsetFont from 'subset-font';

/**
 * Cuts KaTeX's fonts down to the characters that the formulas of this guide show: a first view of a lesson then loads
 * a fraction of the bytes.
 */
export function formulaFonts(): AstroIntegration {
  return {
    name: 'formula-fonts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { before, after } = await subsetFormulaFonts(fileURLToPath(dir));
        logger.info(
          `${Math.round(before / 1000)} kB of formula fonts cut to ${Math.round(after / 1000)} kB`,
        );
      },
    },
  };
}

/** @returns bytes of all fonts before and after */
export async function subsetFormulaFonts(
  outDir: string,
): Promise<{ before: number; after: number }> {
  const characters = await readFormulaCharacters(outDir);
  const sheet = join(outDir, 'katex.css');
  let css = await readFile(sheet, 'utf8');
  const names = (await readdir(join(outDir, '_astro')))
    .filter((name) => /^KaTeX_.*\.woff2$/.test(name))
    .sort();
  let before = 0;
  let after = 0;
  for (const name of names) {
    const file = join(outDir, '_astro', name);
    const whole = await readFile(file);
    const subset = await subsetFont(whole, characters, { targetFormat: 'woff2' });
    // Another content is another name, or browsers would keep the font of an older guide.
    const digest = createHash('sha256').update(subset).digest('hex').slice(0, 8);
    const cut = name.replace(/\.[^.]+\.woff2$/, `.${digest}.woff2`);
    await rm(file);
    await writeFile(join(outDir, '_astro', cut), subset);
    css = css.replaceAll(name, cut);
    before += whole.length;
    after += subset.length;
  }
  await writeFile(sheet, css);
  return { before, after };
}

/** Every character inside a drawn formula of the site. */
async function readFormulaCharacters(outDir: string): Promise<string> {
  const characters = new Set<string>();
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.name.endsWith('.html')) continue;
    const html = await readFile(join(entry.parentPath, entry.name), 'utf8');
    if (!html.includes('katex-html')) continue;
    for (const formula of selectAll('.katex-html', fromHtml(html))) {
      for (const character of toString(formula)) characters.add(character);
    }
  }
  return [...characters].sort().join('');
}
