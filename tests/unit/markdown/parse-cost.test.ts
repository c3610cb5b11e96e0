import { describe, expect, it } from 'vitest';
import { measureBody, scanCost } from '../../../src/markdown/parse-cost.ts';

describe('the cost of a body', () => {
  it.each([
    ['a\nb\nc', 3, 0],
    ['*a* **b** `c` $d$', 9, 0],
    ['[a](/b/)', 3, 0],
    ['see https://a.com/ and www.a.com', 5, 0],
    ['a \\* b \\R c', 2, 0],
    ['<Card question="a">b</Card>', 8, 0],
    ['```js\na[0] = b[1] * c\n```', 4, 0],
    ['- ```js\n  [a]\n  ```', 10, 1],
    ['```js `\n[a]', 6, 0],
    ['        a', 5, 0],
    ['- a\n- b\n- c', 6, 1],
    ['- a\n  - b\n- c', 7, 3],
    ['- a\n\nb\n\n- c', 7, 3],
    ['- - a\n- - b', 8, 3],
    ['1. a\n2. b', 6, 1],
    ['> a\n> b', 4, 1],
    ['> a\n\n> b', 5, 2],
    ['> - a\n> - b', 8, 3],
    ['[^1]: a\n[^2]: b', 8, 1],
    ['[^1]: a\n\nb\n\n[^2]: c', 11, 3],
  ])('%j is %i lines and marks, %i quotes, lists and footnotes', (body, work, containers) => {
    expect(measureBody(body)).toEqual({ work, containers });
  });
});

describe('the cost of looking for the end of code', () => {
  it.each([
    ['`a` `b`', 7],
    ['`aaaa', 5],
    ['` `` ```', 8 + 6 + 3],
    ['plain', 0],
  ])('%j is %i characters', (text, cost) => {
    expect(scanCost(text, /`+/g)).toBe(cost);
  });

  it('grows with every run that has no partner', () => {
    const runs = (count: number) =>
      Array.from({ length: count }, (_, i) => '`'.repeat(i + 1)).join(' ') + 'a'.repeat(10_000);
    expect(scanCost(runs(100), /`+/g)).toBeGreaterThan(90 * 10_000);
  });
});
