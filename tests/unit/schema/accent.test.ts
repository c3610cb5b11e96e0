import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { accentSheet } from '../../../src/model/accent-sheet.ts';
import { contrastOf, leastContrast, nearestPassing, paper } from '../../../src/schema/accent.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const tokenOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)![1]!;

describe('contrast', () => {
  // The first two by WCAG's definition; the others as axe and browsers report them.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#777777', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('of %s and %s is %d, whichever comes first', (a, b, ratio) => {
    expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastOf(b, a)).toBe(contrastOf(a, b));
  });
});

test('an accent is judged on the paper that tokens.css has', () => {
  expect(paper).toEqual({
    light: [tokenOf('paper-0'), tokenOf('paper-1')],
    dark: [tokenOf('night-0'), tokenOf('night-1')],
  });
});

describe('the nearest shade that can be read', () => {
  it.each([
    ['light', '#ffcc00'],
    ['light', '#ffffff'],
    ['light', '#e06040'],
    ['dark', '#000000'],
    ['dark', '#0b6e4f'],
  ] as const)('in the %s of %s can be, and one a little nearer cannot', (theme, colour) => {
    const shade = nearestPassing(colour, theme);
    expect(leastContrast(shade, theme).ratio).toBeGreaterThanOrEqual(4.5);
    expect(leastContrast(shade, theme).ratio).toBeLessThan(4.7);
  });

  test('of one that can be read already is itself', () => {
    expect(nearestPassing(tokenOf('pencil-6'), 'light')).toBe(tokenOf('pencil-6'));
    expect(nearestPassing(tokenOf('pencil-3'), 'dark')).toBe(tokenOf('pencil-3'));
  });
});

test('the sheet of an accent sets every colour of the pencil that tokens.css has', () => {
  const sheet = accentSheet({ light: '#0b6e4f', dark: '#6cc9a8' });
  const namesIn = (css: string) =>
    [...css.matchAll(/^ *--(pencil-[\w-]+): #/gm)].map(([, name]) => name);
  expect(namesIn(sheet).toSorted()).toEqual(namesIn(tokens).toSorted());
  expect(sheet).toContain('--pencil-6: #0b6e4f;');
  expect(sheet).toContain('--pencil-3-half: #6cc9a88c;');
});
