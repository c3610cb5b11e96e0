import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contours, drawWays, isStaircase } from '../../../src/components/guide-map.ts';

describe('the map of a guide', () => {
  it('makes stairs of as many parts as fill a page, with as many ways as have room above their foot', () => {
    expect(isStaircase(10, 12)).toBe(true);
    expect([isStaircase(4, 2), isStaircase(5, 2)]).toEqual([false, true]);
    expect([isStaircase(11, 2), isStaircase(12, 2)]).toEqual([true, false]);
    expect([isStaircase(10, 13), isStaircase(10, 14)]).toEqual([true, false]);
  });

  it('knows a place for every step it may have', () => {
    const sheet = readFileSync('src/styles/guide-map.css', 'utf8');
    const places = [...sheet.matchAll(/nth-child\((?:n \+ )?(\d+)\) \{\s*--at: (\d+);/g)];
    expect(places.map(([, child, at]) => Number(child) - Number(at))).toEqual(places.map(() => 1));
    const last = Number(places.at(-1)![1]);
    expect([isStaircase(last, 0), isStaircase(last + 1, 0)]).toEqual([true, false]);
  });

  it('draws a curve from the foot of the stairs to the middle of each row, and says which lead to something written', () => {
    const { height, width, curves } = drawWays([true, false, true]);
    const ends = curves.map(({ path }) => path.match(/-?[\d.]+/g)!.map(Number));
    expect(ends.map((numbers) => numbers.slice(0, 2))).toEqual(curves.map(() => [0, height]));
    expect(ends.map((numbers) => numbers.slice(-2))).toEqual([
      [width, height / 6],
      [width, height / 2],
      [width, (height * 5) / 6],
    ]);
    expect(curves.map(({ isOpen }) => isOpen)).toEqual([true, false, true]);
  });

  it('draws levels that lie within each other', () => {
    for (const axis of ['along', 'across'] as const)
      expect(contours.map((level) => level[axis])).toEqual(
        contours.map((level) => level[axis]).toSorted((a, b) => a - b),
      );
  });
});
