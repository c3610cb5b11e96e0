import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Blob, Buffer as Run, Face, Font, Variation, shape } from 'harfbuzzjs';
import decompress from 'wawoff2/decompress.js';

/**
 * In the order in which a character is looked for: Noto Serif SC, one file for about each two hundred characters; Noto
 * Serif for Greek letters and signs of mathematics, which that has not. Both under the SIL Open Font License.
 */
const families = ['@fontsource-variable/noto-serif-sc', '@fontsource-variable/noto-serif'];

interface Glyph {
  /** SVG path data, y upwards, in units of its own. */
  path: string;
  /** What makes units of the size of them. */
  scale: number;
  /** Where it begins. */
  x: number;
}

/** A text as outlines, in units of its size. */
export interface Outline {
  width: number;
  glyphs: readonly Glyph[];
  /** Characters that the font has not; they leave a gap. */
  missing: readonly string[];
}

export interface CardFont {
  /** Name and version, for digests. */
  version: string;
  /** Glyphs and advances of one line. @param weight from 200 to 900 */
  outline(text: string, weight: number): Outline;
  /** Reads what a text needs; without it those characters are missing. */
  load(text: string): Promise<void>;
}

/** A font as files of ranges, of which each is read when a character in it is drawn. */
export function openCardFont(): CardFont {
  const require = createRequire(import.meta.url);
  const opened = families.map((family) => {
    const folder = dirname(require.resolve(`${family}/package.json`));
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    const { version } = read('package.json') as { version: string };
    const ranges = Object.entries(read('unicode.json') as Record<string, string>);
    const files = ranges.map(([name, range]) => ({
      path: `${folder}/files/${basename(family)}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      range: parseRange(range),
    }));
    return { version: `${family} ${version}`, files };
  });
  const files = opened.flatMap((family) => family.files);
  const faces = new Map<string, Face>();
  const fonts = new Map<string, Font>();
  const paths = new Map<string, string>();
  const run = new Run();
  /** Of the text that was loaded last: while lines are sought, parts of it are asked for again and again. */
  const known = new Map<string, Outline>();
  const filesFor = (sign: string) => {
    const code = sign.codePointAt(0)!;
    return files
      .filter(({ range }) => range.some(([from, to]) => code >= from && code <= to))
      .map(({ path }) => path);
  };

  async function load(text: string): Promise<void> {
    known.clear();
    for (const path of new Set([...composed(text)].flatMap(filesFor))) {
      if (faces.has(path)) continue;
      const sfnt = await decompress(readFileSync(path));
      faces.set(path, new Face(new Blob(Uint8Array.from(sfnt))));
    }
  }

  function fontOf(path: string, weight: number): Font {
    const key = `${weight} ${path}`;
    let font = fonts.get(key);
    if (!font) {
      font = new Font(faces.get(path)!);
      font.setVariations([new Variation('wght', weight)]);
      fonts.set(key, font);
    }
    return font;
  }

  function pathOf(holder: string, weight: number, glyph: number): string {
    const key = `${weight} ${glyph} ${holder}`;
    let path = paths.get(key);
    if (path === undefined) paths.set(key, (path = fontOf(holder, weight).glyphToPath(glyph)));
    return path;
  }

  /** The file that has a character, if one has. */
  function holderOf(sign: string): string | undefined {
    const code = sign.codePointAt(0)!;
    return filesFor(sign).find(
      (path) => faces.has(path) && fontOf(path, 400).nominalGlyph(code) !== undefined,
    );
  }

  function outline(text: string, weight: number): Outline {
    const key = `${weight} ${text}`;
    let found = known.get(key);
    if (!found) known.set(key, (found = draw(text, weight)));
    return found;
  }

  function draw(text: string, weight: number): Outline {
    const glyphs: Glyph[] = [];
    const missing: string[] = [];
    let width = 0;
    for (const { holder, signs } of splitRuns(composed(text), holderOf)) {
      if (holder === undefined) {
        const seen = splitSigns(signs);
        missing.push(...seen);
        width += seen.length;
        continue;
      }
      const font = fontOf(holder, weight);
      const { upem } = faces.get(holder)!;
      run.clearContents();
      run.addText(signs);
      run.guessSegmentProperties();
      shape(font, run);
      for (const glyph of run.getGlyphInfosAndPositions()) {
        const x = width + (glyph.xOffset ?? 0) / upem;
        const path = pathOf(holder, weight, glyph.codepoint);
        if (path !== '') glyphs.push({ path, x, scale: 1 / upem });
        width += (glyph.xAdvance ?? 0) / upem;
      }
    }
    return { width, glyphs, missing };
  }

  return { version: opened.map(({ version }) => version).join(' '), outline, load };
}

/** An accent after its letter as the one letter that they are: it is drawn from one file. */
const composed = (text: string): string => text.normalize('NFC');

const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs as readers see them: an emoji may be made of several characters, some of them invisible. */
const splitSigns = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** Neighbours that one file has: what stands together is shaped together. */
function splitRuns(text: string, holderOf: (sign: string) => string | undefined) {
  const runs: { holder: string | undefined; signs: string }[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    if (invisible.test(sign)) {
      // A part of what it stands behind; by itself nothing that one could miss.
      if (last) last.signs += sign;
      continue;
    }
    const holder = holderOf(sign);
    if (last && last.holder === holder) last.signs += sign;
    else runs.push({ holder, signs: sign });
  }
  return runs;
}

/** `U+2000-206F,U+20AC` as pairs of first and last. */
function parseRange(range: string): [number, number][] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });
}
