import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/cross-validation/figure.ts';
import {
  assign,
  classes,
  foldsOf,
  groups,
  sizes,
  splitters,
} from '../../../src/figures/cross-validation/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

/** The fold of each sample, by scikit-learn 1.2.1 and 1.9.1 alike, without shuffling. */
const known = [
  ['KFold', 2, '000000000000111111111111'],
  ['KFold', 3, '000000001111111122222222'],
  ['KFold', 4, '000000111111222222333333'],
  ['KFold', 5, '000001111122222333334444'],
  ['KFold', 6, '000011112222333344445555'],
  ['StratifiedKFold', 2, '000000001101111001011111'],
  ['StratifiedKFold', 3, '000000111101222012112222'],
  ['StratifiedKFold', 4, '000011112202233013123233'],
  ['StratifiedKFold', 5, '000011122203334114224334'],
  ['StratifiedKFold', 6, '000111222303344125345455'],
  ['GroupKFold', 2, '000111111111111000000000'],
  ['GroupKFold', 3, '222111111222220110000000'],
  ['GroupKFold', 4, '333111111222222330000000'],
  ['GroupKFold', 5, '333111111222224440000000'],
  ['GroupKFold', 6, '333111111222225440000000'],
] as const;

describe('cross-validation', () => {
  it('has 24 samples of two classes in six groups of different sizes', () => {
    expect(classes).toHaveLength(24);
    expect(groups).toHaveLength(24);
    expect(classes.filter((kind) => kind === 1)).toHaveLength(8);
    expect(new Set(sizes).size).toBe(6);
  });

  it.each(known)('%s in %i folds is as in scikit-learn', (splitter, k, folds) => {
    expect(assign(splitter, k).join('')).toBe(folds);
  });

  it('tests each sample once, and no group on both sides when split by groups', () => {
    for (const splitter of splitters)
      for (let k = 2; k <= 6; k++) {
        const folds = foldsOf(splitter, k);
        classes.forEach((_, i) => expect(folds.filter(({ isTest }) => isTest[i])).toHaveLength(1));
        const leaks = folds.flatMap((fold) => fold.leaks);
        if (splitter === 'GroupKFold') expect(leaks).toEqual([]);
        else expect(leaks.length).toBeGreaterThan(0);
      }
  });

  it('keeps the classes within one of each other when stratified', () => {
    for (let k = 2; k <= 6; k++) {
      const positive = foldsOf('StratifiedKFold', k).map((fold) => fold.positive);
      expect(Math.max(...positive) - Math.min(...positive)).toBeLessThanOrEqual(1);
    }
  });

  it('says the counts of four folds', () => {
    const counts = (splitter: (typeof splitters)[number]) =>
      foldsOf(splitter, 4).map((fold) => [fold.negative, fold.positive, fold.leaks.length]);
    expect(counts('KFold')).toEqual([
      [6, 0, 1],
      [5, 1, 2],
      [4, 2, 2],
      [1, 5, 1],
    ]);
    expect(counts('StratifiedKFold')).toEqual([
      [4, 2, 3],
      [4, 2, 3],
      [4, 2, 3],
      [4, 2, 2],
    ]);
    const start = initialValues(figure);
    expect(figure.verdict(start)).toBe(
      'KFold 分 4 折，各测试折依次有正例 0、1、2、5 个，第 1 折没有正例。训练与测试两边都有的组，依次有 1、2、2、1 个。',
    );
    expect(figure.verdict({ ...start, splitter: 2, k: 6 })).toContain(
      '第 2、4、6 折没有正例，第 5 折没有负例。没有一个组两边都有。',
    );
  });
});
