import { bundledLanguages } from 'shiki/langs';
import { describe, expect, it } from 'vitest';
import {
  isCodeLanguage,
  meantLanguage,
  nearestLanguage,
} from '../../../src/markdown/code-languages.ts';

describe('the language of code', () => {
  it('is a name that the highlighter knows and Astro does not cut', () => {
    for (const name of Object.keys(bundledLanguages)) {
      const uncut = /\blanguage-(\S+)\b/.exec(`language-${name}`)?.[1] === name;
      expect(isCodeLanguage(name), name).toBe(uncut);
    }
  });

  it.each([
    ['Python', 'python'],
    ['python3', 'python'],
    ['PY3', 'python'],
    ['c++', 'cpp'],
    ['C++', 'cpp'],
    ['c#', 'csharp'],
    ['C', 'c'],
    ['Shell', 'shell'],
    ['golang', 'go'],
    ['None', 'text'],
    ['constructor', undefined],
    ['pyton', undefined],
  ])('%s certainly means %s', (name, meant) => {
    expect(isCodeLanguage(name)).toBe(false);
    expect(meantLanguage(name)).toBe(meant);
    if (meant !== undefined) expect(isCodeLanguage(meant)).toBe(true);
  });

  it.each([
    ['pyton', 'python'],
    ['javascirpt', 'javascript'],
    ['python{1,3}', 'python'],
    ['Python:main.py', 'python'],
    ['c++{1}', 'cpp'],
    ['nosuchlanguage', undefined],
  ])('%s is near to %s', (name, nearest) => {
    expect(nearestLanguage(name)).toBe(nearest);
  });
});
