import type { Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { s } from 'hastscript';
import type { Element as XmlElement } from 'xast';
import { printXml } from './xml.ts';

interface Cover {
  title: string;
  /** What stands below it: the part, or what the guide says of itself. */
  subtitle: string;
  /** At the foot. */
  edition: string;
  lang: string;
  /** The colour of the guide. */
  accent: string;
}

const [width, height, margin] = [1200, 1600, 120];
const ink = '#211e1a';
const paper = '#fdfcf9';
const family = "'Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', serif";

/** The cover of a book as an SVG image: the mark of the guide, its title, and which edition it is. */
export function drawCover({ title, subtitle, edition, lang, accent }: Cover): string {
  const titleSize = Math.min(260, Math.max(96, (width - 2 * margin) / widthOf(title)));
  const titleLines = wrap(title, (width - 2 * margin) / titleSize);
  const subtitleLines = wrap(subtitle, (width - 2 * margin) / 52);
  const below = 760 + titleLines.length * titleSize * 1.2;
  const lines = (texts: readonly string[], top: number, size: number, fill: string) =>
    texts.map((text, nth) =>
      s('text', { x: margin, y: top + nth * size * 1.35, fontSize: size, fill }, text),
    );
  const svg = s(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', xmlLang: lang },
    [
      s('title', `${title} ${subtitle}`),
      s('rect', { width, height, fill: paper }),
      s('rect', { width, height: 28, fill: accent }),
      // The mark of the site: steps, and the point that they lead down to.
      s('g', { transform: `translate(${margin - 18} 220) scale(11)` }, [
        s('path', {
          d: 'M3 7h7v7h7v7h7v6h5',
          fill: 'none',
          stroke: ink,
          strokeWidth: 2.5,
        }),
        s('circle', { cx: 26.5, cy: 27, r: 3, fill: accent }),
      ]),
      s('g', { fontFamily: family }, [
        ...lines(titleLines, 800, titleSize, ink),
        ...lines(subtitleLines, below, 52, ink),
        ...lines([edition], height - margin, 40, '#625b50'),
      ]),
    ],
  );
  const root: Root = { type: 'root', children: [svg] };
  return printXml({
    type: 'root',
    children: [toXast(root.children[0] as typeof svg, { space: 'svg' }) as XmlElement],
  });
}

/** Breaks a line where it is full: between words, and where there are none between Chinese characters. */
function wrap(text: string, limit: number): string[] {
  const pieces = text.match(/[\p{Script=Latin}\p{N}\p{P}]+\s*|\s+|./gu) ?? [];
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    // Punctuation begins no line.
    const mayBreak = !/^[\p{P}]/u.test(piece);
    if (line !== '' && mayBreak && widthOf(line + piece.trimEnd()) > limit) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines.map((line) => line.trim());
}

/** In em: a Chinese character is as wide as high, others about half. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 1 : 0.55), 0);
}
