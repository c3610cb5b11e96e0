import { describe, expect, it } from 'vitest';
import { figureNames } from '../../../src/figures/names.ts';
import { stillOf } from '../../../src/figures/stills.ts';
import { figureTitlesOf } from '../../../src/figures/titles.ts';

describe.each(['zh-CN', 'en'] as const)('the names of figures in %s', (language) => {
  const titles = Object.values(figureTitlesOf(language));

  it('are there for every figure and for no other', () => {
    expect(Object.keys(figureTitlesOf(language)).sort()).toEqual([...figureNames].sort());
  });

  it('are told apart', () => {
    const names = titles.map(([title]) => title);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are short, and so is what can be found out, without a full stop', () => {
    const widthOf = (text: string) => text.replace(/[⺀-鿿！-｠]/g, '__').length;
    expect(titles.filter(([title]) => widthOf(title) > 36)).toEqual([]);
    expect(titles.filter(([, finding]) => widthOf(finding) > 84 || /[。.]$/.test(finding))).toEqual(
      [],
    );
  });
});

describe('the still picture of a figure', () => {
  it.each(figureNames)('of %s is there, and holds no id that another might hold', (name) => {
    const { viewBox, drawing } = stillOf(name);
    expect(viewBox).toMatch(/^0 0 \d+ [\d.]+$/);
    expect(drawing.length).toBeGreaterThan(200);
    expect(drawing).not.toMatch(/\sid=/);
  });
});
