import { describe, expect, it } from 'vitest';
import { figureNames } from '../../../src/figures/names.ts';
import { stillOf } from '../../../src/figures/stills.ts';
import { figureTitleOf, figureTitles } from '../../../src/figures/titles.ts';

describe.each(['zh-CN', 'en'] as const)('the names of figures in %s', (language) => {
  const titles = Object.values(figureTitles[language]);

  it('are there for every figure and for no other', () => {
    expect(Object.keys(figureTitles[language]).sort()).toEqual([...figureNames].sort());
  });

  it('are asked for where one is missing', () => {
    expect(figureTitleOf(language, 'entropy')).toBe(figureTitles[language].entropy);
    expect(() => figureTitleOf(language, 'new-one')).toThrow(
      `The figure new-one has no name in src/figures/titles-${language.toLowerCase()}.ts`,
    );
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
