import { expect, test } from 'vitest';
import { openCardFont } from '../../../scripts/social/card-font.ts';
import { drawCard } from '../../../scripts/social/draw-card.ts';
import type { Card } from '../../../scripts/social/list-cards.ts';

const font = openCardFont();
const look = { accent: '#a8321c', logo: undefined };
const note: Card = {
  url: 'https://guide.example/a/b/',
  guide: '梯径',
  over: '数学',
  title: '梯度下降',
  text: undefined,
  facts: ['核心', '约 25 分钟'],
};
const words = '从数学到计算机视觉的一条路';

async function draw(card: Card): Promise<string> {
  await font.load([card.guide, card.over, card.title, card.text, ...card.facts, ' ·…'].join(''));
  return drawCard(card, look, font);
}

/** Where the glyphs of each line begin, by the height of its foot. */
function linesOf(svg: string): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const [, x, y] of svg.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\([\d.]+ -/g))
    lines.set(Number(y), [...(lines.get(Number(y)) ?? []), Number(x)]);
  return lines;
}

const full = (count: number) => words.repeat(20).slice(0, count);
/** As long as the schema lets each be. */
const longest: [string, Card][] = [
  ['a note', { ...note, guide: full(40), over: full(30), title: full(60) }],
  ['a part', { ...note, guide: full(40), over: undefined, title: full(30), text: full(160) }],
  [
    'the home page',
    { ...note, guide: undefined, over: undefined, title: full(40), text: full(120) },
  ],
  ['one long word', { ...note, title: 'Pneumonoultramicroscopicsilicovolcanoconiosisandmoreofit' }],
  [
    'an English note',
    {
      ...note,
      guide: 'Steep',
      title: 'Understanding convolutional neural networks by hand, in five',
    },
  ],
];

test.each(longest)('all lines of %s stay on the card and apart', async (_, card) => {
  const lines = linesOf(await draw(card));
  const feet = [...lines.keys()].sort((a, b) => a - b);
  expect(feet.at(-1)).toBe(558);
  feet.slice(1).forEach((foot, index) => expect(foot - feet[index]!).toBeGreaterThan(34));
  expect(feet[0]).toBeGreaterThan(60);
  for (const starts of lines.values()) {
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(84);
    // The last glyph begins before the edge by about its own width.
    expect(Math.max(...starts)).toBeLessThan(1116);
  }
});

test('the words are outlines, and no sign of theirs is markup', async () => {
  const svg = await draw({ ...note, title: '</svg><script>"&\'', over: '<b>&amp;' });
  expect(svg).not.toMatch(/script|<b>|&|<text/);
  expect([...linesOf(svg).values()].map(({ length }) => length)).toContain('<b>&amp;'.length);
});

test('a short title is larger than a long one', async () => {
  const sizeOf = (svg: string) =>
    Math.max(...[...svg.matchAll(/scale\(([\d.]+) -/g)].map(([, scale]) => Number(scale)));
  expect(sizeOf(await draw(note))).toBeGreaterThan(sizeOf(await draw(longest[0]![1])));
});

test('what is too long beside a title is cut with a sign that there is more', async () => {
  const svg = await draw({ ...longest[1]![1] });
  const dots = font.outline('…', 500).glyphs[0]!.path;
  expect(svg).toContain(dots);
  expect(await draw({ ...note, text: words })).not.toContain(dots);
});

test('no half of a character is left where a text is cut', async () => {
  const missing = new Set<string>();
  const watched = {
    ...font,
    outline: (text: string, weight: number) => {
      const found = font.outline(text, weight);
      for (const sign of found.missing) missing.add(sign);
      return found;
    },
  };
  const text = '\u{20bb7}'.repeat(160);
  await font.load(text);
  drawCard({ ...note, over: undefined, text }, look, watched);
  expect([...missing]).toEqual(['\u{20bb7}']);
});
