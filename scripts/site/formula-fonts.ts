import { createHash, type BinaryLike } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { KeptFiles } from '../../src/notes/kept-files.ts';
import type { Face } from './formula-faces.ts';
import type { SitePage } from './read-page.ts';
import { formulaSheet } from './read-site.ts';

interface FontFace extends Face {
  /** The whole rule, as it stands in the sheet. */
  rule: string;
  /** The font's file below `_astro/`. */
  file: string;
  /** What its address begins with, up to the file. */
  folder: string;
}

/** Fonts as base64, by a digest of what each was cut from and for. */
export type KeptFonts = KeptFiles<string>;

/**
 * Cuts KaTeX's fonts down to the characters that the pages draw in each: a first view of a lesson then loads a fraction
 * of the bytes. What nothing is drawn in goes, and hinting too: it is half of what is left, and browsers of phones and
 * of macOS take no notice of it.
 * @param version of whatever cuts, for the digests
 */
export async function cutFormulaFonts(
  dir: string,
  pages: readonly SitePage[],
  kept: KeptFonts,
  version: string,
): Promise<void> {
  const sheet = join(dir, formulaSheet);
  if (!existsSync(sheet)) return;
  let css = readFileSync(sheet, 'utf8');
  const faces = readFontFaces(css);
  const drawn = charactersByFile(pages, faces);
  const addresses = new Map<string, string>();
  for (const { rule, file, folder } of faces) {
    const path = join(dir, '_astro', file);
    const characters = drawn.get(file);
    const whole = readFileSync(path);
    rmSync(path);
    if (characters === undefined) {
      css = css.replace(rule, '');
      continue;
    }
    const text = [...characters].sort().join('');
    const cut = await cutFont(whole, text, digestOf(version, text, whole), kept);
    // Another content is another name, or browsers would keep the font of an older guide.
    const name = file.replace(/\.[^.]+\.woff2$/, `.${digestOf(cut).slice(0, 8)}.woff2`);
    writeFileSync(join(dir, '_astro', name), cut);
    css = css.replaceAll(file, name);
    addresses.set(file, folder + name);
  }
  writeFileSync(sheet, css);
  for (const page of pages) {
    const files = [...page.drawnFirst].map((face) => nearestFace(face, faces)?.file);
    preload(
      join(dir, page.name),
      page,
      [...new Set(files)].flatMap((file) => addresses.get(file ?? '') ?? []).sort(),
    );
  }
  kept.prune();
}

/**
 * Has a page ask for fonts along with its first sheet. A font that comes after the first line is laid out is of another
 * width than what stood in for it: lines break elsewhere, and the page moves under the reader.
 */
function preload(path: string, page: SitePage, fonts: readonly string[]): void {
  if (fonts.length === 0 || page.sheetsAt === undefined) return;
  const html = readFileSync(path, 'utf8');
  const links = fonts.map(
    (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`,
  );
  writeFileSync(path, html.slice(0, page.sheetsAt) + links.join('') + html.slice(page.sheetsAt));
}

async function cutFont(whole: Buffer, text: string, key: string, kept: KeptFonts): Promise<Buffer> {
  const known = kept.read(key);
  if (known !== undefined) return Buffer.from(known, 'base64');
  const cut = await subsetFont(whole, text, { targetFormat: 'woff2', noHinting: true });
  const font = Buffer.from(cut);
  kept.write(key, font.toString('base64'));
  return font;
}

/** What each font must hold; a face that no font has is drawn in the nearest of its family, as browsers do. */
function charactersByFile(
  pages: readonly SitePage[],
  faces: readonly FontFace[],
): Map<string, Set<string>> {
  const byFile = new Map<string, Set<string>>();
  for (const { drawn } of pages) {
    for (const [face, characters] of drawn) {
      const file = nearestFace(face, faces)?.file;
      if (file === undefined) continue;
      const all = byFile.get(file) ?? new Set();
      for (const character of characters) all.add(character);
      byFile.set(file, all);
    }
  }
  return byFile;
}

function nearestFace(name: string, faces: readonly FontFace[]): FontFace | undefined {
  const [family, style, weight] = name.split(' ');
  const distance = (face: FontFace) =>
    (face.style === style ? 0 : 2) + (face.weight === weight ? 0 : 1);
  return faces
    .filter((face) => face.family === family)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The `@font-face` rules of KaTeX's sheet; minified, none holds a brace. */
function readFontFaces(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\{([^}]*)\}/g)].map(([rule, body = '']) => {
    const valueOf = (name: string) => new RegExp(`(?:^|;)${name}:([^;]*)`).exec(body)?.[1] ?? '';
    return {
      rule,
      family: valueOf('font-family'),
      style: valueOf('font-style'),
      weight: valueOf('font-weight'),
      file: /_astro\/([^)"']+\.woff2)/.exec(body)?.[1] ?? '',
      folder: /url\(["']?([^)"']*_astro\/)/.exec(body)?.[1] ?? '',
    };
  });
}

function digestOf(...parts: BinaryLike[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
