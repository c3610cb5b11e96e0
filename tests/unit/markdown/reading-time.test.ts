import { expect, test } from 'vitest';
import { readNote } from '../../../src/markdown/read-note.ts';
import { readingTime } from '../../../src/markdown/reading-time.ts';

const front = (more = '') =>
  `---\ntitle: T\nsummary: s\nlevel: intro\nrequires: []\nteaches: []\nreviewed: 2026-01-01\n${more}---\n\n`;

function minutesOf(body: string, more?: string): number {
  const note = readNote('a/b.mdx', 'a/b', front(more) + body);
  expect(note.issues).toEqual([]);
  return readingTime(note.landmarks!, note.data!.sections);
}

const link = (more: string) =>
  `sections: [{id: s, title: s, links: [{id: x, title: x, url: "https://a.org/x", kind: paper, year: 2020${more}}]}]\n`;

test('300 Chinese characters, or 180 Latin words, take a minute', () => {
  expect(minutesOf('字'.repeat(1500))).toBe(5);
  expect(minutesOf('word '.repeat(900))).toBe(5);
});

test('nothing is read in less than a minute', () => {
  expect(minutesOf('短。')).toBe(1);
});

test('formulas, code, figures, cards and exercises have their time', () => {
  expect(minutesOf('$x$ '.repeat(90))).toBe(3);
  expect(minutesOf('$$\nx\n$$\n\n'.repeat(9))).toBe(3);
  expect(minutesOf(`\`\`\`text\n${'x\n'.repeat(44)}x\n\`\`\``)).toBe(3);
  expect(minutesOf('<Figure name="loss-bowl" />\n\n<Card question="a">b</Card>\n')).toBe(2);
  expect(
    minutesOf('<Exercise minutes="15">\n\na\n\n<Answer>\n\nb\n\n</Answer>\n\n</Exercise>'),
  ).toBe(15);
});

test('a must-read counts with its own minutes or those of its kind, another link does not', () => {
  expect(minutesOf('a', link(''))).toBe(1);
  expect(minutesOf('a', link(', rating: essential'))).toBe(20);
  expect(minutesOf('a', link(', rating: essential, minutes: 12'))).toBe(12);
});

test('more than twenty minutes are told in steps of five', () => {
  expect(minutesOf('字'.repeat(300 * 33))).toBe(35);
});
