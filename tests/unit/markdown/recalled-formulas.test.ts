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
    expect(judge('\\mathrm{recall}_1')).toBeUndefined();
    expect(judge('\\nosuchrecall')).toBe('math-renders');
    const kept = goodFormulas().filter((key) => key.includes('recall}_1'));
    expect(kept).toEqual(['false \\mathrm{recall}_1']);
  });

  it('are not drawn again, and given on once more when they are still there', () => {
    recallFormulas(['false \\mathrm{recall}_2', 'false \\mathrm{recall}_3']);
    expect(judge('\\mathrm{recall}_2')).toBeUndefined();
    expect(draw).not.toHaveBeenCalled();
    const kept = goodFormulas().filter((key) => /recall\}_[23]/.test(key));
    expect(kept).toEqual(['false \\mathrm{recall}_2']);
  });

  it('do not vouch for another formula, nor for the same one in display', () => {
    recallFormulas(['true \\nosuchrecall']);
    expect(judge('\\nosuchrecall')).toBe('math-renders');
  });
});
