import { el } from '../../src/figures/shared/svg.ts';
import { paper } from '../../src/schema/accent.ts';
import { setText, type SetText } from './break-lines.ts';
import type { CardFont } from './card-font.ts';
import type { Card } from './list-cards.ts';

/** Raised when a card is drawn in another way: what is kept is then drawn anew. */
export const drawing = 2;

export const width = 1200;
export const height = 630;

/** What all cards of a guide share. */
export interface Look {
  accent: string;
  /** The guide's own mark as a `data:` address; undefined where it has the site's. */
  logo: string | undefined;
}

/** Ink and rule of tokens.css, on light paper whatever the reader's screen: a card lies among others. */
const ink = '#211e1a';
const muted = '#625b50';
const rule = '#e6e0d3';
/** The accent where guide.yaml names none. */
export const pencil = '#a8321c';

const edge = 84;
const room = width - 2 * edge;
const bold = 700;
const plain = 500;
/** Sizes of a title, each with the lines that it may take. */
const titleSizes = [
  [104, 1],
  [88, 2],
  [72, 3],
  [56, 4],
] as const;
/** The staircase of the site's mark, in a square of 32. */
const stairs = 'M3 7h7v7h7v7h7v6h5';

/** A card as SVG, its words as outlines: it is the same wherever it is drawn, whatever fonts there are. */
export function drawCard(card: Card, { accent, logo }: Look, font: CardFont): string {
  const write = (text: string, x: number, y: number, size: number, weight: number, fill: string) =>
    el(
      'g',
      { fill },
      ...font.outline(text, weight).glyphs.map(({ path, x: at, scale }) =>
        el('path', {
          d: path,
          transform: `translate(${places(x + at * size)} ${places(y)}) scale(${places(scale * size)} ${places(-scale * size)})`,
        }),
      ),
    );
  /** In one line, smaller where it is long. */
  const writeLine = (text: string, x: number, y: number, size: number, fill: string) => {
    const natural = font.outline(text, bold).width * size;
    const most = width - edge - x;
    return write(text, x, y, natural > most ? (size * most) / natural : size, bold, fill);
  };
  const widthOf = (weight: number) => (text: string) => font.outline(text, weight).width;
  const title = setText(card.title, widthOf(bold), room, titleSizes);
  const over = card.over === undefined ? 0 : 64;
  const left = bottom - top - over - blockHeight(title);
  const text = card.text === undefined ? [] : setLines(card.text, left);
  const block = blockHeight(title) + (text.length > 0 ? textGap + text.length * textLine : 0);

  // Between head and foot, a little above the middle.
  let y = top + Math.max(0, (bottom - 40 - top - block - over) / 2) + over;
  const parts: string[] = [];
  if (card.over !== undefined) parts.push(writeLine(card.over, edge, y - 24, 36, accent));
  for (const line of title.lines) {
    y += title.size * lineHeight;
    parts.push(write(line, edge, y - title.size * 0.28, title.size, bold, ink));
  }
  y += textGap;
  for (const line of text) {
    y += textLine;
    parts.push(write(line, edge, y - 14, textSize, plain, muted));
  }
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: String(width),
      height: String(height),
      viewBox: `0 0 ${width} ${height}`,
    },
    el('path', { d: `M0 0h${width}v${height}H0z`, fill: paper.light[0] }),
    el('path', { d: `M0 ${height - 10}h${width}v10H0z`, fill: accent }),
    logo === undefined ? staircase(800, 216, 12.5, rule, accent, 0.5) : '',
    mark(accent, logo),
    card.guide === undefined ? '' : writeLine(card.guide, edge + 76, 104, 36, ink),
    ...parts,
    write(card.facts.join(' · '), edge, height - 72, 30, plain, muted),
  );

  /** As many as there is room for, at most three; what is more is cut. */
  function setLines(words: string, space: number): string[] {
    const most = Math.min(3, Math.floor((space - textGap) / textLine));
    const { lines } = setText(words, widthOf(plain), room - 80, [[textSize, 3]]);
    if (lines.length <= most) return lines;
    const shown = lines.slice(0, Math.max(0, most));
    return shown.map((line, index) =>
      index === most - 1 ? `${[...line].slice(0, -1).join('')}…` : line,
    );
  }
}

const lineHeight = 1.28;
const textSize = 34;
const textLine = 52;
const textGap = 28;
/** Between them stands what is not head or foot. */
const top = 150;
const bottom = 510;
const blockHeight = ({ size, lines }: SetText) => size * lineHeight * lines.length;

function mark(accent: string, logo: string | undefined): string {
  if (logo === undefined) return staircase(edge - 6, 58, 2, ink, accent);
  return el('image', { href: logo, x: String(edge), y: '60', width: '60', height: '60' });
}

/** The mark of the site: a way of steps, and where it leads. */
function staircase(
  x: number,
  y: number,
  scale: number,
  line: string,
  point: string,
  stroke = 2.25,
): string {
  return el(
    'g',
    { transform: `translate(${x} ${y}) scale(${scale})`, fill: 'none' },
    el('path', {
      d: stairs,
      stroke: line,
      'stroke-width': String(stroke),
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    el('circle', { cx: '26.5', cy: '27', r: String(stroke * 1.33), fill: point }),
  );
}

const places = (value: number) => String(Number(value.toFixed(4)));
