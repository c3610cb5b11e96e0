import katex from 'katex';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goodFormulas, mathIssue, recallFormulas } from '../../../src/markdown/math.ts';
import { createSource } from '../../../src/markdown/source.ts';

const judge = (tex: string) => mathIssue(tex, false, createSource('a.mdx', `$${tex}$`), 0)?.ruleId;

describe('formulas judged in an earlier run', () => {
  const draw = vi.spyOn(katex, 'renderToString');
  afterEach(() => {
    draw.mockClear();
    recallFormulas([]);
  });

  it('are given on once they were found good, and no others', () => {
    expect(judge('a_{41}')).toBeUndefined();
    expect(judge('\\nosuchthing_{41}')).toBe('math-renders');
    const kept = goodFormulas().filter((key) => key.includes('_{41}'));
    expect(kept).toEqual(['false a_{41}']);
  });

  it('are not drawn again, and given on once more when they are still there', () => {
    recallFormulas(['false b_{42}', 'false c_{42}']);
    expect(judge('b_{42}')).toBeUndefined();
    expect(draw).not.toHaveBeenCalled();
    const kept = goodFormulas().filter((key) => key.includes('_{42}'));
    expect(kept).toEqual(['false b_{42}']);
  });

  it('do not vouch for another formula, nor for the same one in display', () => {
    recallFormulas(['true \\nosuchthing_{43}']);
    expect(judge('\\nosuchthing_{43}')).toBe('math-renders');
  });
});
