import { expect, test } from 'vitest';
import { openCardFont } from '../../../scripts/social/card-font.ts';

const font = openCardFont();

test('a text is as wide as its characters: one em a Chinese one, less a letter', async () => {
  await font.load('梯度 descent');
  expect(font.outline('梯度', 700).width).toBe(2);
  expect(font.outline('梯度', 700).glyphs.map(({ x }) => x)).toEqual([0, 1]);
  const { width, missing } = font.outline('descent', 700);
  expect(width).toBeGreaterThan(3);
  expect(width).toBeLessThan(4);
  expect(missing).toEqual([]);
});

test('letters that stand together are shaped together, across the files of the font', async () => {
  await font.load('AVé ǎ用');
  const { width } = font.outline('AV', 400);
  expect(width).toBeLessThan(font.outline('A', 400).width + font.outline('V', 400).width);
  expect(font.outline('é ǎ用', 400)).toMatchObject({ missing: [] });
});

test('a heavier weight is another drawing', async () => {
  await font.load('梯');
  expect(font.outline('梯', 700).glyphs).not.toEqual(font.outline('梯', 400).glyphs);
});

test('what the font has not is told, and draws nothing', async () => {
  await font.load('好😀𠮷的');
  const { glyphs, missing } = font.outline('好😀的', 400);
  expect(missing).toEqual(['😀']);
  expect(glyphs).toHaveLength(2);
});

test('what is missing is told as readers see it, and nothing invisible is missing', async () => {
  const text = '\u200b一家👨\u200d👩\u200d👧与❤\ufe0f、軟\u00ad件';
  await font.load(text);
  const { missing, width } = font.outline(text, 400);
  expect(missing).toEqual(['👨\u200d👩\u200d👧', '❤\ufe0f']);
  expect(width).toBe(font.outline('一家与、軟件', 400).width + 2);
});

test('a letter with its accent apart is drawn as the letter that it is', async () => {
  await font.load('e\u0301u\u0308\u030c');
  expect(font.outline('e\u0301u\u0308\u030c', 400)).toEqual(font.outline('éǚ', 400));
});
